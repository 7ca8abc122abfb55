package kr.madang.planner.timetable;

import static kr.madang.planner.timetable.Timetable.NONE;

import java.util.Arrays;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/** Which request each interpreter helps in each slot. */
final class Helpers {

    private final IndexedProblem problem;
    private final int[] helped;
    private final boolean[] asked;

    Helpers(IndexedProblem problem) {
        this.problem = problem;
        helped = Timetable.filled(problem.interpreters() * problem.slots());
        asked = new boolean[problem.interpreters()];
    }

    int helpedBy(int interpreter, int slot) {
        return helped[interpreter * problem.slots() + slot];
    }

    void assign(int interpreter, int slot, int request) {
        if (interpreter != NONE) {
            helped[interpreter * problem.slots() + slot] = request;
        }
    }

    /**
     * An interpreter for the request, freed if need be by moving others in the timetable along an augmenting path; or
     * {@link Timetable#NONE}, and then nothing has moved.
     */
    int free(int request, int slot, Timetable timetable) {
        Arrays.fill(asked, false);
        return search(request, slot, timetable);
    }

    private int search(int request, int slot, Timetable timetable) {
        for (int helper : problem.helpers(request)) {
            if (SlotSet.contains(problem.working(helper), slot) && helpedBy(helper, slot) == NONE) {
                return helper;
            }
        }
        for (int helper : problem.helpers(request)) {
            if (!asked[helper] && SlotSet.contains(problem.working(helper), slot)) {
                asked[helper] = true;
                int other = helpedBy(helper, slot);
                int instead = search(other, slot, timetable);
                if (instead != NONE) {
                    timetable.set(other, slot, instead);
                    return helper;
                }
            }
        }
        return NONE;
    }
}
