package kr.madang.bench;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Writes what was measured, a line for each. */
final class Table {

    private final PrintStream out;

    Table(PrintStream out) {
        this.out = out;
    }

    void head() {
        line(
                "%-14s %-12s %10s %10s %9s %8s %8s %6s %6s  %s",
                "instance", "solver", "value", "bound", "gap %", "seconds", "cpu s", "MiB", "load", "plan");
    }

    /** @param best the lowest bound that anybody has proven for the expo; 0 where nobody has */
    void row(Row row, long best) {
        line(
                "%-14s %-12s %10s %10s %9s %8.1f %8.1f %6d %6.1f  %s",
                row.expo().name(),
                row.contender().label(),
                row.value().isPresent() ? row.value().getAsLong() : "-",
                row.bound().isPresent() ? row.bound().getAsLong() : "-",
                row.value().isPresent() && best > 0 ? String.format(Locale.ROOT, "%.4f", 100 * row.gap(best)) : "-",
                row.elapsed().toMillis() / 1000.0,
                row.cpu().toMillis() / 1000.0,
                row.peakMemory(),
                row.load(),
                row.verdict());
    }

    void mended(List<RepairTrial.Mended> all) {
        line("");
        line(
                "%-14s %10s %10s %10s %8s %8s %8s %8s %6s %6s  %s",
                "repair", "most moved", "value", "bound", "ratio", "first s", "kept", "changed", "MiB", "load", "plan");
        for (RepairTrial.Mended one : all) {
            line(
                    "%-14s %10d %10d %10d %8.4f %8s %8d %8d %6d %6.1f  %s",
                    one.expo().name(),
                    one.mostMoved(),
                    one.value(),
                    one.bound(),
                    one.ratio(),
                    one.firstSeconds(),
                    one.kept(),
                    one.changed(),
                    one.peakMemory(),
                    one.load(),
                    one.verdict());
        }
    }

    void shown(List<ChangeTrial.Shown> all) {
        line("");
        line("%-14s %10s %10s %10s %6s %6s", "single change", "changes", "median ms", "worst ms", "MiB", "load");
        for (ChangeTrial.Shown one : all) {
            line(
                    "%-14s %10d %10d %10d %6d %6.1f",
                    one.expo().name(),
                    one.changes(),
                    one.medianMillis(),
                    one.worstMillis(),
                    one.peakMemory(),
                    one.load());
        }
    }

    void line(String format, Object... parts) {
        out.println(String.format(Locale.ROOT, format, parts).stripTrailing());
        out.flush();
    }
}
