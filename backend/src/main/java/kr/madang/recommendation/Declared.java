package kr.madang.recommendation;

import java.util.List;
import java.util.UUID;
import kr.madang.matchmaking.Side;
import kr.madang.shared.InTwoLanguages;

/**
 * A company with all that it declares, as it was read.
 *
 * @param text all that it writes about itself and its needs, in whatever language
 * @param targets ISO 3166 codes of the countries it wants to do business with
 */
public record Declared(
        Side side,
        UUID company,
        InTwoLanguages name,
        String country,
        List<String> languages,
        List<String> offers,
        List<String> seeks,
        List<String> targets,
        String text) {

    MatchProfile toProfile(WordVector words) {
        return new MatchProfile(offers, seeks, words, languages, country, targets);
    }
}
