package kr.madang.planner;

import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How long and how far a run goes.
 *
 * @param seed the start of all chance; same problem, seed and step limit give the same plan
 * @param timeLimit wall time after which the best plan so far is the outcome
 * @param stepLimit steps of the search for value, and again of that for comfort, after which they end; without one only time
 *     decides, and time is not reproducible
 * @param gapLimit the gap that is good enough to stop at, 0 to 1; 0 searches until the plan is proven optimal
 * @param threads how many threads may work; with two the bound is tightened while the search runs, unless steps are limited
 * @param guaranteedMeetings how many meetings everybody is promised who asked for as many; 0 for none
 * @param comfort the share of the value that may be given up for comfort, 0 to 1, which is looked for after value; empty for
 *     value alone
 */
public record RunSettings(
        long seed,
        Duration timeLimit,
        OptionalInt stepLimit,
        double gapLimit,
        int threads,
        int guaranteedMeetings,
        OptionalDouble comfort) {

    private static final int DEFAULT_THREADS = 2;

    public RunSettings {
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("the time limit is " + timeLimit);
        }
        if (stepLimit.isPresent() && stepLimit.getAsInt() < 1) {
            throw new IllegalArgumentException("the step limit is " + stepLimit.getAsInt());
        }
        if (threads < 1) {
            throw new IllegalArgumentException("there are " + threads + " threads");
        }
        if (!(gapLimit >= 0 && gapLimit <= 1)) {
            throw new IllegalArgumentException("the gap limit is " + gapLimit + ", not 0 to 1");
        }
        if (guaranteedMeetings < 0) {
            throw new IllegalArgumentException("fewer than no meetings are guaranteed: " + guaranteedMeetings);
        }
        if (!(comfort.orElse(0) >= 0 && comfort.orElse(0) <= 1)) {
            throw new IllegalArgumentException("the share for comfort is " + comfort.getAsDouble() + ", not 0 to 1");
        }
    }

    public static RunSettings within(Duration timeLimit) {
        return new RunSettings(1, timeLimit, OptionalInt.empty(), 0, DEFAULT_THREADS, 0, OptionalDouble.of(0));
    }

    public RunSettings seed(long newSeed) {
        return new RunSettings(newSeed, timeLimit, stepLimit, gapLimit, threads, guaranteedMeetings, comfort);
    }

    public RunSettings steps(int newStepLimit) {
        return new RunSettings(
                seed, timeLimit, OptionalInt.of(newStepLimit), gapLimit, threads, guaranteedMeetings, comfort);
    }

    public RunSettings gap(double newGapLimit) {
        return new RunSettings(seed, timeLimit, stepLimit, newGapLimit, threads, guaranteedMeetings, comfort);
    }

    public RunSettings threads(int newThreads) {
        return new RunSettings(seed, timeLimit, stepLimit, gapLimit, newThreads, guaranteedMeetings, comfort);
    }

    public RunSettings guaranteeing(int meetings) {
        return new RunSettings(seed, timeLimit, stepLimit, gapLimit, threads, meetings, comfort);
    }

    /** Comfort for no more than this share of the value. */
    public RunSettings comfort(double share) {
        return new RunSettings(
                seed, timeLimit, stepLimit, gapLimit, threads, guaranteedMeetings, OptionalDouble.of(share));
    }

    /** Nobody looks for comfort. */
    public RunSettings valueAlone() {
        return new RunSettings(
                seed, timeLimit, stepLimit, gapLimit, threads, guaranteedMeetings, OptionalDouble.empty());
    }
}
