package kr.madang.planner.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import kr.madang.planner.Alternative;
import kr.madang.planner.Clash;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlanOutcome.Status;
import kr.madang.planner.PlannerRun;
import kr.madang.planner.RunSettings;
import kr.madang.planner.explain.PlanReports;
import kr.madang.planner.explain.Reasons;
import kr.madang.planner.json.PlanWriter;
import kr.madang.planner.json.ProblemReader;
import kr.madang.planner.run.ProvingPlanner;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Plans a problem. */
@Command(
        name = "solve",
        description = "Finds the best plan in the given time and proves how good it is.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // the command line's framework fills the fields
final class Solve implements Callable<Integer> {

    private static final Duration LEAST_TIME = Duration.ofMillis(50);

    /** Naming who stands by takes so long at the largest problem there are reports of. */
    private static final Duration FOR_REPORTS = Duration.ofMillis(300);

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "PROBLEM.json", description = "The problem.")
    private Path problemFile;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "The time from start to end, reading and proof included (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many threads may work (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--steps",
            paramLabel = "N",
            description = "Ends the search after so many steps; then the plan can be repeated exactly.")
    private @Nullable Integer steps;

    @Option(
            names = "--gap",
            paramLabel = "G",
            defaultValue = "0",
            description = "Stops at this gap, 0.0001 for 0.01 %% (default: ${DEFAULT-VALUE}, a proof).")
    private double gap;

    @Option(
            names = "--guarantee",
            paramLabel = "M",
            defaultValue = "0",
            description = "Promises everybody so many meetings, or all they asked for (default: ${DEFAULT-VALUE}).")
    private int guaranteed;

    @Option(
            names = "--comfort",
            paramLabel = "E",
            defaultValue = "0",
            description = "The share of the value that may be given up for comfort, 0.001 for 0.1 %%"
                    + " (default: ${DEFAULT-VALUE}, comfort at no cost).")
    private double comfort;

    @Option(
            names = "--alternatives",
            paramLabel = "FOLDER",
            description = "Where the plans are written that give up more and more value for comfort.")
    private @Nullable Path alternatives;

    @Option(names = "--value-alone", description = "Looks for value to the end, not for comfort.")
    private boolean valueAlone;

    @Option(names = "--out", paramLabel = "PLAN.json", description = "Where the plan is written.")
    private @Nullable Path out;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "matching or b2b; what the file looks like if not given.")
    private @Nullable Format format;

    @Option(names = "--json", description = "Writes each progress as a line of JSON.")
    private boolean json;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "en",
            description = "The language of the sentences, en or ko (default: ${DEFAULT-VALUE}).")
    private String language;

    @Override
    public Integer call() throws IOException {
        Stopwatch watch = Stopwatch.sinceTheProgramStarted();
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("--seconds is not more than 0");
        }
        Sentences sentences = Sentences.in(language);
        OutFile.require(out);
        PrintWriter lines = spec.commandLine().getOut();
        if (Format.of(format, problemFile) == Format.B2B) {
            return GivenPairs.solve(
                    problemFile,
                    seconds,
                    threads,
                    seed,
                    out,
                    json,
                    watch,
                    lines,
                    spec.commandLine().getErr());
        }
        Duration started = watch.elapsed();
        MatchingProblem problem = ProblemReader.read(problemFile);
        PlannerRun run = new ProvingPlanner().prepare(problem, settings(started, watch.elapsed(), problem));
        Reporting reporting = Reporting.on(problem, out != null, threads, seconds);
        PlanOutcome outcome = run.solve(
                new ProgressLines(watch, json ? lines : spec.commandLine().getErr(), json));
        Optional<Clash> clash = ClashLines.find(problem, outcome, limit().minus(watch.elapsed()));
        if (out != null) {
            PlanWriter.write(problem, outcome, reporting.of(outcome).with(clash), out);
        }
        if (alternatives != null) {
            writeAlternatives(problem, outcome, alternatives);
        }
        clash.ifPresent(one -> ClashLines.print(one, sentences, lines));
        lines.println(LastLine.of(outcome, watch));
        lines.flush();
        return outcome.status() == Status.UNDECIDED ? PlannerCli.NO : 0;
    }

    private static void writeAlternatives(MatchingProblem problem, PlanOutcome outcome, Path folder)
            throws IOException {
        Files.createDirectories(folder);
        for (Alternative one : outcome.comforts().alternatives()) {
            PlanWriter.write(
                    problem,
                    outcome.taking(one, Reasons.of(problem, one.plan())),
                    PlanReports.none(),
                    folder.resolve("plan-" + BigDecimal.valueOf(one.givenUp()).toPlainString() + ".json"));
        }
    }

    private Duration limit() {
        return Duration.ofMillis(Math.round(1000 * seconds));
    }

    private RunSettings settings(Duration started, Duration read, MatchingProblem problem) {
        Duration writing =
                out == null ? Duration.ZERO : read.minus(started); // about as long as reading, on any machine
        if (out != null && Reporting.suits(problem, seconds)) {
            writing = writing.plus(FOR_REPORTS);
        }
        Duration left = limit().minus(read).minus(writing);
        return new RunSettings(
                seed,
                left.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : left,
                steps == null ? OptionalInt.empty() : OptionalInt.of(steps),
                gap,
                threads,
                guaranteed,
                valueAlone ? OptionalDouble.empty() : OptionalDouble.of(comfort));
    }
}
