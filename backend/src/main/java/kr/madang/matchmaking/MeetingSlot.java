package kr.madang.matchmaking;

import java.time.Instant;
import java.util.UUID;

/** One start and end that a meeting can have. */
public record MeetingSlot(Id id, Instant start, Instant end) {

    public MeetingSlot {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("The slot ends before it starts: " + start + ", " + end);
        }
    }

    /** The id of a slot. */
    public record Id(UUID value) {}
}
