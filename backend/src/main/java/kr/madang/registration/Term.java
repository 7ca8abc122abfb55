package kr.madang.registration;

import java.time.Instant;
import java.time.LocalDate;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * Something that is kept until a day.
 *
 * @param title of the question or consent item, or null for whole registrations
 * @param erasedOn the first day at the expo on which it is kept no more; null if it is not erased by itself
 * @param kept how many there are
 */
public record Term(
        Of of, @Nullable InTwoLanguages title, @Nullable LocalDate erasedOn, long kept) {

    /** What is kept. */
    public enum Of {
        REGISTRATIONS,
        /** To one question. */
        ANSWERS,
        /** To one item that may be refused: with them ends what they allow. */
        CONSENTS
    }

    /**
     * What was erased because its term was over.
     *
     * @param title of the question or consent item, or null for whole registrations
     * @param day at the expo
     * @param at the last of it
     * @param erased how many
     */
    public record Ended(Of of, @Nullable InTwoLanguages title, LocalDate day, Instant at, long erased) {}
}
