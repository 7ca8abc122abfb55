package kr.madang.exhibitor.list;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.spreadsheet.Cells;
import kr.madang.spreadsheet.Outlook;
import kr.madang.spreadsheet.Reason;
import kr.madang.spreadsheet.Sheet;
import org.jspecify.annotations.Nullable;

/** A list that was read, and what is wrong between its lines. */
record ReadList(List<ExhibitorReading.Line> lines) {

    static ReadList of(Sheet sheet, Known known) {
        List<ExhibitorReading.Line> lines = sheet.lines().stream()
                .map(line -> ExhibitorReading.read(new Cells(sheet, line), known))
                .toList();
        markRepeated(lines);
        markTaken(lines, known);
        return new ReadList(lines);
    }

    private static void markRepeated(List<ExhibitorReading.Line> lines) {
        Set<String> seen = new HashSet<>();
        for (ExhibitorReading.Line line : lines) {
            Listed after = line.after();
            if (after != null
                    && !Stream.of("id " + after.id(), "key " + after.key(), "number " + after.businessNumber())
                            .filter(name -> !name.endsWith(" null"))
                            .map(seen::add)
                            .reduce(true, Boolean::logicalAnd)) {
                line.cells().add(Reason.TWICE_IN_FILE);
            }
        }
    }

    /** A booth is one exhibitor's: whoever had it and lists it still keeps it, whoever comes new to it is told. */
    private static void markTaken(List<ExhibitorReading.Line> lines, Known known) {
        Map<UUID, List<String>> wanted = new HashMap<>();
        known.all().forEach(one -> wanted.put(one.id().value(), one.booths()));
        lines.stream()
                .map(ExhibitorReading.Line::after)
                .filter(Objects::nonNull)
                .forEach(after -> wanted.put(after.id().value(), after.booths()));
        Map<String, Integer> claims = new HashMap<>();
        wanted.values().forEach(booths -> booths.forEach(booth -> claims.merge(booth, 1, Integer::sum)));
        for (ExhibitorReading.Line line : lines) {
            Listed after = line.after();
            List<String> had = line.before() == null ? List.of() : line.before().booths();
            if (after != null
                    && after.booths().stream()
                            .anyMatch(booth -> !had.contains(booth) && claims.getOrDefault(booth, 0) > 1)) {
                line.cells().add(Reason.BOOTH_TAKEN, ExhibitorColumns.BOOTHS, null);
            }
        }
    }

    Outlook outlook(byte[] file) {
        return Outlook.of(lines.stream().map(ReadList::toRow).toList(), file);
    }

    /** Those that would be stored. */
    List<Listed> different() {
        return lines.stream()
                .filter(line -> toRow(line).standing() != Outlook.Standing.UNCHANGED)
                .map(ExhibitorReading.Line::after)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static Outlook.Row toRow(ExhibitorReading.Line line) {
        return Outlook.Row.of(
                line.cells(), line.name(), ExhibitorColumns.ALL, cells(line.before()), cells(line.after()));
    }

    private static @Nullable List<String> cells(@Nullable Listed one) {
        return one == null ? null : ExhibitorColumns.cells(one);
    }
}
