package kr.madang.planner.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs long work in a Java of its own, as the options that suit it cannot be given to a running one: with the serial
 * collector a large problem takes a quarter of the memory, and no time of the second processor. A repair is over so soon
 * that compiling twice would take a quarter of its time, and one thread that collects another. Whoever waits for a change
 * to show waits for no collection of everything, as in the platform, whose Java collects beside its work.
 */
final class Relaunch {

    static final String STARTED = "planner.started";

    private static final List<String> LONG =
            List.of("-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40");
    private static final List<String> SHORT = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseParallelGC");
    private static final List<String> PROMPT = List.of("-XX:+UseG1GC", "-Xmx1g");
    private static final List<String> ROOMY = List.of("-Xms1000m", "-Xmn600m", "-XX:-UseAdaptiveSizePolicy");
    private static final long ENOUGH_FOR_ROOM = 1_500_000_000;
    private static final Map<String, List<String>> OPTIONS = Map.of("solve", LONG, "bench", LONG, "repair", SHORT);

    private Relaunch() {}

    /** The exit status of the other Java; empty where the work is to be done here. */
    static Optional<Integer> of(String[] arguments) {
        if (arguments.length == 0
                || !OPTIONS.containsKey(arguments[0])
                || System.getProperty(STARTED) != null
                || collectorIsChosen()) {
            return Optional.empty();
        }
        try {
            Process process = new ProcessBuilder(command(arguments)).inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return Optional.of(process.waitFor());
        } catch (IOException impossible) {
            return Optional.empty();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            return Optional.of(PlannerCli.NO);
        }
    }

    /** Whoever has given options to Java means them. */
    private static boolean collectorIsChosen() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .anyMatch(option -> option.startsWith("-X"));
    }

    private static List<String> command(String[] arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        boolean changes = List.of(arguments).contains("--changes");
        command.addAll(changes ? PROMPT : OPTIONS.getOrDefault(arguments[0], LONG));
        if (arguments[0].equals("repair") && Runtime.getRuntime().maxMemory() > ENOUGH_FOR_ROOM) {
            command.addAll(ROOMY);
        }
        command.add("-D" + STARTED + "=" + ManagementFactory.getRuntimeMXBean().getStartTime());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add(PlannerCli.class.getName());
        command.addAll(List.of(arguments));
        return command;
    }
}
