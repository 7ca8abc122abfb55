package kr.madang.planner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import kr.madang.planner.BrokenPromise;
import kr.madang.planner.Clash;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Notice;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.PlanOutcome.Status;
import kr.madang.planner.RepairReport;
import kr.madang.planner.RepairSettings;
import kr.madang.planner.Repaired;
import kr.madang.planner.json.ChangesReader;
import kr.madang.planner.json.PlanFile;
import kr.madang.planner.json.PlanReader;
import kr.madang.planner.json.PlanWriter;
import kr.madang.planner.json.ProblemReader;
import kr.madang.planner.json.ProblemWriter;
import kr.madang.planner.run.PlanRepair;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Mends a published plan. */
@Command(
        name = "repair",
        description = "Mends a published plan after changes, moving as few meetings as asked.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // the command line's framework fills the fields
final class Repair implements Callable<Integer> {

    private static final int USUAL_MOVE_COST = 150;

    private static final int MOST_BROKEN_SHOWN = 20;

    /** Starting, reading and indexing take about so many times as long as writing, on any machine. */
    private static final int WRITING_IN_READINGS = 2;

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROBLEM.json", description = "The problem.")
    private Path problemFile;

    @Parameters(index = "1", paramLabel = "PLAN.json", description = "The published plan.")
    private Path planFile;

    @Parameters(index = "2", paramLabel = "CHANGES.json", description = "What has changed.")
    private Path changesFile;

    @Option(names = "--out", paramLabel = "NEW.json", description = "Where the new plan is written.")
    private @Nullable Path out;

    @Option(
            names = "--problem-out",
            paramLabel = "CHANGED.json",
            description = "Where the changed problem is written, to check the new plan against.")
    private @Nullable Path problemOut;

    @Option(
            names = "--max-moved",
            paramLabel = "K",
            required = true,
            description = "How many meetings that could stay may be moved or given up.")
    private int mostMoved;

    @Option(
            names = "--move-cost",
            paramLabel = "V",
            defaultValue = "" + USUAL_MOVE_COST,
            description = "The value that a move must at least bring (default: ${DEFAULT-VALUE}).")
    private int moveCost;

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "5",
            description = "The time for all of it, reading and writing included (default: ${DEFAULT-VALUE}).")
    private double seconds;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "The start of all chance (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "en",
            description = "The language of the sentences, en or ko (default: ${DEFAULT-VALUE}).")
    private String language;

    @Override
    public Integer call() {
        Stopwatch watch = Stopwatch.sinceTheProgramStarted();
        Sentences sentences = Sentences.in(language);
        CompletableFuture<PlanFile> reading = CompletableFuture.supplyAsync(() -> PlanReader.read(planFile));
        PlanRepair repair = PlanRepair.prepare(ProblemReader.read(problemFile));
        PlanFile published = reading.join();
        PlanChanges changes = ChangesReader.read(changesFile);
        PrintWriter lines = spec.commandLine().getOut();
        Duration prepared = watch.elapsed();
        Duration writing = prepared.dividedBy(WRITING_IN_READINGS);
        Repaired repaired = repair.repair(
                published.plan(),
                published.guarantee(),
                changes,
                new RepairSettings(seed, limit(), prepared.plus(writing), mostMoved, moveCost),
                (first, after) -> {
                    lines.printf(
                            Locale.ROOT,
                            "first moved=0 value=%d seconds=%.2f%n",
                            first.value(),
                            after.toMillis() / 1000.0);
                    lines.flush();
                });
        MatchingProblem changed = repaired.problem();
        Optional<Clash> clash = ClashLines.find(changed, repaired.outcome(), limit().minus(watch.elapsed()));
        if (out != null) {
            PlanWriter.write(
                    changed,
                    repaired.outcome(),
                    Reporting.standby(changed, repaired.outcome()).with(clash),
                    repaired.report(),
                    out);
        }
        if (problemOut != null) {
            ProblemWriter.write(changed, problemOut);
        }
        report(repaired, clash, watch, sentences, lines);
        return repaired.outcome().status() == Status.UNDECIDED ? PlannerCli.NO : 0;
    }

    private Duration limit() {
        return Duration.ofMillis(Math.round(1000 * seconds));
    }

    private void report(
            Repaired repaired, Optional<Clash> clash, Stopwatch watch, Sentences sentences, PrintWriter lines) {
        RepairReport report = repaired.report();
        broken(report.broken(), sentences, lines);
        report.lowered()
                .forEach(one -> lines.println("lowered participant=" + one.participant() + " promised=" + one.before()
                        + " now=" + one.now() + " "
                        + sentences.say("lowered", one.participant(), one.before(), one.now())));
        report.notices().forEach(one -> lines.println(told(one, sentences)));
        clash.ifPresent(one -> ClashLines.print(one, sentences, lines));
        report.curve()
                .forEach(trade -> lines.printf(
                        Locale.ROOT,
                        "trade moved=%d value=%d gap=%.6f%n",
                        trade.moved(),
                        trade.value(),
                        trade.gap(repaired.outcome().upperBound())));
        lines.printf(
                Locale.ROOT,
                "%s kept=%d impossible=%d moved=%d given_up=%d added=%d first_seconds=%.2f%n",
                LastLine.of(repaired.outcome(), watch),
                report.kept(),
                report.impossible(),
                report.moved(),
                report.givenUp(),
                report.added(),
                report.firstPlan().toMillis() / 1000.0);
        lines.flush();
    }

    private static String told(Notice notice, Sentences sentences) {
        String change = notice.change().name().toLowerCase(Locale.ROOT);
        StringBuilder line = new StringBuilder("told participant=" + notice.participant() + " change=" + change
                + " request=" + notice.request() + " with=" + notice.with());
        List<Object> particulars = new ArrayList<>(List.of(notice.participant(), notice.with()));
        notice.before().ifPresent(one -> {
            line.append(" before=").append(one.slot()).append('/').append(one.table());
            particulars.addAll(List.of(one.slot(), one.table()));
        });
        notice.now().ifPresent(one -> {
            line.append(" now=").append(one.slot()).append('/').append(one.table());
            particulars.addAll(List.of(one.slot(), one.table()));
        });
        return line.append(' ')
                .append(sentences.say("told." + notice.change(), particulars.toArray()))
                .toString();
    }

    private static void broken(List<BrokenPromise> broken, Sentences sentences, PrintWriter lines) {
        broken.stream()
                .limit(MOST_BROKEN_SHOWN)
                .forEach(one -> lines.println("broken request=" + one.request() + " now="
                        + one.now().name().toLowerCase(Locale.ROOT) + " "
                        + sentences.say("broken." + one.now(), one.request())));
        int more = broken.size() - MOST_BROKEN_SHOWN;
        if (more > 0) {
            lines.println("broken more=" + more + " " + sentences.say("broken.more", more));
        }
    }
}
