package kr.madang.planner.b2b;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a run came to.
 *
 * @param plan the best one found, valid by the check
 * @param breaks of that plan
 * @param bound no plan has fewer breaks; says nothing where the instance is infeasible
 */
public record B2bOutcome(Status status, Optional<B2bPlan> plan, OptionalInt breaks, int bound, Duration elapsed) {

    /** How much is known. */
    public enum Status {
        /** No plan has fewer breaks. */
        OPTIMAL,
        /** A plan is known, and whether there is a better one is not. */
        FEASIBLE,
        /** There is no plan. */
        INFEASIBLE,
        /** The time was too short for a plan or for the proof that there is none. */
        UNKNOWN
    }
}
