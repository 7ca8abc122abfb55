package kr.madang.exhibitor;

import java.util.List;
import java.util.Locale;
import kr.madang.shared.InTwoLanguages;

/**
 * What an exhibitor says of itself.
 *
 * @param introduction one line
 * @param country ISO 3166 code, two capital letters
 * @param languages codes of the languages spoken in meetings, at least one
 * @param representatives how many meetings it can hold at once, 1 to 20
 * @param offers codes of the interests it offers
 * @param seeks codes of the interests it seeks
 */
public record Profile(
        InTwoLanguages name,
        InTwoLanguages introduction,
        String country,
        List<String> languages,
        int representatives,
        List<String> offers,
        List<String> seeks) {

    public static final int MOST_REPRESENTATIVES = 20;

    public Profile {
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
            throw new IllegalArgumentException("No country has the code " + country);
        }
        if (languages.isEmpty()) {
            throw new IllegalArgumentException("An exhibitor speaks at least one language");
        }
        if (representatives < 1 || representatives > MOST_REPRESENTATIVES) {
            throw new IllegalArgumentException("An exhibitor has 1 to 20 representatives, not " + representatives);
        }
        languages = sorted(languages);
        offers = sorted(offers);
        seeks = sorted(seeks);
    }

    private static List<String> sorted(List<String> codes) {
        return codes.stream().distinct().sorted().toList();
    }
}
