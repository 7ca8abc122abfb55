package kr.madang.planner.b2b.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kr.madang.planner.b2b.B2bInstance;
import kr.madang.planner.b2b.B2bOutcome;
import kr.madang.planner.b2b.B2bOutcome.Status;
import kr.madang.planner.b2b.B2bSettings;
import kr.madang.planner.b2b.check.B2bPlanChecker;
import kr.madang.planner.b2b.file.B2bFiles;
import kr.madang.planner.b2b.search.B2bPlanner;

/** Solves every instance of a folder and sets what comes out beside the published results. */
public final class B2bBench {

    private static final String USAGE = "usage: B2bBench FOLDER SECONDS THREADS SEED [PUBLISHED.tsv]";

    private final B2bSettings settings;
    private final PublishedResults published;
    private final PrintStream out;
    private final Tally tally = new Tally();

    private B2bBench(B2bSettings settings, PublishedResults published, PrintStream out) {
        this.settings = settings;
        this.published = published;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 4) {
            System.err.println(USAGE);
            System.exit(2);
        }
        B2bSettings settings = new B2bSettings(
                Duration.ofSeconds(Long.parseLong(arguments[1])),
                Integer.parseInt(arguments[2]),
                Long.parseLong(arguments[3]));
        PublishedResults published =
                arguments.length > 4 ? PublishedResults.read(Path.of(arguments[4])) : PublishedResults.none();
        new B2bBench(settings, published, System.out).solveAll(instances(Path.of(arguments[0])));
    }

    /** The instances of a folder by name, as the benchmark is laid out: every JSON file but the schema. */
    public static List<Path> instances(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .filter(file -> !file.endsWith("SCHEMA.json"))
                    .sorted()
                    .toList();
        }
    }

    private void solveAll(List<Path> files) throws IOException {
        out.printf(
                "%-32s %-10s %6s %6s %9s %-8s %8s%n",
                "instance", "status", "breaks", "bound", "published", "", "seconds");
        for (Path file : files) {
            solve(B2bFiles.readInstance(file));
        }
        out.println(tally);
    }

    private void solve(B2bInstance instance) {
        B2bOutcome outcome = new B2bPlanner(instance, settings).solve(progress -> {});
        outcome.plan()
                .ifPresent(plan -> ensureValid(
                        instance, outcome, B2bPlanChecker.check(instance, plan).breaks()));
        String comparison = published.compare(instance, outcome);
        double seconds = outcome.elapsed().toMillis() / 1000.0;
        tally.add(outcome.status(), comparison, seconds);
        boolean none = outcome.status() == Status.INFEASIBLE;
        out.printf(
                Locale.ROOT,
                "%-32s %-10s %6s %6s %9s %-8s %8.1f%n",
                instance.name(),
                outcome.status().name().toLowerCase(Locale.ROOT),
                outcome.breaks().isPresent() ? outcome.breaks().getAsInt() : "-",
                none ? "-" : outcome.bound(),
                published.of(instance),
                comparison,
                seconds);
    }

    private static void ensureValid(B2bInstance instance, B2bOutcome outcome, int breaks) {
        boolean valid = outcome.plan().stream()
                .allMatch(plan -> B2bPlanChecker.check(instance, plan).valid());
        if (!valid || breaks != outcome.breaks().orElse(-1)) {
            throw new IllegalStateException(instance.name() + ": the plan is not what it is said to be");
        }
    }
}
