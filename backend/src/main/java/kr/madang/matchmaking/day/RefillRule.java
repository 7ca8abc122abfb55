package kr.madang.matchmaking.day;

import java.util.List;
import kr.madang.shared.Changes;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * Whether meetings are set without anybody's tap for those to whose table nobody has come, and within which limits.
 *
 * @param automatic whether they are set at all
 * @param mostAnHour how many within any sixty minutes, 1 to 60
 * @param minutesAhead how long before its start one is set at the latest, 0 to 60
 * @param version grows with every change; 0 before the first
 */
public record RefillRule(boolean automatic, int mostAnHour, int minutesAhead, long version) {

    public static final int MOST_AN_HOUR = 60;

    public static final int MOST_MINUTES_AHEAD = 60;

    /** Before an organizer has said anything. */
    public static final RefillRule OFF = new RefillRule(false, 6, 10, 0);

    public RefillRule {
        if (mostAnHour < 1 || mostAnHour > MOST_AN_HOUR) {
            throw new IllegalArgumentException("1 to 60 refills an hour, not " + mostAnHour);
        }
        if (minutesAhead < 0 || minutesAhead > MOST_MINUTES_AHEAD) {
            throw new IllegalArgumentException("0 to 60 minutes ahead, not " + minutesAhead);
        }
    }

    /** What was another before. */
    Changes comparedWith(RefillRule before) {
        return Changes.of(fields(before));
    }

    private List<Changes.Field> fields(RefillRule before) {
        return new Changes.Fields()
                .compare("refill-rule.automatic", before.automatic, automatic)
                .compare("refill-rule.most-an-hour", before.mostAnHour, mostAnHour)
                .compare("refill-rule.minutes-ahead", before.minutesAhead, minutesAhead)
                .different();
    }

    /** Somebody has set it since it was read. */
    @Problem(code = "refill-rule-edited-meanwhile", kind = Problem.Kind.STALE)
    public static class EditedMeanwhile extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
