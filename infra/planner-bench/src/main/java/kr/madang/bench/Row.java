package kr.madang.bench;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * One contender on one expo.
 *
 * @param value of its plan, as the planner's checker adds it up; empty where there is none
 * @param bound what it has proven, or says so; empty where it says nothing
 * @param verdict {@value #VALID}, or what is wrong
 */
record Row(
        Expo expo,
        Contender contender,
        OptionalLong value,
        OptionalLong bound,
        Duration elapsed,
        Duration cpu,
        long peakMemory,
        double load,
        String verdict) {

    static final String VALID = "valid";

    static Row absent(Expo expo, Contender contender, String why) {
        return new Row(
                expo,
                contender,
                OptionalLong.empty(),
                OptionalLong.empty(),
                Duration.ZERO,
                Duration.ZERO,
                0,
                Machine.load(),
                why);
    }

    boolean isValid() {
        return verdict.equals(VALID);
    }

    /** How far the plan may be from the best, as a part of the bound; 1 without a plan. */
    double gap(long best) {
        return value.isEmpty() ? 1 : (best - value.getAsLong()) / (double) best;
    }
}
