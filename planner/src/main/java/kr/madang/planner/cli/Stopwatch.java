package kr.madang.planner.cli;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;

/** How long the program has been running. */
final class Stopwatch {

    private final Instant start;

    private Stopwatch(Instant start) {
        this.start = start;
    }

    static Stopwatch sinceTheProgramStarted() {
        long thisJava = ManagementFactory.getRuntimeMXBean().getStartTime();
        return new Stopwatch(Instant.ofEpochMilli(Long.getLong(Relaunch.STARTED, thisJava)));
    }

    static Stopwatch startedNow() {
        return new Stopwatch(Instant.now());
    }

    Duration elapsed() {
        return Duration.between(start, Instant.now());
    }

    double seconds() {
        return elapsed().toMillis() / 1000.0;
    }
}
