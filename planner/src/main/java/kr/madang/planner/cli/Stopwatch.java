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

    /** Since {@link #noteTheStart} or, where nobody has noted it, since now. */
    static Stopwatch sinceTheProgramStarted() {
        Long noted = Long.getLong(Relaunch.STARTED);
        return noted == null ? startedNow() : new Stopwatch(Instant.ofEpochMilli(noted));
    }

    /** Notes when this Java started, unless it works for one that had started before. */
    static void noteTheStart() {
        if (System.getProperty(Relaunch.STARTED) == null) {
            long start = ManagementFactory.getRuntimeMXBean().getStartTime();
            System.setProperty(Relaunch.STARTED, Long.toString(start));
        }
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
