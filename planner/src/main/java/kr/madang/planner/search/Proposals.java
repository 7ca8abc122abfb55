package kr.madang.planner.search;

import java.util.Random;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;
import kr.madang.planner.timetable.Filling;
import kr.madang.planner.timetable.Rearranging;
import kr.madang.planner.timetable.Timetable;

/**
 * Invents rearrangements: tries one on the timetable, notes what it changed, and takes it back. A request that is not
 * held is let in at the cost of others; one that is held moves to another slot, which makes room elsewhere.
 */
final class Proposals {

    private static final int MOST_TRIES = 50;
    private static final int ANY_REQUEST = 20;

    private final Timetable timetable;
    private final IndexedProblem problem;
    private final int[] candidates;
    private final Random random;
    private final Rearranging rearranging;
    private final Filling filling;

    /** @param candidates the requests that are likely to be held in good timetables; others are tried now and then */
    Proposals(Timetable timetable, int[] candidates, Random random) {
        this.timetable = timetable;
        this.problem = timetable.problem();
        this.candidates = candidates;
        this.random = random;
        rearranging = new Rearranging(timetable, random);
        filling = new Filling(timetable);
    }

    /** The next rearrangement; empty when none was found in a few tries. */
    Rearrangement next() {
        int mark = timetable.mark();
        int tries = 0;
        while (tries < MOST_TRIES && !tryOne()) {
            tries++;
        }
        refill(mark);
        int[] touched = timetable.touchedSince(mark);
        Rearrangement after = Rearrangement.current(timetable, touched);
        timetable.rollBack(mark);
        return after;
    }

    private boolean tryOne() {
        int request = candidates.length == 0 || random.nextInt(ANY_REQUEST) == 0
                ? random.nextInt(problem.requests())
                : candidates[random.nextInt(candidates.length)];
        int slot = randomSlot(problem.possible(request));
        if (slot == Timetable.NONE || problem.pinned(request) || slot == timetable.slotOf(request)) {
            return false;
        }
        int other = timetable.held(request) ? timetable.slotOf(request) : random.nextInt(problem.slots());
        return rearranging.exchange(request, slot, other, true);
    }

    private int randomSlot(long[] slots) {
        int from = random.nextInt(problem.slots());
        int slot = SlotSet.next(slots, from);
        return slot == Timetable.NONE ? SlotSet.next(slots, 0) : slot;
    }

    /** Lets the dropped back in elsewhere, and others in their stead. */
    private void refill(int mark) {
        int[] touched = timetable.touchedSince(mark);
        for (int request : touched) {
            if (!timetable.held(request) && timetable.bothWantMore(request)) {
                filling.placeWhereMostIsLeft(request);
            }
        }
        for (int request : touched) {
            if (!timetable.held(request)) {
                filling.requestsOf(problem.first(request));
                filling.requestsOf(problem.second(request));
            }
        }
    }
}
