package kr.madang.planner.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.csv.ProblemTables;
import kr.madang.planner.json.ProblemWriter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a problem of tables. */
@Command(
        name = "from-csv",
        description = "Makes a problem of slots.csv, participants.csv, tables.csv and requests.csv, and of"
                + " interpreters.csv and precedences.csv where they are.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // the command line's framework fills the fields
final class FromCsv implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "FOLDER", description = "Where the tables are.")
    private Path folder;

    @Option(
            names = "--time-zone",
            paramLabel = "ZONE",
            description = "Where times without an offset are meant, such as Asia/Seoul (default: here).")
    private @Nullable ZoneId zone;

    @Option(names = "--out", paramLabel = "PROBLEM.json", required = true, description = "Where it is written.")
    private Path out;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("no such folder: " + folder);
        }
        OutFile.require(out);
        MatchingProblem problem = ProblemTables.read(folder, zone == null ? ZoneId.systemDefault() : zone);
        ProblemWriter.write(problem, out);
        Counts.print(problem, spec.commandLine().getOut());
        return 0;
    }
}
