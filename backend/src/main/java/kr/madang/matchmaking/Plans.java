package kr.madang.matchmaking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the runs of the expo of the running chain have planned. */
@Service
public class Plans {

    private final PlanStore plans;
    private final MatchingRuns runs;

    Plans(PlanStore plans, MatchingRuns runs) {
        this.plans = plans;
        this.runs = runs;
    }

    /** The meetings of a run's plan, the earliest first. */
    @Transactional(readOnly = true)
    public Flux<Held> listMeetings(MatchingRun.Id run, @Nullable HeldSeen after, int limit) {
        return runs.get(run).flatMapMany(found -> plans.listMeetings(found.id(), after, limit));
    }

    /** The pairs that a run's plan leaves out and why, the most valuable first. */
    @Transactional(readOnly = true)
    public Flux<LeftOut> listUnscheduled(MatchingRun.Id run, @Nullable LeftOutSeen after, int limit) {
        return runs.get(run).flatMapMany(found -> plans.listUnscheduled(found.id(), after, limit));
    }

    /** What is known of a run's plan besides its meetings. */
    @Transactional(readOnly = true)
    public Mono<Report> getReport(MatchingRun.Id run) {
        return runs.get(run)
                .flatMap(found -> plans.findReport(found.id()))
                .switchIfEmpty(Mono.error(ReportNotFound::new));
    }

    /**
     * A report with the names of the companies in it.
     *
     * @param companies whose time is scarce
     */
    public record Report(PlanReport report, List<Named> companies) {

        public Report {
            companies = List.copyOf(companies);
        }
    }

    /**
     * A pair that is held.
     *
     * @param table the number of the table
     */
    public record Held(
            Instant start,
            Instant end,
            int table,
            Named buyer,
            Named exhibitor,
            @Nullable UUID interpreter,
            int value) {}

    /**
     * A pair that is not held.
     *
     * @param inTheWayBuyer with WORTH_LESS: who meets instead
     * @param inTheWayExhibitor with WORTH_LESS: who meets instead
     */
    public record LeftOut(
            Named buyer,
            Named exhibitor,
            int value,
            int musts,
            Unscheduled.Reason reason,
            @Nullable Named inTheWayBuyer,
            @Nullable Named inTheWayExhibitor) {}

    /** The run has no plan, or one from before there were reports. */
    @Problem(code = "plan-report-not-found", kind = Problem.Kind.ABSENT)
    public static class ReportNotFound extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Where a page of meetings ended. */
    public record HeldSeen(Instant start, int table) {}

    /** Where a page of pairs left out ended. */
    public record LeftOutSeen(int value, UUID buyer, UUID exhibitor) {}
}
