package kr.madang.recommendation;

import java.util.List;

/**
 * Why two companies fit, as one of them sees it.
 *
 * @param of what makes it: codes of interests, languages or countries, or words; see the code
 */
public record MatchReason(Code code, List<String> of) {

    public MatchReason {
        if (of.isEmpty()) {
            throw new IllegalArgumentException("A reason names what it is about");
        }
        of = List.copyOf(of);
    }

    /** What kind of reason. */
    public enum Code {
        /** The other offers these interests, which one seeks. */
        THEY_OFFER,
        /** The other seeks these interests, which one offers. */
        THEY_SEEK,
        /** Both seek these interests. */
        BOTH_SEEK,
        /** An interest of one's own, and one of the other's that is near it. */
        NEAR,
        /** Both write these words. */
        SAME_WORDS,
        /** The other wants to do business in one's own country: this one. */
        THEY_TARGET_YOU,
        /** The other is in this country, in which one wants to do business. */
        YOU_TARGET_THEM,
        /** Both speak these languages. */
        SAME_LANGUAGES
    }
}
