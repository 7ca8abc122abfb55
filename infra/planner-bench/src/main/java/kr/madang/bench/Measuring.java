package kr.madang.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs one process after the other, looks at each all the time, and ends those that take too much. */
final class Measuring {

    private static final int LOOK_EVERY_MILLIS = 25;
    private static final String PEAK = "VmHWM:";
    private static final int KIB = 1024;

    private final Path folder;
    private final long mostMemory;
    private final Map<Long, Duration> cpu = new HashMap<>();
    private long peakMemory;

    /**
     * @param folder where the processes' output is kept while they run
     * @param mostMemory in MiB, after which a process is ended
     */
    Measuring(Path folder, long mostMemory) {
        this.folder = folder;
        this.mostMemory = mostMemory;
    }

    /** Runs a command to its end, but no longer than this. */
    Measured run(List<String> command, Duration longest) {
        cpu.clear();
        peakMemory = 0;
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        try {
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            Thread onExit = new Thread(() -> end(process));
            Runtime.getRuntime().addShutdownHook(onExit);
            Optional<String> ending = Optional.empty();
            while (!process.waitFor(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS) && ending.isEmpty()) {
                look(process);
                ending = tooMuch(Duration.ofNanos(System.nanoTime() - begin), longest);
            }
            ending.ifPresent(why -> end(process));
            int status = process.waitFor();
            Runtime.getRuntime().removeShutdownHook(onExit);
            return new Measured(
                    ending,
                    status,
                    Duration.ofNanos(System.nanoTime() - begin),
                    cpu.values().stream().reduce(Duration.ZERO, Duration::plus),
                    peakMemory,
                    Files.readString(out),
                    Files.readString(err));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", asked);
        }
    }

    private Optional<String> tooMuch(Duration elapsed, Duration longest) {
        if (elapsed.compareTo(longest) > 0) {
            return Optional.of("no plan: ended after " + longest.toSeconds() + " s");
        }
        return peakMemory > mostMemory ? Optional.of("no plan: ended at " + mostMemory + " MiB") : Optional.empty();
    }

    private void look(Process process) {
        all(process).forEach(one -> {
            one.info().totalCpuDuration().ifPresent(used -> cpu.merge(one.pid(), used, Measuring::longer));
            peakMemory = Math.max(peakMemory, peakMemory(one.pid()));
        });
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static void end(Process process) {
        all(process).forEach(ProcessHandle::destroyForcibly);
    }

    private static Stream<ProcessHandle> all(Process process) {
        return Stream.concat(process.descendants(), Stream.of(process.toHandle()));
    }

    private static long peakMemory(long pid) {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith(PEAK))
                    .mapToLong(line -> Long.parseLong(
                            line.substring(PEAK.length()).replace("kB", "").strip()))
                    .map(kib -> kib / KIB)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0; // or a system without such files
        }
    }
}
