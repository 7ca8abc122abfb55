package kr.madang.planner.timetable;

import static kr.madang.planner.timetable.Timetable.NONE;

import java.util.Arrays;
import kr.madang.planner.index.Crews;
import kr.madang.planner.index.IndexedProblem;

/** Which requests each crew helps in each slot. */
final class Helpers {

    private final IndexedProblem problem;
    private final Crews crews;
    private final int[] base;
    private final int[] helped;
    private final int[] size;
    private final boolean[] asked;

    Helpers(IndexedProblem problem) {
        this.problem = problem;
        crews = problem.crews();
        base = new int[crews.size() * problem.slots() + 1];
        for (int crew = 0; crew < crews.size(); crew++) {
            for (int slot = 0; slot < problem.slots(); slot++) {
                int at = at(crew, slot);
                base[at + 1] = base[at] + crews.working(crew, slot);
            }
        }
        helped = Timetable.filled(base[base.length - 1]);
        size = new int[base.length - 1];
        asked = new boolean[crews.size()];
    }

    private int at(int crew, int slot) {
        return crew * problem.slots() + slot;
    }

    boolean hasFree(int crew, int slot) {
        return size[at(crew, slot)] < crews.working(crew, slot);
    }

    /** How many of the crew have nobody to help in the slot. */
    int left(int crew, int slot) {
        return crews.working(crew, slot) - size[at(crew, slot)];
    }

    /** How many requests the crew helps in the slot. */
    int size(int crew, int slot) {
        return size[at(crew, slot)];
    }

    /** One of the requests the crew helps in the slot. */
    int helpedBy(int crew, int slot, int place) {
        return helped[base[at(crew, slot)] + place];
    }

    void assign(int crew, int slot, int request) {
        if (crew != NONE) {
            int at = at(crew, slot);
            helped[base[at] + size[at]++] = request;
        }
    }

    void release(int crew, int slot, int request) {
        if (crew != NONE) {
            int at = at(crew, slot);
            int place = base[at];
            while (helped[place] != request) {
                place++;
            }
            helped[place] = helped[base[at] + --size[at]];
        }
    }

    /**
     * A crew with an interpreter for the request, freed if need be by others changing crews along an augmenting path; or
     * {@link Timetable#NONE}, and then nothing has moved.
     */
    int free(int request, int slot, Timetable timetable) {
        int idlest = idlest(request, slot);
        if (idlest != NONE || crews.size() == 1) {
            return idlest;
        }
        Arrays.fill(asked, false);
        return search(request, slot, timetable);
    }

    private int idlest(int request, int slot) {
        int idlest = NONE;
        for (int crew : problem.helpers(request)) {
            if (hasFree(crew, slot) && (idlest == NONE || left(crew, slot) > left(idlest, slot))) {
                idlest = crew;
            }
        }
        return idlest;
    }

    /** Whether a crew has an interpreter for the request, or could have if one other meeting changed crews. */
    boolean couldFree(int request, int slot) {
        if (idlest(request, slot) != NONE) {
            return true;
        }
        for (int crew : problem.helpers(request)) {
            for (int place = 0; place < size(crew, slot); place++) {
                int other = helpedBy(crew, slot, place);
                if (problem.helpers(other).length > 1 && idlest(other, slot) != NONE) {
                    return true;
                }
            }
        }
        return false;
    }

    private int search(int request, int slot, Timetable timetable) {
        for (int crew : problem.helpers(request)) {
            if (hasFree(crew, slot)) {
                return crew;
            }
        }
        for (int crew : problem.helpers(request)) {
            if (!asked[crew]) {
                asked[crew] = true;
                for (int place = 0; place < size(crew, slot); place++) {
                    int other = helpedBy(crew, slot, place);
                    boolean stays = problem.helpers(other).length < 2 || timetable.settled(other);
                    int instead = stays ? NONE : search(other, slot, timetable);
                    if (instead != NONE) {
                        timetable.set(other, slot, instead);
                        return crew;
                    }
                }
            }
        }
        return NONE;
    }
}
