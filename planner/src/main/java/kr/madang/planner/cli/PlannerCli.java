package kr.madang.planner.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/** The planner for people without the platform. */
@Command(
        name = "planner",
        description = "Timetables meetings and proves how good the timetable is.",
        mixinStandardHelpOptions = true,
        subcommands = {
            Solve.class,
            Repair.class,
            Check.class,
            Explain.class,
            FromCsv.class,
            ToCsv.class,
            Generate.class,
            Bench.class
        })
public final class PlannerCli {

    /** The answer is no: the plan is not valid, or none was found. */
    static final int NO = 1;

    /** The arguments or the files make no sense. */
    static final int UNREADABLE = 2;

    /** The planner itself is at fault. */
    static final int FAILED = 3;

    private PlannerCli() {}

    public static void main(String[] arguments) {
        System.exit(Relaunch.of(arguments).orElseGet(() -> runHere(arguments)));
    }

    private static int runHere(String[] arguments) {
        Stopwatch.noteTheStart();
        return run(printing(System.out), printing(System.err), arguments);
    }

    private static PrintWriter printing(PrintStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new TypeConversionException("'" + name + "' is no time zone such as Asia/Seoul");
        }
    }

    /** The exit status: 0, {@value #NO}, {@value #UNREADABLE} or {@value #FAILED}. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return commands().setOut(out).setErr(err).execute(arguments);
    }

    /** The commands and their options. */
    static CommandLine commands() {
        return new CommandLine(new PlannerCli())
                .setExecutionExceptionHandler(new Refusals())
                .setExitCodeExceptionMapper(failure -> failure instanceof ParameterException ? UNREADABLE : FAILED)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(ZoneId.class, PlannerCli::zone);
    }
}
