package kr.madang.planner.search;

import java.util.Random;
import kr.madang.planner.index.Days;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;
import kr.madang.planner.timetable.Filling;
import kr.madang.planner.timetable.Rearranging;
import kr.madang.planner.timetable.Timetable;

/**
 * Invents rearrangements that hold the same requests at other times, often next to another meeting of a participant;
 * where value may be given up, now and then one that lets a request in at the cost of others, or drops one.
 */
final class ComfortProposals {

    private static final int MOST_TRIES = 50;
    private static final int OTHER_REQUESTS = 100;

    /** A loss of so many times what is accepted one time in three at first is hardly ever accepted. */
    private static final int HOPELESS = 5;

    private final Timetable timetable;
    private final long floor;
    private final boolean sameRequests;
    private final long hopeless;
    private final IndexedProblem problem;
    private final Days days;
    private final Random random;
    private final Rearranging rearranging;
    private final Filling filling;

    /** @param limits with the value that nothing goes below */
    ComfortProposals(Timetable timetable, SearchLimits limits, Random random) {
        this.timetable = timetable;
        floor = limits.floor().orElse(0);
        sameRequests = timetable.value() <= floor;
        problem = timetable.problem();
        hopeless = Math.max(1, HOPELESS * limits.temperature() / TimetableScore.COMFORT_VALUE);
        days = problem.days();
        this.random = random;
        rearranging = new Rearranging(timetable, random);
        filling = new Filling(timetable);
    }

    /** The next rearrangement; empty when none was found in a few tries. */
    Rearrangement next() {
        int mark = timetable.mark();
        int tries = 0;
        long before = timetable.discomfort();
        while (tries < MOST_TRIES && !(tryOne(mark) && isPromising(before))) {
            timetable.rollBack(mark);
            tries++;
        }
        Rearrangement after = Rearrangement.current(timetable, timetable.touchedSince(mark));
        timetable.rollBack(mark);
        return after;
    }

    /** Whether an annealing could accept it. */
    private boolean isPromising(long before) {
        return timetable.value() >= floor && timetable.discomfort() < before + hopeless;
    }

    private boolean tryOne(int mark) {
        int request = random.nextInt(problem.requests());
        if (problem.pinned(request)) {
            return false;
        }
        boolean others = !sameRequests && random.nextInt(OTHER_REQUESTS) == 0;
        if (!timetable.held(request)) {
            return others && letIn(request, mark);
        }
        if (others && !problem.promised(request)) {
            return drop(request);
        }
        int slot = slotFor(request);
        return slot != Timetable.NONE
                && slot != timetable.slotOf(request)
                && rearranging.exchange(request, slot, timetable.slotOf(request), false);
    }

    private boolean letIn(int request, int mark) {
        int slot = randomSlot(problem.possible(request));
        return slot != Timetable.NONE
                && rearranging.exchange(request, slot, random.nextInt(problem.slots()), true)
                && refill(request, mark);
    }

    /** Lets those that were dropped back in where they fit. */
    private boolean refill(int request, int mark) {
        for (int touched : timetable.touchedSince(mark)) {
            if (touched != request && !timetable.held(touched) && timetable.bothWantMore(touched)) {
                filling.placeWhereMostIsLeft(touched);
            }
        }
        return true;
    }

    private boolean drop(int request) {
        timetable.remove(request);
        return true;
    }

    private int slotFor(int request) {
        int participant = random.nextBoolean() ? problem.first(request) : problem.second(request);
        if (problem.tableCapacity(participant) > 1) {
            participant = problem.other(request, participant);
        }
        int[] requests = problem.requestsOf(participant);
        int neighbour = requests[random.nextInt(requests.length)];
        if (neighbour == request || !timetable.held(neighbour)) {
            return randomSlot(problem.possible(request));
        }
        int beside = timetable.slotOf(neighbour) + (random.nextBoolean() ? 1 : -1);
        boolean sameDay =
                beside >= 0 && beside < problem.slots() && days.of(beside) == days.of(timetable.slotOf(neighbour));
        return sameDay && SlotSet.contains(problem.possible(request), beside) ? beside : Timetable.NONE;
    }

    private int randomSlot(long[] slots) {
        int slot = SlotSet.next(slots, random.nextInt(problem.slots()));
        return slot == Timetable.NONE ? SlotSet.next(slots, 0) : slot;
    }
}
