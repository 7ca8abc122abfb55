package kr.madang.planner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import kr.madang.planner.b2b.B2bInstance;
import kr.madang.planner.b2b.B2bListener;
import kr.madang.planner.b2b.B2bOutcome;
import kr.madang.planner.b2b.B2bPlan;
import kr.madang.planner.b2b.B2bSettings;
import kr.madang.planner.b2b.check.B2bPlanChecker;
import kr.madang.planner.b2b.check.B2bVerdict;
import kr.madang.planner.b2b.file.B2bFiles;
import kr.madang.planner.b2b.search.B2bPlanner;
import org.jspecify.annotations.Nullable;

/** Plans and checks meetings of given pairs: the value is the number of breaks, the bound the fewest there can be. */
final class GivenPairs {

    private static final Duration STARTING_AND_WRITING = Duration.ofMillis(300);
    private static final Duration LEAST_TIME = Duration.ofMillis(50);

    /** Stands for the value and the bound where there is no plan. */
    private static final int NONE = -1;

    private GivenPairs() {}

    static int solve(
            Path file,
            double seconds,
            int threads,
            long seed,
            @Nullable Path out,
            boolean json,
            Stopwatch watch,
            PrintWriter lines,
            PrintWriter err) {
        try {
            B2bInstance instance = B2bFiles.readInstance(file);
            Duration left = Duration.ofMillis(Math.round(1000 * seconds))
                    .minus(watch.elapsed())
                    .minus(STARTING_AND_WRITING);
            B2bSettings settings = new B2bSettings(left.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : left, threads, seed);
            B2bOutcome outcome = new B2bPlanner(instance, settings).solve(telling(json, lines, err));
            if (out != null && outcome.plan().isPresent()) {
                B2bFiles.writePlan(outcome.plan().get(), out);
            }
            if (!json && ProgressLines.onTerminal()) {
                err.println();
            }
            lines.println(lastLine(outcome, watch));
            lines.flush();
            return outcome.status() == B2bOutcome.Status.UNKNOWN ? PlannerCli.NO : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A line of JSON each time, or one line that changes on a terminal. */
    private static B2bListener telling(boolean json, PrintWriter lines, PrintWriter err) {
        if (json) {
            return progress -> lines.printf(
                    Locale.ROOT,
                    "{\"value\":%d,\"bound\":%d,\"gap\":%.6f,\"seconds\":%.2f}%n",
                    progress.breaks().orElse(NONE),
                    progress.bound(),
                    gap(progress.breaks().orElse(NONE), progress.bound()),
                    progress.elapsed().toMillis() / 1000.0);
        }
        return !ProgressLines.onTerminal()
                ? progress -> {}
                : progress -> {
                    err.printf(
                            Locale.ROOT,
                            "\rvalue=%d bound=%d gap=%.4f%% seconds=%.1f ",
                            progress.breaks().orElse(NONE),
                            progress.bound(),
                            100 * gap(progress.breaks().orElse(NONE), progress.bound()),
                            progress.elapsed().toMillis() / 1000.0);
                    err.flush();
                };
    }

    /** How far the breaks are above the bound, as a share of them; 1 while there is no plan. */
    private static double gap(int breaks, int bound) {
        return breaks == bound ? 0 : breaks <= 0 ? 1 : (breaks - bound) / (double) breaks;
    }

    private static String lastLine(B2bOutcome outcome, Stopwatch watch) {
        boolean infeasible = outcome.status() == B2bOutcome.Status.INFEASIBLE;
        int value = outcome.breaks().orElse(NONE);
        int bound = infeasible ? NONE : outcome.bound();
        double gap = infeasible ? 0 : gap(value, bound);
        String status = outcome.status() == B2bOutcome.Status.UNKNOWN
                ? "undecided"
                : outcome.status().name().toLowerCase(Locale.ROOT);
        return LastLine.of(status, value, bound, gap, watch);
    }

    static int check(Path file, Path planFile, PrintWriter out) {
        try {
            B2bInstance instance = B2bFiles.readInstance(file);
            B2bPlan plan = B2bFiles.readPlan(planFile);
            B2bVerdict verdict = B2bPlanChecker.check(instance, plan);
            verdict.violations().forEach(violation -> out.println("violation: " + violation));
            out.printf(
                    "valid=%b violations=%d meetings=%d value=%d%n",
                    verdict.violations().isEmpty(),
                    verdict.violations().size(),
                    instance.meetings().size(),
                    verdict.breaks());
            out.flush();
            return verdict.violations().isEmpty() ? 0 : PlannerCli.NO;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
