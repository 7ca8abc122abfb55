package kr.madang.bench;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has the planner change single things in a running plan, and say how soon it shows them. */
final class ChangeTrial {

    private static final int CHANGES = 12;
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Pattern FIGURES = Pattern.compile("changes=(\\d+) median_ms=(\\d+) worst_ms=(\\d+)");

    private final Programs programs;
    private final Measuring measuring;

    ChangeTrial(Programs programs, Measuring measuring) {
        this.programs = programs;
        this.measuring = measuring;
    }

    /** Cancellations, acceptances and new requests in turn, once the plan has been searched for a while. */
    Shown change(Expo expo) {
        Measured run = measuring.run(
                programs.planner(
                        "bench",
                        "--sizes",
                        expo.size(),
                        "--variants",
                        expo.variantName(),
                        "--seeds",
                        "1",
                        "--seconds",
                        String.format(Locale.ROOT, "%.1f", expo.usualSeconds()),
                        "--changes",
                        Integer.toString(CHANGES)),
                LONGEST);
        Matcher figures = FIGURES.matcher(run.out());
        List<Long> found = figures.find()
                ? List.of(
                        Long.parseLong(figures.group(1)),
                        Long.parseLong(figures.group(2)),
                        Long.parseLong(figures.group(3)))
                : List.of(0L, 0L, 0L);
        return new Shown(expo, found.get(0), found.get(1), found.get(2), run.peakMemory(), Machine.load());
    }

    /**
     * How soon changes were shown.
     *
     * @param changes how many were measured; 0 where the run ended before the first
     * @param medianMillis from the change to the plan that shows it
     */
    record Shown(Expo expo, long changes, long medianMillis, long worstMillis, long peakMemory, double load) {}
}
