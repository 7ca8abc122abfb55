package kr.madang.messaging;

import org.jspecify.annotations.Nullable;

/**
 * Something wrong with words, and where.
 *
 * @param language {@code ko} or {@code en}
 * @param line of the body, from 1; null in the subject or if it is about the whole
 * @param placeholder as it stands between the braces, or null if none can be read
 */
public record Complaint(
        String language,
        Part part,
        @Nullable Integer line,
        Rule rule,
        @Nullable String placeholder) {

    /** Where in the words. */
    public enum Part {
        SUBJECT,
        BODY
    }

    /** What is wrong. */
    public enum Rule {
        /** The kind has no such placeholder. */
        UNKNOWN,
        /** The kind needs a placeholder that stands nowhere. */
        MISSING,
        /** A placeholder that fills lines of its own stands where it cannot. */
        MISPLACED,
        /** Something stands between braces that is no placeholder, or braces are not closed. */
        UNREADABLE
    }
}
