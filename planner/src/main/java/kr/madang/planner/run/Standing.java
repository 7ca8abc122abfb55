package kr.madang.planner.run;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kr.madang.planner.Comfort;
import kr.madang.planner.Progress;
import kr.madang.planner.Progress.Phase;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.timetable.Arrangement;
import org.jspecify.annotations.Nullable;

/** Where a run stands: written by its worker, read by its caller. */
@SuppressWarnings("ReferenceEquality") // each version of a problem is one object
final class Standing {

    private final LiveProblem live;
    private final Semaphore news = new Semaphore(0);
    private volatile long startedAt = System.nanoTime();
    private volatile Phase phase = Phase.BOUNDING;
    private volatile @Nullable Arrangement best;
    private @Nullable IndexedProblem bounded;
    private long upperBound;

    Standing(LiveProblem live) {
        this.live = live;
    }

    /** Starts the clock, which shows already how long it took to prepare the run. */
    void start(Duration prepared) {
        startedAt = System.nanoTime() - prepared.toNanos();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }

    /** Has the caller tell at once what there is. */
    void urge() {
        news.release();
    }

    /** Waits until there is something to tell at once, or for so long. */
    void awaitNews(long millis) throws InterruptedException {
        news.tryAcquire(millis, TimeUnit.MILLISECONDS);
        news.drainPermits();
    }

    /** Notes a bound of the problem; of one that has changed since, nothing is known any more. */
    synchronized void bounded(IndexedProblem problem, long bound) {
        if (live.isStill(problem)) {
            upperBound = problem == bounded ? Math.min(upperBound, bound) : bound;
            bounded = problem;
        }
    }

    /** The lowest bound of the problem as it is now. */
    synchronized long upperBound() {
        return bounded != null && live.isStill(bounded) ? upperBound : live.sumOfValues();
    }

    /** Notes a better arrangement. */
    void improved(Phase inPhase, Arrangement better) {
        best = better;
        phase = inPhase;
    }

    void finished() {
        phase = Phase.FINISHED;
    }

    /** The best arrangement of the problem as it is now. */
    @Nullable
    Arrangement best() {
        Arrangement known = best;
        return known != null && live.isStill(known.problem()) ? known : null;
    }

    Progress progress() {
        Arrangement shown = best();
        return shown == null
                ? new Progress(elapsed(), phase, 0, upperBound(), 0, Comfort.FULL)
                : new Progress(elapsed(), phase, shown.value(), upperBound(), shown.meetings(), shown.comfort());
    }
}
