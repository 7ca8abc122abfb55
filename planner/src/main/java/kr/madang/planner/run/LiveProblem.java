package kr.madang.planner.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kr.madang.planner.Guarantee;
import kr.madang.planner.InvalidMatchingProblem;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.ProblemDefect;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.repair.LiveChange;
import org.jspecify.annotations.Nullable;

/** The problem of a run, which may change until the run has ended. */
@SuppressWarnings("ReferenceEquality") // each version of the problem is one object
final class LiveProblem {

    private final MatchingProblem start;
    private final Beside<IndexedProblem> indexing;
    private volatile Duration indexedAfter = Duration.ZERO;
    private volatile @Nullable IndexedProblem now;
    private volatile @Nullable IndexedProblem promised;
    private boolean ended;

    /** Begins to index the problem, which must turn out to be sound before it is asked for. */
    LiveProblem(MatchingProblem start) {
        this.start = start;
        long beganAt = System.nanoTime();
        indexing = Beside.work(() -> {
            IndexedProblem indexed = IndexedProblem.of(start);
            indexedAfter = Duration.ofNanos(System.nanoTime() - beganAt);
            return indexed;
        });
    }

    /** The problem as it is now; whoever asks first waits until it is indexed. */
    IndexedProblem now() {
        IndexedProblem known = now;
        return known == null ? index() : known;
    }

    /** How long it took to index the problem, which says how large it is and how fast the machine. */
    Duration indexedAfter() {
        return indexedAfter;
    }

    private synchronized IndexedProblem index() {
        IndexedProblem known = now;
        if (known == null) {
            known = indexing.result();
            now = known;
        }
        return known;
    }

    /** The problem with the guarantee among its promises; it is the problem as well as the given one, until that changes. */
    synchronized IndexedProblem promising(IndexedProblem given, Guarantee guarantee) {
        if (guarantee.meetings() == 0) {
            return given;
        }
        IndexedProblem promising = given.changed(guarantee.on(given.source()));
        if (now == given) {
            promised = promising;
        }
        return promising;
    }

    boolean isStill(IndexedProblem seen) {
        return now == seen || promised == seen;
    }

    /** No plan is worth more than all requests together. */
    long sumOfValues() {
        IndexedProblem known = now;
        return (known == null ? start : known.source())
                .requests().stream().mapToLong(MeetingRequest::value).sum();
    }

    /** True if this is still the problem, and then it will not change any more. */
    synchronized boolean endsAs(IndexedProblem seen) {
        ended |= isStill(seen);
        return ended;
    }

    /** Works the changes into the problem, or refuses them and leaves it as it is. */
    synchronized void change(PlanChanges changes) {
        if (ended) {
            throw new IllegalStateException("the run has ended");
        }
        IndexedProblem before = now();
        List<ProblemDefect> defects = new ArrayList<>(LiveChange.defects(before, changes));
        if (defects.isEmpty()) {
            IndexedProblem after = before.changed(LiveChange.of(before, changes));
            defects.addAll(LiveChange.brokenPromises(after, changes));
            if (defects.isEmpty()) {
                promised = null;
                now = after;
                return;
            }
        }
        throw new InvalidMatchingProblem(defects);
    }
}
