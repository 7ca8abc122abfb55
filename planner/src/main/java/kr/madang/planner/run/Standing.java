package kr.madang.planner.run;

import java.time.Duration;
import kr.madang.planner.Progress;
import kr.madang.planner.Progress.Phase;
import kr.madang.planner.timetable.Arrangement;
import org.jspecify.annotations.Nullable;

/** Where a run stands: written by its worker, read by its caller. */
final class Standing {

    private volatile long startedAt = System.nanoTime();
    private final long firstBound;
    private volatile long upperBound;
    private volatile Phase phase = Phase.BOUNDING;
    private volatile @Nullable Arrangement best;

    Standing(long firstBound) {
        this.firstBound = firstBound;
        upperBound = firstBound;
    }

    void start() {
        startedAt = System.nanoTime();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    synchronized void bounded(long newBound) {
        upperBound = Math.min(upperBound, newBound);
    }

    /** Forgets the bound: less is promised from now on, so that more may be possible. */
    synchronized void unbounded() {
        upperBound = firstBound;
    }

    long upperBound() {
        return upperBound;
    }

    /** Notes a better arrangement. */
    void improved(Phase inPhase, Arrangement better) {
        best = better;
        phase = inPhase;
    }

    void finished() {
        phase = Phase.FINISHED;
    }

    @Nullable
    Arrangement best() {
        return best;
    }

    Progress progress() {
        Arrangement shown = best;
        return shown == null
                ? new Progress(elapsed(), phase, 0, upperBound, 0)
                : new Progress(elapsed(), phase, shown.value(), upperBound, shown.meetings());
    }
}
