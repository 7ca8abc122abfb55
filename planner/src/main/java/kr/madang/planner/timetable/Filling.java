package kr.madang.planner.timetable;

import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/** Holds requests wherever they fit, the most valuable first. */
public final class Filling {

    private final Timetable timetable;
    private final IndexedProblem problem;
    private final long[] open;

    public Filling(Timetable timetable) {
        this.timetable = timetable;
        problem = timetable.problem();
        open = SlotSet.empty(problem.slots());
    }

    /** Holds every request that fits somewhere. */
    public void everything() {
        fill(problem.byValue());
    }

    /** Holds every request of the participant that fits somewhere. */
    public void requestsOf(int participant) {
        if (!timetable.full(participant)) {
            fill(problem.requestsOf(participant));
        }
    }

    private void fill(int[] candidates) {
        for (int request : candidates) {
            if (!timetable.held(request) && timetable.bothWantMore(request)) {
                placeWhereMostIsLeft(request);
            }
        }
    }

    /** Holds the request in the slot it fits into that has most left of what is scarce: interpreters, then tables. */
    public boolean placeWhereMostIsLeft(int request) {
        if (!timetable.findOpenSlots(request, open)) {
            return false;
        }
        int best = bestOf(request, open);
        while (best != Timetable.NONE && !timetable.place(request, best)) {
            SlotSet.remove(open, best);
            best = bestOf(request, open);
        }
        return best != Timetable.NONE;
    }

    private int bestOf(int request, long[] open) {
        int best = Timetable.NONE;
        long most = -1;
        for (int slot = SlotSet.next(open, 0); slot >= 0; slot = SlotSet.next(open, slot + 1)) {
            long left = timetable.rosters().tablesLeft(slot) + ((long) helpLeft(request, slot) << Integer.SIZE);
            if (left > most) {
                most = left;
                best = slot;
            }
        }
        return best;
    }

    /** How many interpreters who could help the request have nobody to help in the slot. */
    int helpLeft(int request, int slot) {
        int left = 0;
        for (int crew : problem.helpers(request)) {
            left += timetable.helpers().left(crew, slot);
        }
        return left;
    }
}
