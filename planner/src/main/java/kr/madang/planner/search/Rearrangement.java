package kr.madang.planner.search;

import kr.madang.planner.timetable.Memory;
import kr.madang.planner.timetable.Timetable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Several meetings change their places at once: first all give up the old ones, then all take the new ones. */
final class Rearrangement extends AbstractMove<Searched> {

    private final int[] requests;
    private final int[] slots;
    private final int[] helpers;

    Rearrangement(int[] requests, int[] slots, int[] helpers) {
        this.requests = requests;
        this.slots = slots;
        this.helpers = helpers;
    }

    /** Where the requests stand in the timetable now. */
    static Rearrangement current(Timetable timetable, int[] requests) {
        int[] slots = new int[requests.length];
        int[] helpers = new int[requests.length];
        for (int at = 0; at < requests.length; at++) {
            slots[at] = timetable.slotOf(requests[at]);
            helpers[at] = timetable.helperOf(requests[at]);
        }
        return new Rearrangement(requests, slots, helpers);
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<Searched> director) {
        return true;
    }

    @Override
    protected Rearrangement createUndoMove(ScoreDirector<Searched> director) {
        return current(director.getWorkingSolution().timetable(), requests);
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Searched> director) {
        Timetable timetable = director.getWorkingSolution().timetable();
        Memory memory = director.getWorkingSolution().memory();
        for (int request : requests) {
            timetable.remove(request);
            memory.touch(request);
        }
        for (int at = 0; at < requests.length; at++) {
            timetable.set(requests[at], slots[at], helpers[at]);
        }
        timetable.forgetJournal();
    }

    @Override
    public String toString() {
        return requests.length + " requests from " + (requests.length == 0 ? "none" : requests[0]);
    }
}
