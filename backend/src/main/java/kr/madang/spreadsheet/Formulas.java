package kr.madang.spreadsheet;

import java.util.regex.Pattern;

/**
 * What somebody wrote of themselves must not be reckoned by the spreadsheet of whoever opens it. A text that begins like a
 * formula is written with an apostrophe before it, and read without.
 */
final class Formulas {

    private static final Pattern BEGINNING = Pattern.compile("^['\\s]*[=+\\-@＝＋－＠].*", Pattern.DOTALL);

    private Formulas() {}

    static String close(String text) {
        return BEGINNING.matcher(text).matches() && !text.equals(Cells.NONE) ? "'" + text : text;
    }

    static String open(String text) {
        boolean closed =
                text.startsWith("'") && BEGINNING.matcher(text.substring(1)).matches();
        return closed ? text.substring(1) : text;
    }
}
