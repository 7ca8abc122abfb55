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
            PrintWriter lines) {
        try {
            B2bInstance instance = B2bFiles.readInstance(file);
            Duration left = Duration.ofMillis(Math.round(1000 * seconds))
                    .minus(watch.elapsed())
                    .minus(STARTING_AND_WRITING);
            B2bSettings settings = new B2bSettings(left.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : left, threads, seed);
            B2bOutcome outcome = new B2bPlanner(instance, settings).solve(json ? telling(lines) : progress -> {});
            if (out != null && outcome.plan().isPresent()) {
                B2bFiles.writePlan(outcome.plan().get(), out);
            }
            lines.println(lastLine(outcome, watch));
            lines.flush();
            return outcome.status() == B2bOutcome.Status.UNKNOWN ? PlannerCli.NO : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static B2bListener telling(PrintWriter lines) {
        return progress -> lines.printf(
                Locale.ROOT,
                "{\"value\":%d,\"bound\":%d,\"seconds\":%.2f}%n",
                progress.breaks().orElse(NONE),
                progress.bound(),
                progress.elapsed().toMillis() / 1000.0);
    }

    private static String lastLine(B2bOutcome outcome, Stopwatch watch) {
        boolean infeasible = outcome.status() == B2bOutcome.Status.INFEASIBLE;
        int value = outcome.breaks().orElse(NONE);
        int bound = infeasible ? NONE : outcome.bound();
        double gap = infeasible || value == bound ? 0 : value <= 0 ? 1 : (value - bound) / (double) value;
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
