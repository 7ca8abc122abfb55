package kr.madang.planner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Plan;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.check.Violation;
import kr.madang.planner.csv.TimetableTable;
import kr.madang.planner.json.PlanReader;
import kr.madang.planner.json.ProblemReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a table of a plan. */
@Command(
        name = "to-csv",
        description = "Writes the timetable of a plan as a table that spreadsheets open.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // the command line's framework fills the fields
final class ToCsv implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "PROBLEM.json", description = "The problem.")
    private Path problemFile;

    @Parameters(index = "1", paramLabel = "PLAN.json", description = "The plan.")
    private Path planFile;

    @Option(
            names = "--agendas",
            description = "A row for each participant of a meeting, instead of one for each meeting.")
    private boolean agendas;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "Whose clocks the times are of, such as Asia/Seoul (default: here).")
    private @Nullable ZoneId zone;

    @Option(names = "--out", paramLabel = "TIMETABLE.csv", required = true, description = "Where it is written.")
    private Path out;

    @Override
    public Integer call() {
        MatchingProblem problem = ProblemReader.read(problemFile);
        Plan plan = PlanReader.read(planFile).plan();
        List<Violation> violations = PlanChecker.violations(problem, plan);
        if (!violations.isEmpty()) {
            PrintWriter err = spec.commandLine().getErr();
            Sentences sentences = Sentences.in("en");
            violations.forEach(one -> err.println(sentences.line(one)));
            err.println("error: a plan that breaks a rule makes no timetable");
            return PlannerCli.NO;
        }
        TimetableTable.write(problem, plan, agendas, zone == null ? ZoneId.systemDefault() : zone, out);
        return 0;
    }
}
