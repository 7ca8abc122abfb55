package kr.madang.admission;

import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How many people are wanted in an area.
 *
 * @param most how many at most; null if there is no limit
 * @param warnPercent from which share of it on somebody should look, 1 to 100
 * @param version grows with every change; 0 before the first
 */
public record OccupancyLimit(@Nullable Integer most, int warnPercent, long version) {

    /** Before an organizer has set any. */
    public static final OccupancyLimit NONE = new OccupancyLimit(null, 80, 0);

    private static final int WHOLE = 100;

    public OccupancyLimit {
        if (most != null && most < 1) {
            throw new IllegalArgumentException("A limit lets at least one in, not " + most);
        }
        if (warnPercent < 1 || warnPercent > WHOLE) {
            throw new IllegalArgumentException("A share is 1 to 100 percent, not " + warnPercent);
        }
    }

    /** How full an area with so many people is. */
    Level level(long inside) {
        if (most == null) {
            return Level.FREE;
        }
        if (inside >= most) {
            return Level.FULL;
        }
        return inside * WHOLE >= (long) most * warnPercent ? Level.NEARLY_FULL : Level.FREE;
    }

    /** How full an area is, measured by its limit. */
    public enum Level {
        FREE,
        NEARLY_FULL,
        FULL
    }

    /** The expo has no such area in which people are counted. */
    @Problem(code = "area-unknown", kind = Problem.Kind.ABSENT)
    public static class AreaUnknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Somebody has set it since it was read. */
    @Problem(code = "occupancy-limit-edited-meanwhile", kind = Problem.Kind.STALE)
    public static class EditedMeanwhile extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
