package kr.madang.planner.search;

import java.util.Random;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;
import kr.madang.planner.timetable.Filling;
import kr.madang.planner.timetable.Rearranging;
import kr.madang.planner.timetable.Timetable;

/**
 * Invents rearrangements: tries one on the timetable, notes what it changed, and takes it back. A request that is not
 * held is let in at the cost of others; one that is held moves to another slot, which makes room elsewhere. Most of them
 * start where prices tell that something is wrong, which is where most of the value is that can still be won.
 */
final class Proposals {

    private static final int MOST_TRIES = 50;
    private static final int ANY_REQUEST = 20;
    private static final int PERCENT = 100;
    private static final int PERCENT_OF_DEFECTS = 80;

    private final Timetable timetable;
    private final IndexedProblem problem;
    private final int[] candidates;
    private final long temperature;
    private final Random random;
    private final Defects defects;
    private final Rearranging rearranging;
    private final Filling filling;

    /** @param temperature the loss of value that is accepted one time in three at first */
    Proposals(Timetable timetable, Guide guide, long temperature, Random random) {
        this.timetable = timetable;
        this.problem = timetable.problem();
        candidates = guide.candidates();
        this.temperature = temperature;
        this.random = random;
        defects = new Defects(timetable, guide, random);
        rearranging = new Rearranging(timetable, guide, random);
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
        int request = anyRequest();
        if (problem.pinned(request) || SlotSet.isEmpty(problem.possible(request))) {
            return false;
        }
        if (random.nextBoolean()) {
            return rearranging.eject(request, temperature);
        }
        int slot = randomSlot(problem.possible(request));
        int other = timetable.held(request) ? timetable.slotOf(request) : random.nextInt(problem.slots());
        return slot != timetable.slotOf(request) && rearranging.exchange(request, slot, other, true);
    }

    /** Mostly one that would mend a defect, else any candidate, now and then any request at all. */
    private int anyRequest() {
        int mending = random.nextInt(PERCENT) < PERCENT_OF_DEFECTS ? defects.any() : Timetable.NONE;
        if (mending != Timetable.NONE) {
            return mending;
        }
        return candidates.length == 0 || random.nextInt(ANY_REQUEST) == 0
                ? random.nextInt(problem.requests())
                : candidates[random.nextInt(candidates.length)];
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
