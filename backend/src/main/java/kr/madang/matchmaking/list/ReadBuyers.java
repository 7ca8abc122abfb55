package kr.madang.matchmaking.list;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.madang.expo.Expo;
import kr.madang.spreadsheet.Cells;
import kr.madang.spreadsheet.Outlook;
import kr.madang.spreadsheet.Reason;
import kr.madang.spreadsheet.Sheet;
import org.jspecify.annotations.Nullable;

/** A list of buyers that was read. */
record ReadBuyers(List<BuyerReading.Line> lines, Expo expo) {

    static ReadBuyers of(Sheet sheet, BuyerReading.Known known) {
        List<BuyerReading.Line> lines = sheet.lines().stream()
                .map(line -> BuyerReading.read(new Cells(sheet, line), known))
                .toList();
        markRepeated(lines);
        return new ReadBuyers(lines, known.expo());
    }

    private static void markRepeated(List<BuyerReading.Line> lines) {
        Set<String> seen = new HashSet<>();
        for (BuyerReading.Line line : lines) {
            if (line.after() != null && !seen.add(line.after().anyKey())) {
                line.cells().add(Reason.TWICE_IN_FILE);
            }
        }
    }

    Outlook outlook(byte[] file) {
        return Outlook.of(lines.stream().map(this::toRow).toList(), file);
    }

    /** Those that would be stored. */
    List<ListedBuyer> different() {
        return lines.stream()
                .filter(line -> toRow(line).standing() != Outlook.Standing.UNCHANGED)
                .map(BuyerReading.Line::after)
                .map(Objects::requireNonNull)
                .toList();
    }

    /** Those whose vetting the list changes, to this. */
    List<ListedBuyer> vetted(boolean vetted) {
        return lines.stream()
                .filter(line -> (line.before() != null && line.before().vetted()) != vetted)
                .filter(line -> vetted || line.before() != null)
                .map(BuyerReading.Line::after)
                .map(Objects::requireNonNull)
                .filter(after -> after.vetted() == vetted)
                .toList();
    }

    private Outlook.Row toRow(BuyerReading.Line line) {
        return Outlook.Row.of(line.cells(), line.name(), BuyerColumns.ALL, cells(line.before()), cells(line.after()));
    }

    private @Nullable List<String> cells(@Nullable ListedBuyer one) {
        return one == null ? null : BuyerColumns.cells(one, expo);
    }
}
