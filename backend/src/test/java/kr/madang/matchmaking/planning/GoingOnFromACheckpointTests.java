package kr.madang.matchmaking.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kr.madang.matchmaking.MatchingInputs;
import kr.madang.matchmaking.MatchingRun;
import kr.madang.matchmaking.MatchingRun.Standing;
import kr.madang.matchmaking.RunLeases.Held;
import kr.madang.planner.Comfort;
import kr.madang.planner.Plan;
import kr.madang.planner.Progress;
import org.junit.jupiter.api.Test;

class GoingOnFromACheckpointTests {

    /** Pair 0 is worth 100 and pair 1 is worth 300; one side must meet in pair 1. */
    private static final MatchingInputs INPUTS = new MatchingInputs(
            List.of(new MatchingInputs.Slot(id(1), Instant.EPOCH, Instant.EPOCH.plusSeconds(60))),
            companies(10, 11),
            companies(20, 21),
            List.of(new MatchingInputs.Table(id(30), List.of()), new MatchingInputs.Table(id(31), List.of())),
            List.of(),
            List.of(new MatchingInputs.Pair(id(10), id(20), 100, 0), new MatchingInputs.Pair(id(11), id(21), 300, 1)),
            List.of());

    private static final Standing BEFORE = new Standing(MatchingRun.Phase.SEARCHING, 4_000, 300, 500L, 1, 1);

    private final SnapshotPlan plans = new SnapshotPlan(INPUTS, new SnapshotProblem(INPUTS));
    private final Latest latest = new Latest(BEFORE, plans);

    @Test
    void timeGoesOnAndNothingFallsBackWhileThePlannerBeginsAnew() {
        latest.progressed(progress(Progress.Phase.BOUNDING, 0, 900, 0));

        assertThat(latest.standing()).isEqualTo(new Standing(MatchingRun.Phase.BOUNDING, 5_000, 300, 500L, 1, 1));
        assertThat(latest.best()).isNull();
    }

    @Test
    void aWorsePlanIsNotTakenOver() {
        latest.improved(plan(0), progress(Progress.Phase.BUILDING, 100, 450, 1));

        assertThat(latest.standing().value()).isEqualTo(300);
        assertThat(latest.best()).isNull();
    }

    @Test
    void aBetterPlanAndALowerBoundAre() {
        Plan better = plan(0, 1);

        latest.improved(better, progress(Progress.Phase.SEARCHING, 400, 450, 2));

        assertThat(latest.standing()).isEqualTo(new Standing(MatchingRun.Phase.SEARCHING, 5_000, 400, 450L, 2, 1));
        assertThat(latest.best()).isEqualTo(better);
    }

    @Test
    void aPlanIsTheSameAfterItWasWrittenAndRead() {
        Plan plan = plan(0, 1);

        assertThat(plans.toPlan(plans.toCheckpoint(plan))).isEqualTo(plan);
    }

    private Plan plan(int... pairs) {
        return plans.toPlan(IntStream.of(pairs)
                .mapToObj(pair -> new Held(pair, 0, pair, null))
                .toList());
    }

    private static Progress progress(Progress.Phase phase, long value, long bound, int meetings) {
        return new Progress(Duration.ofSeconds(1), phase, value, bound, meetings, Comfort.FULL);
    }

    private static List<MatchingInputs.Company> companies(long... ids) {
        return LongStream.of(ids)
                .mapToObj(one -> new MatchingInputs.Company(id(one), List.of("ko"), 1, List.of()))
                .toList();
    }

    private static UUID id(long value) {
        return new UUID(0, value);
    }
}
