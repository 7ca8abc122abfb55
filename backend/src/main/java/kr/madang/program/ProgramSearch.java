package kr.madang.program;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the programme, and from where on. What is null does not narrow.
 *
 * @param day in the expo's time zone
 * @param after the last session already seen
 * @param limit how many at most
 */
public record ProgramSearch(
        @Nullable LocalDate day,
        Track.@Nullable Id track,
        Session.@Nullable Type type,
        @Nullable AgeGroup ageGroup,
        @Nullable Seen after,
        int limit) {

    /** Where a page ended: sessions are listed by start, then id. */
    public record Seen(Instant start, UUID id) {}
}
