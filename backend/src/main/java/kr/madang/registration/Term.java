package kr.madang.registration;

import java.time.Instant;
import java.time.LocalDate;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * Something that is kept until a day.
 *
 * @param question whose answers, or null for whole registrations
 * @param erasedOn the first day at the expo on which it is kept no more; null if it is not erased by itself
 * @param kept how many there are
 */
public record Term(
        @Nullable InTwoLanguages question, @Nullable LocalDate erasedOn, long kept) {

    /**
     * What was erased because its term was over.
     *
     * @param question whose answers, or null for whole registrations
     * @param day at the expo
     * @param at the last of it
     * @param erased how many
     */
    public record Ended(@Nullable InTwoLanguages question, LocalDate day, Instant at, long erased) {}
}
