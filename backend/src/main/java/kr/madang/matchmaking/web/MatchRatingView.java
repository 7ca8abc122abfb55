package kr.madang.matchmaking.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import kr.madang.matchmaking.record.MatchRating;
import org.jspecify.annotations.Nullable;

/**
 * How well the other side of a meeting fits, as it is sent and read.
 *
 * @param points 1, not at all, to 5, very well
 * @param words why
 */
record MatchRatingView(
        @Min(MatchRating.FEWEST) @Max(MatchRating.MOST) int points,

        @Size(max = 200) @Pattern(regexp = Fields.PLAIN_TEXT) @Nullable
        String words) {

    static @Nullable MatchRatingView of(@Nullable MatchRating rating) {
        return rating == null ? null : new MatchRatingView(rating.points(), rating.words());
    }

    MatchRating toRating() {
        return new MatchRating(points, RecordContentView.orNothing(words));
    }
}
