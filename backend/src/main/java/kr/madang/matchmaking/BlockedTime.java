package kr.madang.matchmaking;

import java.time.Instant;
import java.util.UUID;

/** A time in which somebody or something is not available for meetings. */
public record BlockedTime(Of of, UUID id, Instant from, Instant to) {

    public BlockedTime {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("The blocked time ends before it begins: " + from + ", " + to);
        }
    }

    /** What the id is the id of. */
    public enum Of {
        BUYER,
        EXHIBITOR,
        TABLE,
        INTERPRETER
    }
}
