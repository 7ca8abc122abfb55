package kr.madang.matchmaking.day;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.matchmaking.Named;
import org.jspecify.annotations.Nullable;

/**
 * Which meeting is at each table now, which comes next, and who is there.
 *
 * @param version grows whenever anything here changes
 * @param at when it stood so
 * @param tables by their number
 */
public record TableBoard(long version, Instant at, List<Seating> tables) {

    /** How long after the start whoever has not come is late. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);

    public TableBoard {
        tables = List.copyOf(tables);
    }

    /**
     * One table.
     *
     * @param next the earliest to come, on whatever day
     */
    public record Seating(
            int table, @Nullable Sitting now, @Nullable Sitting next) {}

    /**
     * A meeting at a table.
     *
     * @param late whether one is still awaited, although the meeting should have begun a while ago
     */
    public record Sitting(
            UUID meeting,
            Instant start,
            Instant end,
            Named buyer,
            Presence buyerPresence,
            Named exhibitor,
            Presence exhibitorPresence,
            boolean late) {}
}
