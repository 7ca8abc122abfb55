package kr.madang.planner.timetable;

import static kr.madang.planner.timetable.Timetable.NONE;

import java.util.Arrays;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/** Which request sits in which seat of its participants, and how many meetings each participant has. */
final class Seats {

    /** Stands in a seat that does not exist: the participant's own tables are fewer in this slot. */
    private static final int CLOSED = -2;

    private final IndexedProblem problem;
    private final int[] meetings;
    private final int[] most;
    private final long[][] free;
    private final int[] seats;
    private final int[] base;
    private int missing;

    Seats(IndexedProblem problem) {
        this.problem = problem;
        int participants = problem.participants();
        meetings = new int[participants];
        most = new int[participants];
        free = new long[participants][];
        base = new int[participants + 1];
        for (int participant = 0; participant < participants; participant++) {
            most[participant] = problem.mostMeetings(participant);
            free[participant] = problem.available(participant).clone();
            base[participant + 1] = base[participant] + problem.tableCapacity(participant) * problem.slots();
            missing += problem.leastMeetings(participant);
        }
        seats = Timetable.filled(base[participants]);
        for (int participant = 0; participant < participants; participant++) {
            if (problem.hasOwnTables(participant)) {
                close(participant);
            }
        }
    }

    private void close(int participant) {
        int capacity = problem.tableCapacity(participant);
        for (int slot = 0; slot < problem.slots(); slot++) {
            int first = first(participant, slot);
            Arrays.fill(seats, first + problem.seats(participant, slot), first + capacity, CLOSED);
        }
    }

    private int first(int participant, int slot) {
        return base[participant] + slot * problem.tableCapacity(participant);
    }

    /** How many meetings participants are short of those they are promised. */
    int missing() {
        return missing;
    }

    boolean full(int participant) {
        return meetings[participant] >= most[participant];
    }

    int meetings(int participant) {
        return meetings[participant];
    }

    /** The slots in which the participant has a seat free; not to be changed. */
    long[] free(int participant) {
        return free[participant];
    }

    /** The request in a seat, or {@link Timetable#NONE}. */
    int seated(int participant, int slot, int seat) {
        return Math.max(NONE, seats[first(participant, slot) + seat]);
    }

    /** Gives the request a seat; one must be free. */
    void take(int participant, int slot, int request) {
        put(participant, slot, NONE, request);
        missing -= meetings[participant] < problem.leastMeetings(participant) ? 1 : 0;
        meetings[participant]++;
    }

    /** Takes the seat from the request, which must have one. */
    void leave(int participant, int slot, int request) {
        put(participant, slot, request, NONE);
        meetings[participant]--;
        missing += meetings[participant] < problem.leastMeetings(participant) ? 1 : 0;
    }

    private void put(int participant, int slot, int before, int after) {
        int first = first(participant, slot);
        int end = first + problem.tableCapacity(participant);
        int seat = first;
        while (seats[seat] != before) {
            seat++;
        }
        seats[seat] = after;
        SlotSet.remove(free[participant], slot);
        for (seat = first; seat < end; seat++) {
            if (seats[seat] == NONE) {
                SlotSet.add(free[participant], slot);
            }
        }
    }
}
