package kr.madang.matchmaking.planning;

import java.util.List;
import java.util.UUID;
import kr.madang.matchmaking.MatchingRun;
import kr.madang.matchmaking.PlanReport;
import kr.madang.matchmaking.Side;
import kr.madang.planner.Fairness;
import kr.madang.planner.GuaranteePoint;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.OneMore;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanReporter;
import org.jspecify.annotations.Nullable;

/** What the planner has to say of a plan, in terms of the snapshot that it was made from. */
final class SnapshotReport {

    private static final int MOST_COMPANIES = 5;

    /** With more, working out what one more of something is worth would take longer than an organizer waits. */
    private static final int MOST_REQUESTS = 5_000;

    private final PlanReporter reporter;
    private final SnapshotProblem snapshot;

    SnapshotReport(PlanReporter reporter, SnapshotProblem snapshot) {
        this.reporter = reporter;
        this.snapshot = snapshot;
    }

    PlanReport of(Plan plan) {
        MatchingProblem problem = snapshot.problem();
        return new PlanReport(
                reporter.fairness(problem, plan).stream()
                        .map(SnapshotReport::toSide)
                        .toList(),
                guarantees(problem),
                problem.requests().size() > MOST_REQUESTS ? null : oneMore(problem));
    }

    private static PlanReport.OfSide toSide(Fairness fairness) {
        return new PlanReport.OfSide(
                Side.valueOf(fairness.side().name()),
                fairness.participants(),
                fairness.withoutMeeting(),
                fairness.fewest(),
                fairness.median(),
                fairness.most());
    }

    private List<PlanReport.GuaranteePrice> guarantees(MatchingProblem problem) {
        return reporter.guarantees(problem, MatchingRun.MOST_GUARANTEED).stream()
                .filter(point -> point.guarantee().meetings() > 0)
                .map(SnapshotReport::toPrice)
                .toList();
    }

    private static PlanReport.GuaranteePrice toPrice(GuaranteePoint point) {
        long free = point.bound() + point.price();
        return new PlanReport.GuaranteePrice(
                point.guarantee().meetings(),
                point.price(),
                free == 0 ? 0 : point.price() / (double) free,
                point.without());
    }

    private List<PlanReport.OneMore> oneMore(MatchingProblem problem) {
        return reporter.oneMore(problem, MOST_COMPANIES).stream()
                .map(SnapshotReport::toOneMore)
                .toList();
    }

    private static PlanReport.OneMore toOneMore(OneMore more) {
        return new PlanReport.OneMore(
                PlanReport.Kind.valueOf(more.kind().name()),
                more.kind() == OneMore.Kind.INTERPRETER ? List.of(more.what().split("-")) : List.of(),
                more.day() == 0 ? null : more.day(),
                companyOf(more),
                more.value(),
                more.meetings());
    }

    private static @Nullable UUID companyOf(OneMore more) {
        return more.kind() == OneMore.Kind.HOUR ? UUID.fromString(more.what()) : null;
    }
}
