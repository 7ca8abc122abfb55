package kr.madang.exhibitor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A company that shares an exhibitor's booth.
 *
 * @param country ISO 3166 code, two capital letters
 * @param text one line of what it shows, or null
 */
public record CoExhibitor(
        EitherLanguage name, String country, @Nullable EitherLanguage text) {

    public CoExhibitor {
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
            throw new IllegalArgumentException("No country has the code " + country);
        }
    }
}
