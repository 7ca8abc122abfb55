package kr.madang.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.madang.shared.InTwoLanguages;

/**
 * An empty list to be filled in: heads, what may stand in each column, and an example. The last two begin with {@code #},
 * so that they are not read.
 */
public final class Template {

    private static final InTwoLanguages VALUES =
            new InTwoLanguages("# 쓰는 법 (이 줄은 읽지 않아요): ", "# How to fill in (this line is not read): ");
    private static final InTwoLanguages EXAMPLE = new InTwoLanguages("# 예: ", "# Example: ");
    private static final InTwoLanguages NEEDED = new InTwoLanguages("필수. ", "Required. ");

    private final List<Column> columns = new ArrayList<>();
    private final List<InTwoLanguages> notes = new ArrayList<>();
    private final List<String> example = new ArrayList<>();

    /** Adds a column with what may stand in it, and what does in the example. */
    public Template column(Column column, String ko, String en, String inExample) {
        columns.add(column);
        notes.add(new InTwoLanguages(ko, en));
        example.add(inExample);
        return this;
    }

    /** The three lines in this language. */
    public List<List<String>> rows(Locale locale) {
        List<String> values = new ArrayList<>();
        for (int at = 0; at < columns.size(); at++) {
            String needed = columns.get(at).required() ? NEEDED.in(locale) : "";
            values.add(
                    (at == 0 ? VALUES.in(locale) : "") + needed + notes.get(at).in(locale));
        }
        List<String> sample = new ArrayList<>(example);
        sample.set(0, EXAMPLE.in(locale) + sample.get(0));
        return List.of(heads(columns, locale), values, sample);
    }

    public static List<String> heads(List<Column> columns, Locale locale) {
        return columns.stream().map(column -> column.head(locale)).toList();
    }

    /** Several things in one cell. */
    public static String several(List<String> parts) {
        return parts.isEmpty() ? Cells.NONE : String.join("; ", parts);
    }
}
