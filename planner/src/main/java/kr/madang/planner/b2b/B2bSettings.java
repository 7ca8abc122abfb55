package kr.madang.planner.b2b;

import java.time.Duration;

/**
 * How long and with how much a run works.
 *
 * @param timeLimit wall time after which the best plan so far is the outcome
 * @param threads that search at the same time, at least 1
 * @param seed the start of all chance; with one thread and without reaching the time limit, the same seed gives the
 *     same plan
 */
public record B2bSettings(Duration timeLimit, int threads, long seed) {

    public B2bSettings {
        if (timeLimit.isNegative() || timeLimit.isZero()) {
            throw new IllegalArgumentException("the time limit is " + timeLimit);
        }
        if (threads < 1) {
            throw new IllegalArgumentException("the number of threads is " + threads);
        }
    }
}
