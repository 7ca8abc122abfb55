package kr.madang.planner.explain;

import java.util.Arrays;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.index.Crews;
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
    private final int[] helping;
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
        helping = new int[problem.crews().size() * problem.slots()];
        count = new int[problem.participants()];
        leastValue = new int[problem.participants()];
        Arrays.fill(leastValue, Integer.MAX_VALUE);
        for (PlannedMeeting meeting : plan.meetings()) {
            int request = problem.numberOf(meeting.request());
            if (request >= 0) {
                hold(request, meeting, problem.numberOf(meeting.slot()));
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
        meeting.interpreter().ifPresent(one -> helping[problem.crews().crewOf(one) * problem.slots() + slot]++);
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

    /** The slots in which the participant has a seat left; not to be changed. */
    long[] seatsFree(int participant) {
        return seatFree[participant];
    }

    boolean seatFree(int participant, int slot) {
        return SlotSet.contains(seatFree[participant], slot);
    }

    boolean tableFree(int request, int slot) {
        return !problem.atSharedTable(request) || tablesTaken[slot] < problem.tables(slot);
    }

    /** Whether nobody needs to help, or somebody who could works in the slot and helps nobody else. */
    boolean helpFree(int request, int slot) {
        Crews crews = problem.crews();
        return !crews.needed(
                        problem.participantAt(problem.first(request)), problem.participantAt(problem.second(request)))
                || Arrays.stream(problem.helpers(request))
                        .anyMatch(crew -> helping[crew * problem.slots() + slot] < crews.working(crew, slot));
    }

    boolean inOrder(int request, int slot) {
        return problem.precedences().inOrder(request, slot, slotOf);
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
