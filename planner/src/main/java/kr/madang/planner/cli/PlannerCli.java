package kr.madang.planner.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.Progress;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.run.ProvingPlanner;
import kr.madang.planner.sample.SampleProblem;

/** Invents a problem, plans it, and prints value, bound, gap and seconds. */
public final class PlannerCli {

    private PlannerCli() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /** The exit status: 0 for a plan, 2 for arguments that make no sense. */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        CommandLine asked;
        try {
            asked = CommandLine.of(arguments);
        } catch (IllegalArgumentException nonsense) {
            err.println(nonsense.getMessage());
            err.println(CommandLine.USAGE);
            return 2;
        }
        MatchingProblem problem = SampleProblem.of(asked.size(), asked.seed());
        RunSettings settings =
                RunSettings.within(Duration.ofSeconds(asked.seconds())).seed(asked.seed());
        PlanOutcome outcome = new ProvingPlanner().prepare(problem, settings).solve(printingTo(err));
        out.println(line(outcome));
        return 0;
    }

    private static RunListener printingTo(PrintStream err) {
        return new RunListener() {
            @Override
            public void progressed(Progress progress) {
                err.printf(
                        Locale.ROOT,
                        "%-9s value=%d bound=%d gap=%.4f%% seconds=%.1f%n",
                        progress.phase(),
                        progress.value(),
                        progress.upperBound(),
                        100 * progress.gap(),
                        progress.elapsed().toMillis() / 1000.0);
            }
        };
    }

    private static String line(PlanOutcome outcome) {
        return String.format(
                Locale.ROOT,
                "status=%s value=%d bound=%d gap=%.6f seconds=%.1f meetings=%d",
                outcome.provenOptimal() ? "optimal" : "feasible",
                outcome.value(),
                outcome.upperBound(),
                outcome.gap(),
                outcome.elapsed().toMillis() / 1000.0,
                outcome.plan().meetings().size());
    }
}
