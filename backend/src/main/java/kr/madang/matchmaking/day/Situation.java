package kr.madang.matchmaking.day;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who has nobody to meet, and what is set for the rest of the day.
 *
 * @param alone companies whose meeting has fallen through, and has not been made up for
 * @param absent companies that have not come
 * @param until before when a meeting must begin
 * @param set the meetings to come
 */
public record Situation(Set<UUID> alone, Set<UUID> absent, Instant until, List<Seat> set) {

    public Situation {
        alone = Set.copyOf(alone);
        absent = Set.copyOf(absent);
        set = List.copyOf(set);
    }

    /** A meeting to come, and whom and what it takes. */
    public record Seat(
            UUID buyer,
            UUID exhibitor,
            UUID slot,
            UUID table,
            @Nullable UUID interpreter) {}
}
