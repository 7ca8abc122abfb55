package kr.madang.planner.rules;

import kr.madang.planner.Participant;
import org.jspecify.annotations.Nullable;

/** A participant in a meeting; the slot is null where the meeting is not held. */
record Attendance(
        StatedMeeting meeting,
        Attendant attendant,
        @Nullable OpenSlot slot) {

    Participant participant() {
        return attendant.participant();
    }

    boolean takesPlace() {
        return slot != null;
    }
}
