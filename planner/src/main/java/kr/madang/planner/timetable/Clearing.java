package kr.madang.planner.timetable;

import static kr.madang.planner.timetable.Timetable.NONE;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/** Takes what stands in a request's way out of a slot, to wait for another place; one chain at a time. */
final class Clearing {

    /** Whatever is taken out need not fit into any slot in particular. */
    static final int ANYWHERE = -2;

    private static final int LONGEST_CHAIN = 60;

    private final Timetable timetable;
    private final IndexedProblem problem;
    private final RandomGenerator random;
    private final boolean[] moved;
    private final int[] left;
    private final int[] chain = new int[LONGEST_CHAIN];
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private int length;

    Clearing(Timetable timetable, RandomGenerator random) {
        this.timetable = timetable;
        problem = timetable.problem();
        this.random = random;
        moved = new boolean[problem.requests()];
        left = new int[problem.requests()];
    }

    /** How many requests wait for a place. */
    int waiting() {
        return waiting.size();
    }

    /** The request that waits longest; it waits no more. */
    int next() {
        return waiting.remove();
    }

    /** Where a request of this chain was held before it joined, or {@link Timetable#NONE}. */
    int left(int request) {
        return left[request];
    }

    /** The next chain may move everything again. */
    void end() {
        for (int at = 0; at < length; at++) {
            moved[chain[at]] = false;
        }
        waiting.clear();
        length = 0;
    }

    /** Takes a request out of its slot to wait for a place in another one; once in a chain. */
    boolean join(int request) {
        if (moved[request] || problem.pinned(request) || length == LONGEST_CHAIN) {
            return false;
        }
        moved[request] = true;
        left[request] = timetable.slotOf(request);
        chain[length++] = request;
        waiting.add(request);
        if (timetable.held(request)) {
            timetable.remove(request);
        }
        return true;
    }

    /**
     * Makes a seat for each of its participants, a table and an interpreter free, whatever it takes.
     *
     * @param back where that must be possible, or {@link #ANYWHERE}
     */
    boolean clear(int request, int slot, int back) {
        return SlotSet.contains(problem.possible(request), slot)
                && clearOrder(request, slot)
                && clearSeat(problem.first(request), slot, back)
                && clearSeat(problem.second(request), slot, back)
                && (!problem.atSharedTable(request) || clearTable(slot, back))
                && clearHelper(request, slot, back);
    }

    /** Takes out whatever would come too early or too late. */
    private boolean clearOrder(int request, int slot) {
        return problem.precedences().none()
                || (clear(problem.precedences().before(request), other -> timetable.slotOf(other) >= slot)
                        && clear(problem.precedences().after(request), other -> timetable.slotOf(other) <= slot));
    }

    private boolean clear(int[] others, IntPredicate inTheWay) {
        for (int other : others) {
            if (timetable.held(other) && inTheWay.test(other) && !join(other)) {
                return false;
            }
        }
        return true;
    }

    private boolean clearSeat(int participant, int slot, int back) {
        if (timetable.seatFree(participant, slot)) {
            return true;
        }
        int capacity = problem.tableCapacity(participant);
        int start = capacity == 1 ? 0 : random.nextInt(capacity);
        for (int step = 0; step < capacity; step++) {
            int other = timetable.seated(participant, slot, (start + step) % capacity);
            if (other != NONE && canLeave(other, back) && join(other)) {
                return true;
            }
        }
        return false;
    }

    private boolean clearTable(int slot, int back) {
        if (timetable.rosters().tablesLeft(slot) > 0) {
            return true;
        }
        int size = timetable.rosters().size(slot);
        int start = size == 0 ? 0 : random.nextInt(size);
        for (int step = 0; step < size; step++) {
            int other = timetable.rosters().request(slot, (start + step) % size);
            if (canLeave(other, back) && join(other)) {
                return true;
            }
        }
        return false;
    }

    private boolean clearHelper(int request, int slot, int back) {
        int[] crews = problem.helpers(request);
        if (crews.length == 0 || timetable.helpers().free(request, slot, timetable) != NONE) {
            return true;
        }
        int crew = crews[random.nextInt(crews.length)];
        int size = timetable.helpers().size(crew, slot);
        int start = size == 0 ? 0 : random.nextInt(size);
        for (int step = 0; step < size; step++) {
            int other = timetable.helpers().helpedBy(crew, slot, (start + step) % size);
            if (canLeave(other, back) && join(other)) {
                return true;
            }
        }
        return false;
    }

    private boolean canLeave(int request, int back) {
        return !moved[request] && (back == ANYWHERE || SlotSet.contains(problem.possible(request), back));
    }
}
