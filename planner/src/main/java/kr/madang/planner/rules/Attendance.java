package kr.madang.planner.rules;

import static java.util.Objects.requireNonNull;

import kr.madang.planner.Participant;
import org.jspecify.annotations.Nullable;

/** A participant in a meeting; the slot is null where the meeting is not held. */
record Attendance(
        StatedMeeting meeting,
        StatedParticipant stated,
        @Nullable OpenSlot slot) {

    Participant participant() {
        return stated.participant();
    }

    Day day() {
        return requireNonNull(slot).day();
    }

    /** Whether it takes place, with somebody whose comfort counts. */
    boolean asksOfPeople() {
        return takesPlace() && participant().tableCapacity() == 1;
    }

    boolean takesPlace() {
        return slot != null;
    }
}
