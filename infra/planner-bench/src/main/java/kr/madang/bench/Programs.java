package kr.madang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How each contender is started.
 *
 * @param home the root of the checkout
 * @param newerJava a Java of version 21 or newer; empty where there is none
 */
record Programs(Path home, Optional<Path> newerJava) {

    /** What the planner gives itself, so that everybody gets it. */
    private static final List<String> MEMORY_OPTIONS = List.of(
            "-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40", "-XX:+ExitOnOutOfMemoryError");

    /** The planner's own command line. */
    List<String> planner(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                java(), "-jar", home.resolve("planner/target/planner.jar").toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Why a contender cannot take part; empty where it can. */
    Optional<String> absence(Contender contender) {
        return switch (contender) {
            case TIMEFOLD -> newerJava.isEmpty() ? Optional.of("absent: needs Java 21 or newer") : notBuilt("timefold");
            case CP_SAT -> isLinuxOnX86() ? notBuilt("cp-sat") : Optional.of("absent: set up for Linux on x86-64 only");
            default -> Optional.empty();
        };
    }

    List<String> solving(Contender contender, Path problem, double seconds, Path plan) {
        return switch (contender) {
            case PLANNER ->
                planner(
                        "solve",
                        problem.toString(),
                        "--seconds",
                        number(seconds),
                        "--threads",
                        "2",
                        "--out",
                        plan.toString());
            case OPTAPLANNER -> peer(java(), "", "bench", "optaplanner.OptaPlannerPeer", problem, seconds, plan);
            case TIMEFOLD ->
                peer(
                        newerJava.map(Path::toString).orElseThrow(),
                        "timefold",
                        "timefold",
                        "timefold.TimefoldPeer",
                        problem,
                        seconds,
                        plan);
            case CP_SAT -> peer(java(), "cp-sat", "cp-sat", "cpsat.CpSatPeer", problem, seconds, plan);
            case BY_VALUE -> peer(java(), "", "bench", "peer.ByValue", problem, seconds, plan);
            case FIRST_COME -> peer(java(), "", "bench", "peer.FirstCome", problem, seconds, plan);
        };
    }

    private List<String> peer(
            String java, String module, String jar, String main, Path problem, double seconds, Path plan) {
        Path target = target(module);
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(MEMORY_OPTIONS);
        command.addAll(List.of(
                "-cp",
                target.resolve(jar + ".jar") + ":" + content(target.resolve("class-path")),
                "kr.madang.bench." + main,
                problem.toString(),
                number(seconds),
                plan.toString()));
        return command;
    }

    private Path target(String module) {
        return home.resolve("infra/planner-bench").resolve(module).resolve("target");
    }

    private Optional<String> notBuilt(String module) {
        return Files.exists(target(module).resolve("class-path"))
                ? Optional.empty()
                : Optional.of("absent: could not be built, see infra/planner-bench/target/build.log");
    }

    private static boolean isLinuxOnX86() {
        return System.getProperty("os.name").equals("Linux")
                && System.getProperty("os.arch").equals("amd64");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String number(double seconds) {
        return String.format(Locale.ROOT, "%.1f", seconds);
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
