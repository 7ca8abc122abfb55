package kr.madang.planner.timetable;

import static kr.madang.planner.timetable.Timetable.NONE;

import java.util.OptionalInt;
import kr.madang.planner.Comfort;
import kr.madang.planner.ComfortWeights;
import kr.madang.planner.Participant.Side;
import kr.madang.planner.index.Days;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/** How comfortable a timetable is, kept up to date as meetings come and go. */
final class ComfortCount {

    private static final int NOWHERE = Integer.MIN_VALUE;

    private final IndexedProblem problem;
    private final Days days;
    private final ComfortWeights weights;
    private final long[][] busy;
    private final long[][] idle;
    private final int[] zone;
    private final int[] zoneAt;
    private long idleSlots;
    private long zoneSteps;
    private long missedLunches;

    ComfortCount(Arrangement start) {
        problem = start.problem();
        days = problem.days();
        weights = problem.source().comfort();
        busy = new long[problem.participants()][];
        idle = new long[problem.participants()][];
        zone = new int[problem.participants()];
        zoneAt = new int[problem.participants() * problem.slots()];
        for (int participant = 0; participant < busy.length; participant++) {
            OptionalInt home = problem.participantAt(participant).zone();
            zone[participant] = home.orElse(NOWHERE);
            busy[participant] = SlotSet.empty(problem.slots());
            idle[participant] = problem.available(participant).clone();
            for (int slot = 0; slot < problem.slots(); slot++) {
                if (days.isLunch(slot)) {
                    SlotSet.remove(idle[participant], slot);
                }
            }
        }
        for (int request = 0; request < problem.requests(); request++) {
            if (start.held(request)) {
                begin(request, start.slotOf(request));
            }
        }
    }

    Comfort comfort() {
        return weights.comfort(idleSlots, zoneSteps, missedLunches);
    }

    long cost() {
        return weights.cost(idleSlots, zoneSteps, missedLunches);
    }

    void begin(int request, int slot) {
        meet(problem.first(request), slot, problem.second(request));
        meet(problem.second(request), slot, problem.first(request));
    }

    void end(int request, int slot) {
        leave(problem.first(request), slot);
        leave(problem.second(request), slot);
    }

    private void meet(int participant, int slot, int other) {
        if (problem.tableCapacity(participant) == 1) {
            boolean walks = problem.participantAt(participant).side() == Side.BUYER;
            zoneAt[participant * problem.slots() + slot] = walks ? zone[other] : NOWHERE;
            count(participant, slot, 1);
            SlotSet.add(busy[participant], slot);
        }
    }

    private void leave(int participant, int slot) {
        if (problem.tableCapacity(participant) == 1) {
            SlotSet.remove(busy[participant], slot);
            count(participant, slot, -1);
        }
    }

    /** Counts what a meeting in the slot changes for a participant who has none there. */
    private void count(int participant, int slot, int sign) {
        int day = days.of(slot);
        int before = SlotSet.previous(busy[participant], slot);
        int after = SlotSet.next(busy[participant], slot);
        before = before < days.first(day) ? NONE : before;
        after = after >= days.end(day) ? NONE : after;
        idleSlots += sign
                * (idle(participant, before, slot) + idle(participant, slot, after) - idle(participant, before, after));
        zoneSteps += sign
                * (steps(participant, before, slot)
                        + steps(participant, slot, after)
                        - steps(participant, before, after));
        if (days.isLunch(slot) && lunchesFree(participant, day) == 1) {
            missedLunches += sign;
        }
    }

    private long idle(int participant, int before, int after) {
        return before == NONE || after == NONE ? 0 : SlotSet.sizeBetween(idle[participant], before + 1, after);
    }

    private long steps(int participant, int before, int after) {
        if (before == NONE || after == NONE) {
            return 0;
        }
        int from = zoneAt[participant * problem.slots() + before];
        int to = zoneAt[participant * problem.slots() + after];
        return from == NOWHERE || to == NOWHERE ? 0 : Math.abs((long) from - to);
    }

    private int lunchesFree(int participant, int day) {
        int free = 0;
        for (int slot = days.first(day); slot < days.end(day); slot++) {
            free += days.isLunch(slot) && !SlotSet.contains(busy[participant], slot) ? 1 : 0;
        }
        return free;
    }
}
