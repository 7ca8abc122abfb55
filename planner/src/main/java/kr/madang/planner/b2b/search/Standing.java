package kr.madang.planner.b2b.search;

import java.util.Optional;
import java.util.OptionalInt;
import kr.madang.planner.b2b.B2bInstance;
import kr.madang.planner.b2b.B2bPlan;
import kr.madang.planner.b2b.check.B2bPlanChecker;
import kr.madang.planner.b2b.check.B2bVerdict;

/** What all searches have found so far: the best plan, and how many breaks the plans of the window have at least. */
final class Standing {

    private final B2bInstance instance;
    private Optional<B2bPlan> best = Optional.empty();
    private int breaks = Integer.MAX_VALUE;
    private int bound;
    private int boundElsewhere;

    Standing(B2bInstance instance) {
        this.instance = instance;
    }

    /**
     * Turns to a window of which nothing is known.
     *
     * @param elsewhere plans of windows still to come have no fewer breaks
     */
    synchronized void turn(int elsewhere) {
        bound = 0;
        boundElsewhere = elsewhere;
    }

    /** Keeps the plan if it is better; refuses what the check refuses. */
    synchronized void offer(B2bPlan plan) {
        B2bVerdict verdict = B2bPlanChecker.check(instance, plan);
        if (!verdict.valid()) {
            throw new IllegalStateException("found a plan that is not valid: " + verdict.violations());
        }
        if (verdict.breaks() < breaks) {
            breaks = verdict.breaks();
            best = Optional.of(plan);
        }
    }

    /** No plan of the window has fewer breaks. */
    synchronized void raise(int newBound) {
        bound = Math.max(bound, newBound);
    }

    /** The window has no plan. */
    synchronized void exhaust() {
        bound = Integer.MAX_VALUE;
    }

    /** Whether the window has nothing better than the best plan. */
    synchronized boolean settled() {
        return bound >= breaks;
    }

    synchronized Optional<B2bPlan> best() {
        return best;
    }

    synchronized OptionalInt breaks() {
        return best.isEmpty() ? OptionalInt.empty() : OptionalInt.of(breaks);
    }

    /** No plan at all has fewer breaks; the largest number there is if there is no plan. */
    synchronized int bound() {
        return Math.min(breaks, Math.min(bound, boundElsewhere));
    }
}
