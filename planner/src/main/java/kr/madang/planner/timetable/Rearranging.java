package kr.madang.planner.timetable;

import static kr.madang.planner.timetable.Timetable.NONE;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/**
 * Moves a request into a slot by exchanging meetings between two slots (a Kempe chain): whatever stands in its way there
 * goes to the other slot, whatever stands in the way of that comes back, and so on. What cannot go is dropped where
 * dropping is allowed, else nothing changes.
 */
public final class Rearranging {

    private static final int LONGEST_CHAIN = 60;

    private final Timetable timetable;
    private final IndexedProblem problem;
    private final RandomGenerator random;
    private final boolean[] moved;
    private final int[] chain;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private int length;
    private boolean mayDrop;

    public Rearranging(Timetable timetable, RandomGenerator random) {
        this.timetable = timetable;
        this.problem = timetable.problem();
        this.random = random;
        moved = new boolean[problem.requests()];
        chain = new int[LONGEST_CHAIN];
    }

    /** Whether the two slots together have a seat for each participant, a table and an interpreter left for the request. */
    public boolean couldLetIn(int request, int slot, int other) {
        int first = problem.first(request);
        int second = problem.second(request);
        return (timetable.seatFree(first, slot) || timetable.seatFree(first, other))
                && (timetable.seatFree(second, slot) || timetable.seatFree(second, other))
                && (!problem.atSharedTable(request)
                        || timetable.rosters().tablesLeft(slot) > 0
                        || timetable.rosters().tablesLeft(other) > 0)
                && (problem.helpers(request).length == 0
                        || timetable.helpers().couldFree(request, slot)
                        || timetable.helpers().couldFree(request, other));
    }

    /** Moves a request into the slot, exchanging with the slot it was held in or, if it was not, with the given one. */
    public boolean exchange(int request, int slot, int otherSlot, boolean dropping) {
        int mark = timetable.mark();
        mayDrop = dropping;
        boolean done = makeRoomFor(request) && run(request, slot, otherSlot);
        if (!done) {
            timetable.rollBack(mark);
        }
        Arrays.stream(chain, 0, length).forEach(one -> moved[one] = false);
        waiting.clear();
        length = 0;
        return done;
    }

    /** Drops a meeting of each participant that has all it wants. */
    private boolean makeRoomFor(int request) {
        if (timetable.held(request)) {
            return true;
        }
        for (int participant : new int[] {problem.first(request), problem.second(request)}) {
            if (timetable.full(participant) && !(mayDrop && dropOneOf(participant))) {
                return false;
            }
        }
        return true;
    }

    private boolean dropOneOf(int participant) {
        int chosen = NONE;
        int lowest = Integer.MAX_VALUE;
        for (int request : problem.requestsOf(participant)) {
            if (timetable.held(request) && !problem.promised(request)) {
                int worth = 1 + random.nextInt(problem.value(request));
                if (worth < lowest) {
                    lowest = worth;
                    chosen = request;
                }
            }
        }
        if (chosen != NONE) {
            timetable.remove(chosen);
        }
        return chosen != NONE;
    }

    private boolean run(int request, int slot, int otherSlot) {
        if (!join(request)) {
            return false;
        }
        int slotOfNext = slot;
        int slotOfOthers = otherSlot;
        int left = waiting.size();
        while (!waiting.isEmpty()) {
            if (left == 0) {
                int swap = slotOfNext;
                slotOfNext = slotOfOthers;
                slotOfOthers = swap;
                left = waiting.size();
            }
            left--;
            int next = waiting.remove();
            if (!(clear(next, slotOfNext, slotOfOthers) && timetable.place(next, slotOfNext))
                    && (next == request || !mayDrop)) {
                return false;
            }
        }
        return true;
    }

    /** Takes a request out of its slot to wait for a place in the other one; once in a chain. */
    private boolean join(int request) {
        if (moved[request] || problem.pinned(request) || length == LONGEST_CHAIN) {
            return false;
        }
        moved[request] = true;
        chain[length++] = request;
        waiting.add(request);
        if (timetable.held(request)) {
            timetable.remove(request);
        }
        return true;
    }

    private boolean clear(int request, int slot, int back) {
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
        return !moved[request] && (mayDrop || SlotSet.contains(problem.possible(request), back));
    }
}
