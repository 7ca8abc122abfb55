package kr.madang.planner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import kr.madang.planner.PlanOutcome;

/** The line a run ends with, for scripts. */
final class LastLine {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";
    private static final int KIB = 1024;

    private LastLine() {}

    static String of(PlanOutcome outcome, Stopwatch watch) {
        return of(
                outcome.status().name().toLowerCase(Locale.ROOT),
                outcome.value(),
                outcome.upperBound(),
                outcome.gap(),
                watch);
    }

    static String of(String status, long value, long bound, double gap, Stopwatch watch) {
        return String.format(
                Locale.ROOT,
                "status=%s value=%d bound=%d gap=%.6f seconds=%.2f rss_mb=%d",
                status,
                value,
                bound,
                gap,
                watch.seconds(),
                peakMemory());
    }

    /** The most memory the program has had, in MiB; what the heap has now where the system does not tell. */
    static long peakMemory() {
        try {
            for (String line : Files.readAllLines(STATUS)) {
                if (line.startsWith(PEAK)) {
                    return Long.parseLong(line.substring(PEAK.length())
                                    .replace("kB", "")
                                    .strip())
                            / KIB;
                }
            }
        } catch (IOException | NumberFormatException unknown) {
            // another system
        }
        return Runtime.getRuntime().totalMemory() / KIB / KIB;
    }
}
