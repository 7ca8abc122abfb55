package kr.madang.planner.explain;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;
import org.jspecify.annotations.Nullable;

/** Who is busy when in a plan. */
final class Agenda {

    private static final int NONE = -1;

    private final IndexedProblem problem;
    private final PlannedMeeting[] meetings;
    private final int[] slotOf;
    private final int[] taken;
    private final int[] tablesTaken;
    private final int[] count;
    private final int[] leastValue;
    private final long[][] seatFree;

    Agenda(IndexedProblem problem, Plan plan) {
        this.problem = problem;
        meetings = new PlannedMeeting[problem.requests()];
        slotOf = new int[problem.requests()];
        Arrays.fill(slotOf, NONE);
        taken = new int[problem.participants() * problem.slots()];
        tablesTaken = new int[problem.slots()];
        count = new int[problem.participants()];
        leastValue = new int[problem.participants()];
        Arrays.fill(leastValue, Integer.MAX_VALUE);
        Map<MeetingRequest.Id, PlannedMeeting> held = new HashMap<>();
        plan.meetings().forEach(meeting -> held.put(meeting.request(), meeting));
        Map<Slot.Id, Integer> slots = new HashMap<>();
        for (int slot = 0; slot < problem.slots(); slot++) {
            slots.put(problem.slotAt(slot).id(), slot);
        }
        for (int request = 0; request < problem.requests(); request++) {
            PlannedMeeting meeting = held.get(problem.requestAt(request).id());
            if (meeting != null) {
                hold(request, meeting, slots.getOrDefault(meeting.slot(), NONE));
            }
        }
        seatFree = new long[problem.participants()][];
        for (int participant = 0; participant < seatFree.length; participant++) {
            seatFree[participant] = seatFree(participant);
        }
    }

    private void hold(int request, PlannedMeeting meeting, int slot) {
        meetings[request] = meeting;
        slotOf[request] = slot;
        tablesTaken[slot] += problem.atSharedTable(request) ? 1 : 0;
        for (int participant : new int[] {problem.first(request), problem.second(request)}) {
            taken[participant * problem.slots() + slot]++;
            count[participant]++;
            leastValue[participant] = Math.min(leastValue[participant], problem.value(request));
        }
    }

    private long[] seatFree(int participant) {
        long[] free = problem.available(participant).clone();
        for (int slot = 0; slot < problem.slots(); slot++) {
            if (taken[participant * problem.slots() + slot] >= problem.seats(participant, slot)) {
                SlotSet.remove(free, slot);
            }
        }
        return free;
    }

    @Nullable
    PlannedMeeting meeting(int request) {
        return meetings[request];
    }

    boolean full(int participant) {
        return count[participant] >= problem.participantAt(participant).mostMeetings();
    }

    int meetingsOf(int participant) {
        return count[participant];
    }

    int leastValueOf(int participant) {
        return leastValue[participant];
    }

    boolean seatFree(int participant, int slot) {
        return SlotSet.contains(seatFree[participant], slot);
    }

    boolean tableFree(int request, int slot) {
        return !problem.atSharedTable(request) || tablesTaken[slot] < problem.tables(slot);
    }

    boolean inOrder(int request, int slot) {
        return Arrays.stream(problem.precedences().before(request))
                        .allMatch(other -> slotOf[other] == NONE || slotOf[other] < slot)
                && Arrays.stream(problem.precedences().after(request))
                        .allMatch(other -> slotOf[other] == NONE || slotOf[other] > slot);
    }

    /** The least valuable request that a participant holds in the slot. */
    int leastOf(int participant, int slot) {
        int least = NONE;
        for (int request : problem.requestsOf(participant)) {
            if (slotOf[request] == slot && (least == NONE || problem.value(request) < problem.value(least))) {
                least = request;
            }
        }
        return least;
    }
}
