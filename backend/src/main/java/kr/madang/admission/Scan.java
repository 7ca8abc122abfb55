package kr.madang.admission;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A badge held before a scanner.
 *
 * @param id made by the scanner; the same scan, sent again, is told by it
 * @param token what the scanner read, whatever it is
 * @param at when, by the scanner's clock put right
 * @param clockOffset what was added to the scanner's clock
 * @param told what the device said by itself; null if it waited for the answer
 */
public record Scan(
        Id id,
        String token,
        Gate.Id gate,
        Instant at,
        Direction direction,
        Duration clockOffset,
        @Nullable Told told) {

    /** Whether the holder passed: as the device said at the gate, or else as was decided here. */
    public boolean letsThrough(Decision decision) {
        return told == null ? decision.lets() : told == Told.LET_THROUGH;
    }

    /** The id of a scan. */
    public record Id(UUID value) {}

    /** Which way somebody passes. */
    public enum Direction {
        IN,
        OUT
    }

    /** What a device said without a network. */
    public enum Told {
        LET_THROUGH,
        STOPPED
    }
}
