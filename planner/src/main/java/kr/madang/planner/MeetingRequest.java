package kr.madang.planner;

import java.util.Optional;

/**
 * Two participants who would meet. Which of them is named first says nothing.
 *
 * @param value what the meeting is worth to both together, 1 to 1000
 * @param pin where the meeting is fixed already; a pinned request is always held
 */
public record MeetingRequest(Id id, Participant.Id first, Participant.Id second, int value, Optional<Pin> pin) {

    public static final int HIGHEST_VALUE = 1000;

    public MeetingRequest {
        if (value < 1 || value > HIGHEST_VALUE) {
            throw new IllegalArgumentException("request " + id + " is worth " + value + ", not 1 to " + HIGHEST_VALUE);
        }
    }

    /** A request the planner is free to place or to leave out. */
    public static MeetingRequest open(Id id, Participant.Id first, Participant.Id second, int value) {
        return new MeetingRequest(id, first, second, value, Optional.empty());
    }

    /** This request, held at the given place. */
    public MeetingRequest pinnedTo(Pin place) {
        return new MeetingRequest(id, first, second, value, Optional.of(place));
    }

    /** What the planner must not move: the slot, and the table and interpreter where they are given. */
    public record Pin(Slot.Id slot, Optional<Table.Id> table, Optional<Interpreter.Id> interpreter) {

        public static Pin to(Slot.Id slot) {
            return new Pin(slot, Optional.empty(), Optional.empty());
        }
    }

    /** The name the caller knows the request by. */
    public record Id(String value) {

        public Id {
            Names.require(value);
        }

        @Override
        public String toString() {
            return value;
        }
    }
}
