package kr.madang.matchmaking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a plan besides its meetings.
 *
 * @param sides how evenly it serves buyers and exhibitors
 * @param guarantees what it would cost to promise everybody one meeting, two and so on
 * @param oneMore what one more of something scarce would be worth, the most valuable first; null where the expo is too large
 *     to work that out
 */
public record PlanReport(
        List<OfSide> sides,
        List<GuaranteePrice> guarantees,
        @Nullable List<OneMore> oneMore) {

    public PlanReport {
        sides = List.copyOf(sides);
        guarantees = List.copyOf(guarantees);
        oneMore = oneMore == null ? null : List.copyOf(oneMore);
    }

    /**
     * How evenly one side is served.
     *
     * @param companies how many have a wish that could be met
     * @param withoutMeeting how many of them hold no meeting
     * @param fewest the fewest meetings that one of them holds
     * @param median the meetings of the one in the middle
     * @param most the most meetings that one of them holds
     */
    public record OfSide(Side side, int companies, int withoutMeeting, int fewest, int median, int most) {}

    /**
     * What it costs to promise everybody so many meetings, or all they asked for.
     *
     * @param meetings 1 to 8
     * @param price how much lower the bound is, in value
     * @param share the same as a share of the bound, 0 to 1
     * @param without how many cannot be promised as many, proven
     */
    public record GuaranteePrice(int meetings, long price, double share, int without) {}

    /**
     * One more of something scarce.
     *
     * @param languages that an interpreter links; empty for everything else
     * @param day of the meeting days, 1 for the first; null where it is for all of them
     * @param company whose time it is; null for everything else
     * @param value how much more a plan could be worth
     * @param meetings about how many more meetings would be worth holding
     */
    public record OneMore(
            Kind kind,
            List<String> languages,
            @Nullable Integer day,
            @Nullable UUID company,
            long value,
            int meetings) {

        public OneMore {
            languages = List.copyOf(languages);
        }
    }

    /** What there could be one more of; the names are stable. */
    public enum Kind {
        /** A table in one slot, whichever it is. */
        TABLE_IN_A_SLOT,
        /** A table all the time. */
        TABLE,
        /** An interpreter for a day. */
        INTERPRETER,
        /** A slot after the last one, with everybody there. */
        SLOT,
        /** An hour in which a company was not available. */
        HOUR
    }
}
