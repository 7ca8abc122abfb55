package kr.madang.spreadsheet;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * A table as a file holds it: the heads stand in the first row, in any order; columns that nobody asked for are passed
 * over, and so are lines that begin with {@code #}.
 *
 * @param lines at least one
 */
public record Sheet(List<String> head, List<Line> lines) {

    /** Bytes of a file, at most. */
    public static final int MOST_BYTES = 2_000_000;

    public Sheet {
        head = List.copyOf(head);
        lines = List.copyOf(lines);
    }

    /** Reads a file of so many lines at most, which takes time; refuses what is no table. */
    public static Sheet read(byte[] file, int most) {
        if (file.length > MOST_BYTES) {
            throw new TooLarge();
        }
        List<Line> rows = TableFile.read(file, most + 1);
        if (rows.size() < 2) {
            throw new Empty();
        }
        return new Sheet(rows.get(0).cells(), rows.subList(1, rows.size()));
    }

    /** Refuses a table that lacks a required one of these columns. */
    public Sheet ensureComplete(List<Column> columns) {
        String missing = columns.stream()
                .filter(column -> column.required() && column.placeIn(head) < 0)
                .map(column -> column.head(Locale.KOREAN))
                .collect(joining(", "));
        if (!missing.isEmpty()) {
            throw new ColumnsMissing(missing);
        }
        return this;
    }

    /**
     * A row of the table.
     *
     * @param number as the spreadsheet counts it, from 1
     */
    public record Line(int number, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        public String at(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /** It is neither a spreadsheet nor a table in UTF-8 or CP949. */
    @Problem(code = "spreadsheet-unreadable", kind = Problem.Kind.UNACCEPTABLE)
    public static class Unreadable extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** It has more bytes than are read. */
    @Problem(code = "spreadsheet-too-large", kind = Problem.Kind.UNACCEPTABLE)
    public static class TooLarge extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** It has more lines than are taken at once. */
    @Problem(code = "spreadsheet-too-long", kind = Problem.Kind.UNACCEPTABLE)
    public static class TooLong extends Refusal {

        private static final long serialVersionUID = 1L;

        public TooLong(int most) {
            super(most);
        }
    }

    /** Nothing stands in it. */
    @Problem(code = "spreadsheet-empty", kind = Problem.Kind.UNACCEPTABLE)
    public static class Empty extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Columns are missing, or come from texts that are asked for no more. */
    @Problem(code = "spreadsheet-columns-missing", kind = Problem.Kind.UNACCEPTABLE)
    public static class ColumnsMissing extends Refusal {

        private static final long serialVersionUID = 1L;

        /** @param columns their heads */
        ColumnsMissing(String columns) {
            super(columns);
        }
    }
}
