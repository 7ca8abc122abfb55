package kr.madang.planner;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Proposes who stands where. The same problem, seed and number of steps give the same proposal. */
public interface BoothPlanner {

    /**
     * Searches until the steps are used up, or somebody says stop.
     *
     * @param steps how many changes are made to the first floor, at least 1
     * @param progress hears after every step of the best floor so far
     * @param stopped asked at every step
     */
    BoothProposal propose(
            BoothProblem problem,
            long seed,
            int steps,
            Consumer<BoothProposal.Progress> progress,
            BooleanSupplier stopped);
}
