package kr.madang.matchmaking;

import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What a meeting is worth to both sides together, 1 to 1000. Each side gives points for its wish, and the points are
 * added, so that neither side weighs more: MUST 402 to 500, WANT 202 to 300, FINE 51 to 100, no wish 0. Within
 * those the rank decides: the first rank gives the most, ranks from 50 on the least, no rank the middle. A pair that
 * one side would rather not meet, or that nobody wishes, is worth nothing and is never planned.
 */
public final class MatchValue {

    /** What a meeting is worth that nobody wishes, and an organizer has pinned. */
    static final int LEAST = 1;

    private static final int RANKS_THAT_COUNT = 50;

    private MatchValue() {}

    /** The value of a pair from the wish of either side; empty if no meeting is to be planned. Symmetric. */
    public static OptionalInt of(@Nullable Wish one, @Nullable Wish other) {
        if (refuses(one) || refuses(other)) {
            return OptionalInt.empty();
        }
        int points = points(one) + points(other);
        return points == 0 ? OptionalInt.empty() : OptionalInt.of(points);
    }

    private static boolean refuses(@Nullable Wish wish) {
        return wish != null && wish.strength() == Strength.NO;
    }

    private static int points(@Nullable Wish wish) {
        if (wish == null) {
            return 0;
        }
        return switch (wish.strength()) {
            case MUST -> 500 - 2 * ranksBehindTheFirst(wish);
            case WANT -> 300 - 2 * ranksBehindTheFirst(wish);
            case FINE -> 100 - ranksBehindTheFirst(wish);
            case NO -> 0;
        };
    }

    private static int ranksBehindTheFirst(Wish wish) {
        return Optional.ofNullable(wish.rank())
                .map(rank -> Math.min(rank, RANKS_THAT_COUNT) - 1)
                .orElse(RANKS_THAT_COUNT / 2);
    }
}
