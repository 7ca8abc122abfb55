package kr.madang.planner.search;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How far a search goes.
 *
 * @param seed of all chance
 * @param time the wall time it may take where no steps are given; where they are, whoever started it stops it in time
 * @param steps rearrangements to try at most
 * @param enough the value at which it stops
 * @param usualValue what a request is worth on average
 * @param requests how many there are
 */
public record SearchLimits(long seed, Duration time, OptionalInt steps, long enough, long usualValue, int requests) {

    private static final long SHORTEST_ANNEALING = 10_000;
    private static final long TRIES_PER_REQUEST = 10;

    /** Rearrangements to try before the first annealing has cooled. */
    long firstAnnealing() {
        return Math.max(SHORTEST_ANNEALING, TRIES_PER_REQUEST * requests);
    }
}
