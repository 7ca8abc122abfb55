package kr.madang.planner;

/**
 * Hears how a run goes, on the thread that called {@link PlannerRun#solve}, at most four times a second, and besides
 * after each change of the problem and at the end. A slow listener delays the next call, not the search.
 */
public interface RunListener {

    /** Time has passed or something has improved. */
    default void progressed(Progress progress) {}

    /** A better plan is known: complete, valid, and fit to start another run from. */
    default void improved(Plan best, Progress progress) {}
}
