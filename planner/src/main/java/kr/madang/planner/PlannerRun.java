package kr.madang.planner;

/** One run of the planner on one problem. */
public interface PlannerRun {

    /**
     * Searches until the settings' limits, a proof or {@link #stop}, and returns the best plan. Searches
     * on one thread and, unless the settings allow a single one, tightens the bound on another; the caller's thread tells
     * the listener. All have ended when this returns. Interrupting the caller stops the run too.
     *
     * @throws IllegalStateException when the run was solved before
     */
    PlanOutcome solve(RunListener listener);

    /**
     * Changes the problem from any thread, before or while it is solved; the listener soon hears of a plan of the changed
     * problem, and the outcome is one of it. The plan stays as it is where it can. It takes no-shows, declined, accepted and
     * new requests, and no time: nothing has begun yet.
     *
     * @throws InvalidMatchingProblem when the changes do not fit the problem; it stays as it was
     * @throws IllegalStateException when the run has ended
     */
    void change(PlanChanges changes);

    /**
     * The problem with all changes so far. Who does not come any more is in it, available in no slot; every other part is
     * where it was, and new requests come last.
     */
    MatchingProblem problem();

    /** Ends the run soon from any thread, before or while it is solved; the best plan so far is the outcome. */
    void stop();
}
