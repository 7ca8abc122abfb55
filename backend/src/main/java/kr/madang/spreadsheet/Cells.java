package kr.madang.spreadsheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import kr.madang.shared.MailAddress;
import kr.madang.web.Label;
import org.jspecify.annotations.Nullable;

/**
 * One line of a table while it is read, and all that is wrong with it. An empty cell says nothing; a hyphen says that there
 * is nothing.
 */
public final class Cells {

    /** What stands where there is nothing. */
    public static final String NONE = "-";

    private static final Pattern TEXT = Pattern.compile(Label.TEXT);
    private static final Pattern PARTS = Pattern.compile("[;,\\n]");
    private static final Set<String> YES = Set.of("y", "yes", "true", "1", "o", "예", "네");
    private static final Set<String> NO = Set.of("n", "no", "false", "0", "x", "아니요", "아니오", NONE);

    private final Sheet sheet;
    private final Sheet.Line line;
    private final List<Wrong> wrong = new ArrayList<>();

    public Cells(Sheet sheet, Sheet.Line line) {
        this.sheet = sheet;
        this.line = line;
    }

    public int number() {
        return line.number();
    }

    public List<Wrong> wrong() {
        return List.copyOf(wrong);
    }

    /** What stands in the column; empty if nothing does or nobody brought it. */
    public String at(Column column) {
        int place = column.placeIn(sheet.head());
        return place < 0 ? "" : line.at(place);
    }

    /** A text, or null if the cell says nothing. */
    public @Nullable String text(Column column, int most) {
        String value = at(column);
        if (value.isEmpty()) {
            return null;
        }
        if (value.length() > most) {
            add(Reason.TOO_LONG, column, null);
        } else if (!TEXT.matcher(value).matches()) {
            add(Reason.UNFIT, column, null);
        }
        return value;
    }

    /** A mail address, or null if the cell says nothing. */
    public @Nullable String email(Column column) {
        String value = at(column);
        if (value.isEmpty()) {
            return null;
        }
        if (value.length() > MailAddress.LENGTH || !value.matches(MailAddress.FORM)) {
            add(Reason.EMAIL_UNFIT, column, null);
        }
        return value;
    }

    /** A whole number, or null if the cell says nothing. */
    public @Nullable Integer number(Column column, int least, int most) {
        String value = at(column);
        if (value.isEmpty() || value.equals(NONE)) {
            return null;
        }
        if (value.matches("\\d{1,6}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.valueOf(value);
        }
        add(Reason.NUMBER_UNFIT, column, null);
        return null;
    }

    /** Yes or no, or null if the cell says nothing. */
    public @Nullable Boolean yes(Column column) {
        String value = at(column).toLowerCase(Locale.ROOT);
        if (value.isEmpty()) {
            return null;
        }
        if (!YES.contains(value) && !NO.contains(value)) {
            add(Reason.YES_OR_NO, column, null);
        }
        return YES.contains(value);
    }

    /** A country by its code or its name, or null if the cell says nothing. */
    public @Nullable String country(Column column) {
        String value = at(column);
        return value.isEmpty() ? null : known(value, column, Codes.COUNTRIES, Reason.COUNTRY_UNKNOWN);
    }

    /** Languages by their codes or names, or null if the cell says nothing. */
    public @Nullable List<String> languages(Column column) {
        return each(column, part -> known(part, column, Codes.LANGUAGES, Reason.LANGUAGE_UNKNOWN));
    }

    /** Whether mails are in English rather than Korean, or null if the cell says nothing. */
    public @Nullable Boolean english(Column column) {
        List<String> languages = languages(column);
        if (languages != null && !languages.equals(List.of("ko")) && !languages.equals(List.of("en"))) {
            add(Reason.UNFIT, column, null);
        }
        return languages == null ? null : languages.contains("en");
    }

    /** Several things, each by a name that these codes know; null if the cell says nothing. */
    public @Nullable List<String> known(Column column, Codes codes, Reason unknown) {
        return each(column, part -> known(part, column, codes, unknown));
    }

    private @Nullable String known(String part, Column column, Codes codes, Reason unknown) {
        String code = codes.find(part);
        if (code == null) {
            wrong.add(new Wrong(unknown, headOf(column), part, codes.nearest(part)));
        }
        return code;
    }

    private @Nullable List<String> each(Column column, Function<String, @Nullable String> read) {
        String value = at(column);
        if (value.isEmpty()) {
            return null;
        }
        List<String> codes = new ArrayList<>();
        if (!value.equals(NONE)) {
            for (String part : Arrays.stream(PARTS.split(value))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList()) {
                String code = read.apply(part);
                if (code != null && !codes.contains(code)) {
                    codes.add(code);
                }
            }
        }
        return codes;
    }

    /** Marks a cell that must not be empty and is. */
    public void missing(Column column) {
        wrong.add(new Wrong(Reason.MISSING, headOf(column), null, null));
    }

    /** Marks what stands in a column. */
    public void add(Reason reason, Column column, @Nullable String nearest) {
        wrong.add(new Wrong(reason, headOf(column), at(column), nearest));
    }

    /** Marks the line as a whole. */
    public void add(Reason reason) {
        wrong.add(new Wrong(reason, null, null, null));
    }

    private String headOf(Column column) {
        int place = column.placeIn(sheet.head());
        return place < 0 ? column.words().ko() : sheet.head().get(place);
    }
}
