package kr.madang.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the figures were measured on. */
final class Machine {

    private static final double KIB_IN_GIB = 1024.0 * 1024;

    private Machine() {}

    /** How many processes wanted a processor during the last minute; 0 where the system does not tell. */
    static double load() {
        return Math.max(0, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    static String described() {
        String processor = found("/proc/cpuinfo", "model name").orElse(System.getProperty("os.arch"));
        double memory = found("/proc/meminfo", "MemTotal")
                .map(text -> Long.parseLong(text.replace("kB", "").strip()) / KIB_IN_GIB)
                .orElse(0.0);
        return String.format(
                Locale.ROOT,
                "%d x %s, %.0f GiB, Java %s, load average %.1f",
                Runtime.getRuntime().availableProcessors(),
                processor,
                memory,
                System.getProperty("java.version"),
                load());
    }

    private static Optional<String> found(String file, String name) {
        try (Stream<String> lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
        } catch (IOException another) {
            return Optional.empty();
        }
    }
}
