package kr.madang.planner.search;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How far a search goes.
 *
 * @param seed of all chance
 * @param time the wall time it may take
 * @param steps rearrangements to try at most
 * @param enough the value at which it stops
 */
public record SearchLimits(long seed, Duration time, OptionalInt steps, long enough) {}
