package kr.madang.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import kr.madang.shared.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What importing a list would do, or has done.
 *
 * @param seen names this outlook; a confirmation brings it, so that nothing else is done than what was seen
 * @param rows those that are wrong, new or changed, the wrong ones first, 1,000 at most
 */
public record Outlook(int made, int changed, int unchanged, int wrong, String seen, List<Row> rows) {

    private static final int MOST_ROWS = 1000;
    private static final int SEEN_BYTES = 16;

    public Outlook {
        rows = List.copyOf(rows);
    }

    /** What these rows of a file would do. */
    public static Outlook of(List<Row> all, byte[] file) {
        return new Outlook(
                count(all, Standing.NEW),
                count(all, Standing.CHANGED),
                count(all, Standing.UNCHANGED),
                count(all, Standing.WRONG),
                seen(all, file),
                all.stream()
                        .filter(row -> row.standing() != Standing.UNCHANGED)
                        .sorted(Comparator.comparing(row -> row.standing() != Standing.WRONG))
                        .limit(MOST_ROWS)
                        .toList());
    }

    /** Refuses while rows are wrong, and when it would do something else than what was seen. */
    public Outlook ensureSeen(String before) {
        if (wrong > 0) {
            throw new RowsWrong(wrong);
        }
        if (made + changed > 0 && !seen.equals(before)) {
            throw new OtherThanSeen();
        }
        return this;
    }

    private static int count(List<Row> rows, Standing standing) {
        return (int) rows.stream().filter(row -> row.standing() == standing).count();
    }

    private static String seen(List<Row> rows, byte[] file) {
        String effects = HexFormat.of().formatHex(Sha256.of(file))
                + rows.stream().map(row -> row.standing() + "," + row.changed()).collect(Collectors.joining(";"));
        return HexFormat.of().formatHex(Sha256.of(effects.getBytes(StandardCharsets.UTF_8)), 0, SEEN_BYTES);
    }

    /** What a row would do. */
    public enum Standing {
        NEW,
        CHANGED,
        UNCHANGED,
        WRONG
    }

    /**
     * A row of the list.
     *
     * @param row as the spreadsheet counts it, from 1
     * @param name whom it is about, as it stands there
     * @param changed the codes of the columns that would change
     */
    public record Row(int row, String name, Standing standing, List<String> changed, List<Wrong> wrong) {

        public Row {
            changed = List.copyOf(changed);
            wrong = List.copyOf(wrong);
        }

        /**
         * What a line would do to what it is about.
         *
         * @param before what stands in the columns now, or null if it is new
         * @param after what would stand there, or null if the line is wrong
         */
        public static Row of(
                Cells cells,
                String name,
                List<Column> columns,
                @Nullable List<String> before,
                @Nullable List<String> after) {
            if (after == null || !cells.wrong().isEmpty()) {
                return new Row(cells.number(), name, Standing.WRONG, List.of(), cells.wrong());
            }
            if (before == null) {
                return new Row(cells.number(), name, Standing.NEW, List.of(), List.of());
            }
            List<String> changed = IntStream.range(0, columns.size())
                    .filter(at -> !before.get(at).equals(after.get(at)))
                    .mapToObj(at -> columns.get(at).code())
                    .toList();
            return new Row(
                    cells.number(),
                    name,
                    changed.isEmpty() ? Standing.UNCHANGED : Standing.CHANGED,
                    changed,
                    List.of());
        }
    }

    /** Some rows are wrong; nothing was stored. */
    @Problem(code = "list-rows-wrong", kind = Problem.Kind.CONFLICT)
    public static class RowsWrong extends Refusal {

        private static final long serialVersionUID = 1L;

        RowsWrong(int rows) {
            super(rows);
        }
    }

    /** Something has changed since the list was looked through; nothing was stored. */
    @Problem(code = "list-other-than-seen", kind = Problem.Kind.STALE)
    public static class OtherThanSeen extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
