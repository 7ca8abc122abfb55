package kr.madang.admission;

import java.time.Instant;
import java.util.UUID;

/**
 * A badge held before a scanner.
 *
 * @param id made by the scanner; the same scan, sent again, is told by it
 * @param token what the scanner read, whatever it is
 * @param at when, by the scanner's clock
 */
public record Scan(Id id, String token, Gate.Id gate, Instant at, Direction direction) {

    /** The id of a scan. */
    public record Id(UUID value) {}

    /** Which way somebody passes. */
    public enum Direction {
        IN,
        OUT
    }
}
