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
 * @param temperature the loss that annealing accepts one time in three at first
 * @param mostAway how many requests may leave the place where they were when the timetable was settled
 * @param awayCost what leaving it costs
 */
public record SearchLimits(
        long seed, Duration time, OptionalInt steps, long enough, long temperature, int mostAway, long awayCost) {

    /** Limits of a search that may move everything. */
    public SearchLimits(long seed, Duration time, OptionalInt steps, long enough, long temperature) {
        this(seed, time, steps, enough, temperature, Integer.MAX_VALUE, 0);
    }
}
