package kr.madang.matchmaking;

import kr.madang.exhibitor.Exhibitor;
import org.jspecify.annotations.Nullable;

/**
 * Whom a company would like to meet.
 *
 * @param from the side that wishes
 * @param rank its place among the wishes of that company, from 1; null if it does not rank
 */
public record Wish(
        Side from,
        Buyer.Id buyer,
        Exhibitor.Id exhibitor,
        Strength strength,
        @Nullable Integer rank) {

    public static final int LAST_RANK = 999;

    public Wish {
        if (rank != null && (rank < 1 || rank > LAST_RANK)) {
            throw new IllegalArgumentException("Wishes are ranked from 1 to 999, not " + rank);
        }
    }
}
