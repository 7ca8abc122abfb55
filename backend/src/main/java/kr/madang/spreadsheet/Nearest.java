package kr.madang.spreadsheet;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Finds what somebody probably meant, by the letters, those of which Korean syllables are made included. */
public final class Nearest {

    private static final int SHORT = 4;
    private static final int SHORTEST = 3;

    private final Map<String, String> known = new TreeMap<>();

    public Nearest(Collection<String> names) {
        names.forEach(name -> known.putIfAbsent(letters(name), name));
    }

    /** The nearest of the names, or null if none has two thirds of the letters. */
    public @Nullable String to(String written) {
        String wanted = letters(written);
        if (wanted.length() < SHORTEST) {
            return null;
        }
        int least = Math.max(wanted.length() / 3, wanted.length() < SHORT ? 1 : 2) + 1;
        String nearest = null;
        for (Map.Entry<String, String> one : known.entrySet()) {
            if (Math.abs(one.getKey().length() - wanted.length()) >= least) {
                continue;
            }
            int distance = new LevenshteinDistance(least - 1).apply(wanted, one.getKey());
            if (distance >= 0) {
                least = distance;
                nearest = one.getValue();
            }
            if (least == 0) {
                break;
            }
        }
        return nearest;
    }

    /** Korean syllables taken apart, without case and spaces. */
    private static String letters(String text) {
        return Normalizer.normalize(text.toLowerCase(Locale.ROOT).replaceAll("\\s", ""), Normalizer.Form.NFKD);
    }
}
