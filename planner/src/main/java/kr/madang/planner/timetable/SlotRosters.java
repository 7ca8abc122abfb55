package kr.madang.planner.timetable;

import java.util.stream.IntStream;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/** The requests held at shared tables in each slot, and the slots with such a table left. */
public final class SlotRosters {

    private final int[][] rosters;
    private final int[] sizes;
    private final int[] position;
    private final long[] open;

    SlotRosters(IndexedProblem problem) {
        rosters = IntStream.range(0, problem.slots())
                .mapToObj(slot -> new int[problem.tables(slot)])
                .toArray(int[][]::new);
        sizes = new int[problem.slots()];
        position = new int[problem.requests()];
        open = SlotSet.empty(problem.slots());
        IntStream.range(0, problem.slots())
                .filter(slot -> problem.tables(slot) > 0)
                .forEach(slot -> SlotSet.add(open, slot));
    }

    /** How many meetings the slot holds at shared tables. */
    public int size(int slot) {
        return sizes[slot];
    }

    public int tablesLeft(int slot) {
        return rosters[slot].length - sizes[slot];
    }

    /** One of the requests held at a shared table in the slot, counted from 0 in no particular order. */
    public int request(int slot, int place) {
        return rosters[slot][place];
    }

    /** Slots with a table left; not to be changed. */
    long[] open() {
        return open;
    }

    void add(int slot, int request) {
        position[request] = sizes[slot];
        rosters[slot][sizes[slot]++] = request;
        if (sizes[slot] == rosters[slot].length) {
            SlotSet.remove(open, slot);
        }
    }

    void remove(int slot, int request) {
        int last = rosters[slot][--sizes[slot]];
        rosters[slot][position[request]] = last;
        position[last] = position[request];
        SlotSet.add(open, slot);
    }
}
