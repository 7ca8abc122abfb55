package kr.madang.planner;

/** One run of the planner on one problem. */
public interface PlannerRun {

    /**
     * Searches until the settings' limits, a proof or {@link #stop}, and returns the best plan. Uses the calling
     * thread and one more, which has ended when this returns. Interrupting the caller stops the run too.
     *
     * @throws IllegalStateException when the run was solved before
     */
    PlanOutcome solve(RunListener listener);

    /** Ends the run soon from any thread, before or while it is solved; the best plan so far is the outcome. */
    void stop();
}
