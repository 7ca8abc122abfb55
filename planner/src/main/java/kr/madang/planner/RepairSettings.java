package kr.madang.planner;

import java.time.Duration;

/**
 * How a plan is repaired.
 *
 * @param seed of all chance
 * @param timeLimit wall time for the repair and what is done before and after it
 * @param elsewhere how much of that time the search leaves alone, as it is taken before and after the repair
 * @param mostMoved how many meetings that could stay may be moved or given up
 * @param moveCost the value that moving one of them must at least bring
 */
public record RepairSettings(long seed, Duration timeLimit, Duration elsewhere, int mostMoved, long moveCost) {

    public RepairSettings {
        if (mostMoved < 0) {
            throw new IllegalArgumentException("at most " + mostMoved + " meetings may be moved");
        }
    }
}
