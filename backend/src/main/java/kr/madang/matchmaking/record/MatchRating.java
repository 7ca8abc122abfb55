package kr.madang.matchmaking.record;

import org.jspecify.annotations.Nullable;

/**
 * How well the other side of a meeting fits, as one side says for itself and the organizers.
 *
 * @param points 1, not at all, to 5, very well
 * @param words why, or null
 */
public record MatchRating(int points, @Nullable String words) {

    public static final int FEWEST = 1;
    public static final int MOST = 5;

    public MatchRating {
        if (points < FEWEST || points > MOST) {
            throw new IllegalArgumentException("A match has 1 to 5 points, not " + points);
        }
    }

    @Override
    public String toString() {
        return "MatchRating[" + points + "]";
    }
}
