package kr.madang.exhibitor;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the directory, and from where on.
 *
 * @param text part of the name or introduction in either language, or null
 * @param zone only exhibitors with a booth there, or null
 * @param interest only exhibitors that offer it or a field within it, or null
 * @param after the last exhibitor already seen, or null
 * @param limit how many at most
 */
public record DirectorySearch(
        @Nullable String text,
        @Nullable UUID zone,
        @Nullable String interest,
        @Nullable Seen after,
        int limit) {

    /** Where a page ended: exhibitors are listed by Korean name, then id. */
    public record Seen(String name, UUID id) {}
}
