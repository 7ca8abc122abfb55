package kr.madang.planner.search;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.OptionalLong;

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
 * @param floor the value above which the search is after comfort; empty for a search for value
 */
public record SearchLimits(
        long seed,
        Duration time,
        OptionalInt steps,
        long enough,
        long temperature,
        int mostAway,
        long awayCost,
        OptionalLong floor) {

    /** Limits of a search for value. */
    public SearchLimits(
            long seed, Duration time, OptionalInt steps, long enough, long temperature, int mostAway, long awayCost) {
        this(seed, time, steps, enough, temperature, mostAway, awayCost, OptionalLong.empty());
    }

    /** Limits of a search that may move everything. */
    public SearchLimits(long seed, Duration time, OptionalInt steps, long enough, long temperature) {
        this(seed, time, steps, enough, temperature, Integer.MAX_VALUE, 0);
    }

    /**
     * Limits of a search for comfort that gives up no value below the floor.
     *
     * @param awayCost what leaving the settled place costs, as comfort counts
     */
    public static SearchLimits comfort(
            long seed, Duration time, OptionalInt steps, long temperature, long floor, long awayCost) {
        return new SearchLimits(
                seed,
                time,
                steps,
                Long.MAX_VALUE,
                temperature,
                Integer.MAX_VALUE,
                TimetableScore.COMFORT_VALUE * awayCost,
                OptionalLong.of(floor));
    }
}
