package kr.madang.recommendation;

import java.util.List;

/**
 * What a company declares, as far as it says whom it fits.
 *
 * @param offers codes of the interests it offers
 * @param seeks codes of the interests it seeks
 * @param words what it writes about itself and its needs
 * @param languages codes of the languages spoken in meetings
 * @param country ISO 3166 code of where it is
 * @param targets ISO 3166 codes of the countries it wants to do business with
 */
public record MatchProfile(
        List<String> offers,
        List<String> seeks,
        WordVector words,
        List<String> languages,
        String country,
        List<String> targets) {

    public MatchProfile {
        offers = sorted(offers);
        seeks = sorted(seeks);
        languages = sorted(languages);
        targets = sorted(targets);
    }

    private static List<String> sorted(List<String> codes) {
        return codes.stream().distinct().sorted().toList();
    }
}
