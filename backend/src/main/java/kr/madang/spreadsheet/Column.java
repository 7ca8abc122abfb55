package kr.madang.spreadsheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.madang.shared.InTwoLanguages;

/**
 * A column that is asked for. Its head is its words with its code in brackets, so that it is known again in either
 * language.
 *
 * @param code unique in a table
 */
public record Column(String code, InTwoLanguages words, boolean required) {

    public static Column required(String code, String ko, String en) {
        return new Column(code, new InTwoLanguages(ko, en), true);
    }

    public static Column optional(String code, String ko, String en) {
        return new Column(code, new InTwoLanguages(ko, en), false);
    }

    public String head(Locale locale) {
        return words.in(locale) + " [" + code + "]";
    }

    /** Where it stands among these heads, or -1. */
    public int placeIn(List<String> heads) {
        for (int place = 0; place < heads.size(); place++) {
            if (isHead(heads.get(place))) {
                return place;
            }
        }
        return -1;
    }

    private boolean isHead(String cell) {
        String plain = cell.strip();
        int bracket = plain.lastIndexOf('[');
        boolean named = bracket >= 0 && plain.endsWith("]");
        return named
                ? plain.substring(bracket + 1, plain.length() - 1).strip().equalsIgnoreCase(code)
                : Stream.of(words.ko(), words.en(), code).anyMatch(plain::equalsIgnoreCase);
    }
}
