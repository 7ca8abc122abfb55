package kr.madang.load.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.madang.load.client.Tally;

/**
 * The figures of one run at the gates and the bars they are held against.
 *
 * @param rate scans a second that were offered
 * @param peak decided per second where nobody pushes
 * @param lost answered and not stored
 * @param surplus first entries beyond one for each badge that came in
 * @param doubles badges that were let in twice though every gate had a network
 * @param each processor time for one scan
 */
record ScanFigures(
        double rate, Tally.Result steady, double peak, long lost, long surplus, long doubles, Spent each, double load) {

    private static final double LEAST_SCANS = 1000;
    private static final double MOST_MILLIS = 150;

    /** The bars that were not reached. A rate below a thousand is not held against the first. */
    List<String> misses() {
        List<String> misses = new ArrayList<>();
        double wanted = Math.min(rate, LEAST_SCANS) * 0.99;
        ensure(steady.perSecond() >= wanted, "%.0f scans a second are too few", steady.perSecond(), misses);
        ensure(steady.p99() <= MOST_MILLIS, "p99 of %.0f ms is above 150 ms", steady.p99(), misses);
        ensure(
                steady.errors() + steady.later() == 0,
                "%.0f were not decided",
                (double) (steady.errors() + steady.later()),
                misses);
        ensure(lost <= 0, "%.0f answered scans are not stored", (double) lost, misses);
        ensure(surplus == 0, "%.0f first entries too many", (double) surplus, misses);
        ensure(doubles == 0, "%.0f badges were let in twice", (double) doubles, misses);
        return misses;
    }

    /** For scripts: {@code key=value}, blank between them. */
    String line() {
        return String.format(
                Locale.ROOT,
                "scans_per_s=%.0f p50_ms=%.0f p99_ms=%.0f errors=%d come_back=%d peak_per_s=%.0f lost=%d"
                        + " surplus_first_entries=%d double_entries=%d %s load=%.1f",
                steady.perSecond(),
                steady.p50(),
                steady.p99(),
                steady.errors(),
                steady.later(),
                peak,
                Math.max(0, lost),
                surplus,
                doubles,
                each.line(),
                load);
    }

    private static void ensure(boolean holds, String miss, double figure, List<String> misses) {
        if (!holds) {
            misses.add(String.format(Locale.ROOT, miss, figure));
        }
    }
}
