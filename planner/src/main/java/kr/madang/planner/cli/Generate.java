package kr.madang.planner.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.json.ProblemWriter;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Invents a problem. */
@Command(
        name = "generate",
        description = "Invents a problem to try and to measure the planner on.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // the command line's framework fills the fields
final class Generate implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(names = "--size", paramLabel = "SIZE", required = true, description = "S, M, L, XL or XXL.")
    private String size;

    @Option(
            names = "--variant",
            paramLabel = "VARIANT",
            defaultValue = "ample",
            description = "ample, day, scarce or tables (default: ${DEFAULT-VALUE}).")
    private Variant variant;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(names = "--out", paramLabel = "PROBLEM.json", required = true, description = "Where it is written.")
    private Path out;

    @Override
    public Integer call() {
        MatchingProblem problem = ExpoProblem.of(ExpoSize.named(size.toUpperCase(Locale.ROOT)), variant, seed);
        ProblemWriter.write(problem, out);
        Counts.print(problem, spec.commandLine().getOut());
        return 0;
    }
}
