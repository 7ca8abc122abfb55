package kr.madang.matchmaking.planning;

import kr.madang.matchmaking.MatchingRun;
import kr.madang.matchmaking.MatchingRun.Standing;
import kr.madang.planner.Plan;
import kr.madang.planner.Progress;
import kr.madang.planner.RunListener;
import org.jspecify.annotations.Nullable;

/**
 * The newest that is known of a run, on top of what earlier workers had reached: the planner tells, the beat reads.
 * What was reached before is shown until the planner has a plan as good, so that nothing ever falls back.
 */
final class Latest implements RunListener {

    private final Standing before;
    private final SnapshotPlan plans;
    private volatile Standing standing;
    private volatile @Nullable Plan best;

    Latest(Standing before, SnapshotPlan plans) {
        this.before = before;
        this.plans = plans;
        standing = before;
    }

    @Override
    public void improved(Plan plan, Progress progress) {
        if (plan.value() >= standing.value()) {
            best = plan;
            standing = merged(progress, plan.value(), plan.meetings().size(), plans.mustWishesMet(plan));
        }
    }

    @Override
    public void progressed(Progress progress) {
        Standing now = standing;
        standing = merged(progress, now.value(), now.meetings(), now.mustWishesMet());
    }

    private Standing merged(Progress progress, long value, int meetings, int mustWishesMet) {
        Long known = before.bound();
        return new Standing(
                toPhase(progress.phase()),
                before.elapsedMillis() + progress.elapsed().toMillis(),
                value,
                known == null ? progress.upperBound() : Math.min(known, progress.upperBound()),
                meetings,
                mustWishesMet);
    }

    /** Whoever waits for a run is told of a search, whether for value or for comfort. */
    private static MatchingRun.Phase toPhase(Progress.Phase phase) {
        return phase == Progress.Phase.COMFORTING
                ? MatchingRun.Phase.SEARCHING
                : MatchingRun.Phase.valueOf(phase.name());
    }

    Standing standing() {
        return standing;
    }

    /** The best plan of this worker so far. */
    @Nullable
    Plan best() {
        return best;
    }
}
