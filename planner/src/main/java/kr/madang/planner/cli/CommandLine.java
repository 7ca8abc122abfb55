package kr.madang.planner.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kr.madang.planner.sample.SampleSize;

/**
 * What was asked for.
 *
 * @param size of the problem to invent
 * @param seed of the problem and of the search
 * @param seconds the search may take
 */
record CommandLine(SampleSize size, long seed, long seconds) {

    static final String USAGE =
            "usage: planner [--buyers N] [--exhibitors N] [--slots N] [--tables N] [--interpreters N] [--seed N] [--seconds N]";

    private static final Set<String> KNOWN =
            Set.of("--buyers", "--exhibitors", "--slots", "--tables", "--interpreters", "--seed", "--seconds");

    CommandLine {
        if (seconds < 1) {
            throw new IllegalArgumentException("--seconds is less than 1");
        }
    }

    static CommandLine of(String[] arguments) {
        Map<String, Integer> given = new HashMap<>();
        for (int at = 0; at < arguments.length; at += 2) {
            if (!KNOWN.contains(arguments[at]) || at + 1 == arguments.length) {
                throw new IllegalArgumentException("unknown option or no number after it: " + arguments[at]);
            }
            given.put(arguments[at], number(arguments[at], arguments[at + 1]));
        }
        SampleSize usual = SampleSize.CITY_EXPO;
        SampleSize size = new SampleSize(
                given.getOrDefault("--buyers", usual.buyers()),
                given.getOrDefault("--exhibitors", usual.exhibitors()),
                given.getOrDefault("--slots", usual.slots()),
                given.getOrDefault("--tables", usual.tables()),
                given.getOrDefault("--interpreters", usual.interpreters()));
        return new CommandLine(size, given.getOrDefault("--seed", 1), given.getOrDefault("--seconds", 5));
    }

    private static int number(String option, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException nonsense) {
            throw new IllegalArgumentException(option + " is not a number: " + text, nonsense);
        }
    }
}
