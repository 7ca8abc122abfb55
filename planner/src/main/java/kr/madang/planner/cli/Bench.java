package kr.madang.planner.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kr.madang.planner.GuaranteePoint;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.bound.Guarantees;
import kr.madang.planner.run.ProvingPlanner;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.SimplePlans;
import kr.madang.planner.sample.Variant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Measures the planner on invented expos, beside what people do without one. */
@Command(
        name = "bench",
        description = "Measures value, bound, gap, time and memory on invented expos, beside simpler ways to plan.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // the command line's framework fills the fields
final class Bench implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--sizes",
            paramLabel = "SIZES",
            split = ",",
            defaultValue = "S,M,L",
            description = "Which sizes (default: ${DEFAULT-VALUE}).")
    private List<String> sizes;

    @Option(
            names = "--variants",
            paramLabel = "VARIANTS",
            split = ",",
            defaultValue = "ample",
            description = "Which variants (default: ${DEFAULT-VALUE}).")
    private List<Variant> variants;

    @Option(
            names = "--seeds",
            paramLabel = "N",
            defaultValue = "1",
            description = "Seeds 1 to N of each (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "5",
            description = "The time for each (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--gap",
            paramLabel = "G",
            defaultValue = "0",
            description = "The gap that is good enough (default: ${DEFAULT-VALUE}).")
    private double gap;

    @Option(
            names = "--changes",
            paramLabel = "N",
            defaultValue = "0",
            description =
                    "Measures how soon a running plan shows each of N single changes (default: ${DEFAULT-VALUE}).")
    private int changes;

    private final List<Double> gaps = new ArrayList<>();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Stopwatch whole = Stopwatch.startedNow();
        out.printf(
                "%-12s %5s %10s %10s %9s %8s %10s %10s %9s %9s %9s %8s%n",
                "instance",
                "seed",
                "value",
                "bound",
                "gap %",
                "seconds",
                "by value",
                "first come",
                "comfort %",
                "for 0.1 %",
                "4 each %",
                "curve s");
        for (String size : sizes) {
            for (Variant variant : variants) {
                for (int seed = 1; seed <= seeds; seed++) {
                    measure(size.toUpperCase(Locale.ROOT), variant, seed, out);
                }
            }
        }
        out.printf(
                Locale.ROOT,
                "instances=%d worst_gap=%.6f mean_gap=%.6f seconds=%.1f rss_mb=%d%n",
                gaps.size(),
                gaps.stream().mapToDouble(one -> one).max().orElse(0),
                gaps.stream().mapToDouble(one -> one).average().orElse(0),
                whole.seconds(),
                LastLine.peakMemory());
        out.flush();
        return 0;
    }

    private void measure(String size, Variant variant, int seed, PrintWriter out) {
        MatchingProblem problem = ExpoProblem.of(ExpoSize.named(size), variant, seed);
        PlanOutcome outcome = new ProvingPlanner()
                .prepare(
                        problem,
                        RunSettings.within(Duration.ofMillis(Math.round(1000 * seconds)))
                                .gap(gap))
                .solve(new RunListener() {});
        gaps.add(outcome.gap());
        Bound bound = Bound.of(problem);
        Stopwatch slider = Stopwatch.startedNow();
        List<GuaranteePoint> curve = Guarantees.curve(bound, Reporting.MOST_GUARANTEED);
        double curveSeconds = slider.seconds();
        out.printf(
                Locale.ROOT,
                "%-12s %5d %10d %10d %9.4f %8.1f %10.4f %10.4f %9.1f %9.1f %9.4f %8.2f%n",
                size + "-" + variant.name().toLowerCase(Locale.ROOT),
                seed,
                outcome.value(),
                outcome.upperBound(),
                100 * outcome.gap(),
                outcome.elapsed().toMillis() / 1000.0,
                SimplePlans.byValue(problem).value() / (double) outcome.upperBound(),
                SimplePlans.firstCome(problem).value() / (double) outcome.upperBound(),
                gained(outcome, 0),
                gained(outcome, 0.001),
                100 * priceOfFour(curve),
                curveSeconds);
        if (changes > 0) {
            out.printf(
                    Locale.ROOT,
                    "%s%n",
                    ChangeLatency.of(problem, changes, Duration.ofMillis(Math.round(1000 * seconds))));
        }
        out.flush();
    }

    /** The share of the value that it costs to guarantee everybody four meetings, or all they asked for. */
    private static double priceOfFour(List<GuaranteePoint> curve) {
        GuaranteePoint four = curve.get(Math.min(4, curve.size() - 1));
        return four.price() / (double) curve.get(0).bound();
    }

    /** How much of what the plan for value alone asks of people is gone, in percent, where a share of the value may be. */
    private static double gained(PlanOutcome outcome, double givenUp) {
        long before = outcome.comforts().forValueAlone().cost();
        long after = outcome.comforts().alternatives().stream()
                .filter(one -> one.givenUp() <= givenUp)
                .mapToLong(one -> one.comfort().cost())
                .min()
                .orElse(before);
        return before == 0 ? 100 : 100 - 100.0 * after / before;
    }
}
