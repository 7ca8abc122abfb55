package kr.madang.exhibitor;

import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for in the directory, and from where on.
 *
 * @param text part of the name, the introduction, a product or the name of a co-exhibitor in either language, or first
 *     consonants of a name; or null
 * @param zone only exhibitors with a booth there, or null
 * @param interest only exhibitors that offer it or a field within it, or null
 * @param country ISO 3166 code of where they come from, or null
 * @param after the last exhibitor already seen, or null
 * @param limit how many at most
 */
public record DirectorySearch(
        @Nullable String text,
        @Nullable UUID zone,
        @Nullable String interest,
        @Nullable String country,
        @Nullable Seen after,
        int limit) {

    /** Pairs of consonants that keyboards draw together, and what was meant. */
    private static final Map<String, String> TOGETHER = Map.ofEntries(
            Map.entry("ㄳ", "ㄱㅅ"),
            Map.entry("ㄵ", "ㄴㅈ"),
            Map.entry("ㄶ", "ㄴㅎ"),
            Map.entry("ㄺ", "ㄹㄱ"),
            Map.entry("ㄻ", "ㄹㅁ"),
            Map.entry("ㄼ", "ㄹㅂ"),
            Map.entry("ㄽ", "ㄹㅅ"),
            Map.entry("ㄾ", "ㄹㅌ"),
            Map.entry("ㄿ", "ㄹㅍ"),
            Map.entry("ㅀ", "ㄹㅎ"),
            Map.entry("ㅄ", "ㅂㅅ"));

    private static final Pattern CONSONANTS = Pattern.compile("[ㄱ-ㅎ]+");

    /** The first consonants that are looked for, or null if the text is something else. */
    public @Nullable String initials() {
        String bare = text == null ? "" : text.replaceAll("\\s", "");
        return CONSONANTS.matcher(bare).matches()
                ? bare.codePoints()
                        .mapToObj(Character::toString)
                        .map(letter -> TOGETHER.getOrDefault(letter, letter))
                        .collect(Collectors.joining())
                : null;
    }

    /** Where a page ended: exhibitors are listed by Korean name, then id. */
    public record Seen(String name, UUID id) {}
}
