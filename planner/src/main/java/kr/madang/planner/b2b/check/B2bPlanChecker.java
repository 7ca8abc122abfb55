package kr.madang.planner.b2b.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import kr.madang.planner.b2b.B2bInstance;
import kr.madang.planner.b2b.B2bInstance.HalfDay;
import kr.madang.planner.b2b.B2bInstance.Meeting;
import kr.madang.planner.b2b.B2bInstance.Precedence;
import kr.madang.planner.b2b.B2bPlan;

/** Recounts every rule and the breaks of a plan. */
public final class B2bPlanChecker {

    private final B2bInstance instance;
    private final List<Integer> slotOfMeeting;
    private final List<String> violations = new ArrayList<>();

    private B2bPlanChecker(B2bInstance instance, B2bPlan plan) {
        this.instance = instance;
        slotOfMeeting = plan.slotOfMeeting();
    }

    public static B2bVerdict check(B2bInstance instance, B2bPlan plan) {
        int meetings = instance.meetings().size();
        int slots = plan.slotOfMeeting().size();
        if (slots != meetings) {
            return new B2bVerdict(List.of("%d slots for %d meetings".formatted(slots, meetings)), 0);
        }
        return new B2bPlanChecker(instance, plan).verdict();
    }

    private B2bVerdict verdict() {
        for (int meeting = 1; meeting <= slotOfMeeting.size(); meeting++) {
            checkMeeting(meeting);
        }
        checkTables();
        instance.precedences().forEach(this::checkPrecedence);
        int breaks = checkParticipants();
        return new B2bVerdict(violations, breaks);
    }

    private void checkMeeting(int number) {
        int slot = slotOf(number);
        if (!held(number)) {
            violations.add("meeting %d: not held in a slot there is (%d)".formatted(number, slot));
            return;
        }
        Meeting meeting = instance.meeting(number);
        if (meeting.halfDay() != HalfDay.ANY && meeting.halfDay() != instance.slot(slot)) {
            violations.add("meeting %d: slot %d is outside its half day".formatted(number, slot));
        }
        if (meeting.fixedSlot().isPresent() && meeting.fixedSlot().getAsInt() != slot) {
            violations.add("meeting %d: slot %d is not its fixed slot".formatted(number, slot));
        }
    }

    private void checkTables() {
        for (int slot = 1; slot <= instance.slots().size(); slot++) {
            int now = slot;
            long held = slotOfMeeting.stream().filter(one -> one == now).count();
            if (held > instance.tables()) {
                violations.add("slot %d: %d meetings at %d tables".formatted(slot, held, instance.tables()));
            }
        }
    }

    private void checkPrecedence(Precedence precedence) {
        int earlier = precedence.earlier();
        int later = precedence.later();
        if (held(earlier) && held(later) && slotOf(earlier) >= slotOf(later)) {
            violations.add("meeting %d: not before meeting %d".formatted(earlier, later));
        }
    }

    private int checkParticipants() {
        int all = 0;
        int most = 0;
        int fewest = Integer.MAX_VALUE;
        for (int participant = 1; participant <= instance.participants().size(); participant++) {
            int breaks = breaks(participant, meetingsBySlot(participant));
            all += breaks;
            most = Math.max(most, breaks);
            fewest = Math.min(fewest, breaks);
        }
        if (instance.fairness().isPresent()
                && most - fewest > instance.fairness().getAsInt()) {
            violations.add("fairness: breaks differ by %d, allowed are %d"
                    .formatted(most - fewest, instance.fairness().getAsInt()));
        }
        return all;
    }

    private SortedMap<Integer, Integer> meetingsBySlot(int participant) {
        SortedMap<Integer, Integer> bySlot = new TreeMap<>();
        for (int meeting = 1; meeting <= slotOfMeeting.size(); meeting++) {
            if (held(meeting) && instance.meeting(meeting).has(participant)) {
                bySlot.merge(slotOf(meeting), 1, Integer::sum);
            }
        }
        return bySlot;
    }

    private int breaks(int participant, SortedMap<Integer, Integer> meetingsBySlot) {
        int breaks = 0;
        int before = 0;
        for (Map.Entry<Integer, Integer> entry : meetingsBySlot.entrySet()) {
            int slot = entry.getKey();
            if (entry.getValue() > 1) {
                violations.add("participant %d: several meetings in slot %d".formatted(participant, slot));
            }
            if (instance.participant(participant).forbiddenSlots().contains(slot)) {
                violations.add("participant %d: slot %d is forbidden".formatted(participant, slot));
            }
            breaks += before > 0 && slot > before + 1 ? 1 : 0;
            before = slot;
        }
        return breaks;
    }

    private int slotOf(int meeting) {
        return slotOfMeeting.get(meeting - 1);
    }

    private boolean held(int meeting) {
        return slotOf(meeting) >= 1 && slotOf(meeting) <= instance.slots().size();
    }
}
