package kr.madang.admission;

import java.time.Instant;
import java.util.UUID;
import kr.madang.registration.Registration;

/**
 * How somebody last passed before.
 *
 * @param scannedAt when the badge was last held there
 * @param at since when they are in or out; of scans that say the same again, the first one's
 */
public record Passage(Scan.Direction direction, Instant scannedAt, Instant at, UUID gate) {

    /** Whose passages through what, since a moment and before another. */
    public record Wanted(Registration.Id holder, Gate.Area area, Instant from, Instant until) {}

    /** The last passage of those that were wanted. */
    public record Found(Wanted wanted, Passage passage) {}
}
