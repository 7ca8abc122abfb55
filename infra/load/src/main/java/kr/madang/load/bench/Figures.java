package kr.madang.load.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.madang.load.client.Tally;

/**
 * The figures of one run and the bars they are held against.
 *
 * @param peak accepted per second where nobody pushes, median of the rounds
 * @param ratio peak to the database's own insertions of the same rows, within a round
 * @param hot one quota to a thousand, within a round
 * @param goodput accepted under three times the peak, to the peak
 * @param each processor time for one registration
 */
record Figures(
        Tally.Result steady,
        double peak,
        double ratio,
        double hot,
        Tally.Result over,
        double goodput,
        Spent each,
        String inserter,
        double load) {

    /** The bars that were not reached. */
    List<String> misses() {
        List<String> misses = new ArrayList<>();
        ensure(ratio >= 0.5, "ratio %.2f is below 0.5", ratio, misses);
        ensure(steady.p99() <= 1000, "p99 of %.0f ms is above 1000 ms", steady.p99(), misses);
        ensure(
                steady.errors() + steady.later() == 0,
                "%.0f were not accepted",
                (double) (steady.errors() + steady.later()),
                misses);
        ensure(hot >= 0.9, "a hot quota at %.2f of a thousand is below 0.9", hot, misses);
        ensure(goodput >= 0.8, "goodput %.2f of the peak is below 0.8", goodput, misses);
        ensure(
                over.errors() == 0,
                "%.0f under overload got something else than 201 or 503",
                (double) over.errors(),
                misses);
        return misses;
    }

    /** For scripts: {@code key=value}, blank between them. */
    String line() {
        return String.format(
                Locale.ROOT,
                "accepted_per_s=%.0f p50_ms=%.0f p99_ms=%.0f errors=%d come_back=%d peak_per_s=%.0f %s_ratio=%.2f"
                        + " hot_to_thousand=%.2f overload_goodput=%.2f overload_503=%d overload_errors=%d"
                        + " %s load=%.1f",
                steady.perSecond(),
                steady.p50(),
                steady.p99(),
                steady.errors(),
                steady.later(),
                peak,
                inserter,
                ratio,
                hot,
                goodput,
                over.later(),
                over.errors(),
                each.line(),
                load);
    }

    private static void ensure(boolean holds, String miss, double figure, List<String> misses) {
        if (!holds) {
            misses.add(String.format(Locale.ROOT, miss, figure));
        }
    }
}
