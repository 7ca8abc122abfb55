package kr.madang.bench;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Lets contenders plan expos and has the planner's independent checker judge what they hand in. */
final class Trial {

    private static final Duration LONGEST_STEP = Duration.ofMinutes(10);
    private static final int FOUND_NOTHING = 1;
    private static final int OUT_OF_MEMORY = 3;
    private static final String VIOLATION = "violation: ";

    private final Programs programs;
    private final Measuring measuring;
    private final Path folder;

    Trial(Programs programs, Measuring measuring, Path folder) {
        this.programs = programs;
        this.measuring = measuring;
        this.folder = folder;
    }

    /** Invents the expo. */
    void prepare(Expo expo) {
        Measured made = measuring.run(
                programs.planner(
                        "generate",
                        "--size",
                        expo.size(),
                        "--variant",
                        expo.variantName(),
                        "--seed",
                        Integer.toString(expo.seed()),
                        "--out",
                        problem(expo).toString()),
                LONGEST_STEP);
        if (made.status() != 0) {
            throw new IllegalStateException("no expo: " + made.err());
        }
    }

    /** Throws away what the expo has left behind. */
    void forget(Expo expo) {
        try {
            Files.deleteIfExists(problem(expo));
            for (Contender contender : Contender.values()) {
                Files.deleteIfExists(plan(expo, contender));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Lets it plan for so long; who takes twice the time and half a minute more is ended. */
    Row measure(Expo expo, Contender contender, double seconds) {
        if (programs.absence(contender).isPresent()) {
            return Row.absent(expo, contender, programs.absence(contender).get());
        }
        Path plan = plan(expo, contender);
        Measured run = measuring.run(
                programs.solving(contender, problem(expo), seconds, plan),
                Duration.ofMillis(Math.round(2000 * seconds)).plusSeconds(30));
        double load = Machine.load();
        Measured check = Files.exists(plan) ? check(problem(expo), plan) : run;
        boolean planned = Files.exists(plan);
        return new Row(
                expo,
                contender,
                planned ? check.figure("value") : OptionalLong.empty(),
                run.figure("bound"),
                run.elapsed(),
                run.cpu(),
                run.peakMemory(),
                load,
                planned ? verdict(check) : noPlan(run));
    }

    Measured check(Path problem, Path plan) {
        return measuring.run(programs.planner("check", problem.toString(), plan.toString()), LONGEST_STEP);
    }

    Path problem(Expo expo) {
        return folder.resolve(expo.name() + ".json");
    }

    Path plan(Expo expo, Contender contender) {
        return folder.resolve(expo.name() + "." + contender.label() + ".json");
    }

    /** In a word, or which rules are broken how often. */
    static String verdict(Measured check) {
        if (check.status() == 0) {
            return Row.VALID;
        }
        if (check.status() != FOUND_NOTHING) {
            return "unreadable: " + firstLine(check.err());
        }
        Map<String, Long> rules = check.out()
                .lines()
                .filter(line -> line.startsWith(VIOLATION))
                .map(line -> line.substring(VIOLATION.length()).split(" ", 2)[0])
                .collect(groupingBy(rule -> rule, TreeMap::new, counting()));
        return "breaks " + rules;
    }

    private static String noPlan(Measured run) {
        if (run.ending().isPresent()) {
            return run.ending().get();
        }
        return run.status() == OUT_OF_MEMORY
                ? "no plan: out of memory"
                : run.status() == 0 ? "no plan in time" : "no plan: " + firstLine(run.err());
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("failed without a word");
    }
}
