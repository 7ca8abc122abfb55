package kr.madang.expo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * The colour of an expo's pages, dark enough to be read on light ground and to carry white words; by night the pages
 * lighten it by themselves.
 *
 * @param hex {@code #rrggbb}, in lower case
 */
public record ThemeColour(String hex) {

    private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");

    /** The darkest light ground of the pages; what is read on it is read on white too. */
    private static final String LIGHT_GROUND = "#f4f5f6";

    /** What WCAG 2.2 asks of text. */
    private static final double LEAST_CONTRAST = 4.5;

    public ThemeColour {
        hex = hex.toLowerCase(Locale.ROOT);
        if (!HEX.matcher(hex).matches()) {
            throw new IllegalArgumentException(hex + " is not #rrggbb");
        }
        double contrast = contrast(hex, LIGHT_GROUND);
        if (contrast < LEAST_CONTRAST) {
            throw new Unreadable(contrast);
        }
    }

    /** How well two colours are told apart, 1 to 21, as WCAG 2.2 defines it. */
    static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String hex) {
        return 0.2126 * light(hex, 1) + 0.7152 * light(hex, 3) + 0.0722 * light(hex, 5);
    }

    private static double light(String hex, int at) {
        double share = Integer.parseInt(hex, at, at + 2, 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /** Too light for words in it, or on it. */
    @Problem(code = "theme-colour-unreadable", kind = Problem.Kind.UNACCEPTABLE)
    public static class Unreadable extends Refusal {

        private static final long serialVersionUID = 1L;

        Unreadable(double contrast) {
            // down, so that nobody reads 4.5 and is refused
            super(BigDecimal.valueOf(contrast).setScale(1, RoundingMode.DOWN).toPlainString());
        }
    }
}
