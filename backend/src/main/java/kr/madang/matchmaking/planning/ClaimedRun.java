package kr.madang.matchmaking.planning;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.madang.matchmaking.MatchingRun;
import kr.madang.matchmaking.PlanResult;
import kr.madang.matchmaking.RunLeases;
import kr.madang.planner.MeetingPlanner;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlanReporter;
import kr.madang.planner.PlannerRun;
import kr.madang.planner.Progress;
import kr.madang.planner.RunSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.util.retry.Retry;

/** One run that this worker has claimed, from its snapshot to its plan. */
final class ClaimedRun {

    private static final Logger LOG = LoggerFactory.getLogger(ClaimedRun.class);
    private static final Duration LEAST_TIME = Duration.ofSeconds(1);
    private static final int ATTEMPTS_TO_FINISH = 120;
    private static final double HUNDREDTHS_OF_A_PERCENT = 10_000;

    private final RunLeases leases;
    private final MatchingSettings settings;
    private final Scheduler solving;
    private final RunLeases.Claim claim;
    private final RunLeases.Work work;
    private final SnapshotProblem problem;
    private final SnapshotPlan plans;
    private final SnapshotReport report;
    private final Latest latest;
    private final AtomicBoolean stopRequested = new AtomicBoolean();
    private volatile @Nullable Plan written;

    ClaimedRun(
            RunLeases leases,
            PlanReporter reporter,
            MatchingSettings settings,
            Scheduler solving,
            RunLeases.Claim claim,
            RunLeases.Work work) {
        this.leases = leases;
        this.settings = settings;
        this.solving = solving;
        this.claim = claim;
        this.work = work;
        problem = new SnapshotProblem(work.inputs());
        plans = new SnapshotPlan(work.inputs(), problem);
        report = new SnapshotReport(reporter, problem);
        latest = new Latest(work.before(), plans);
    }

    /** Plans, beats meanwhile, and ends the run; empty if the claim was lost on the way. */
    Mono<Boolean> carryOut(MeetingPlanner planner) {
        return Mono.fromCallable(() -> planner.resume(problem.problem(), limits(), plans.toPlan(work.checkpoint())))
                .subscribeOn(solving)
                .flatMap(this::planAndBeat)
                .flatMap(this::finish);
    }

    /** What is left of the time that the organizer has given. */
    private RunSettings limits() {
        Duration left = Duration.ofSeconds(work.settings().seconds())
                .minusMillis(work.before().elapsedMillis());
        return RunSettings.within(left.compareTo(LEAST_TIME) < 0 ? LEAST_TIME : left)
                .seed(work.settings().seed())
                .guaranteeing(work.settings().guaranteed())
                .comfort(work.settings().comfort() / HUNDREDTHS_OF_A_PERCENT);
    }

    /**
     * Ends when the plan is made and the beat under way is written, or without a plan when somebody else has the run. No
     * beat is cut off: its connection would be lost with it.
     */
    private Mono<Ended> planAndBeat(PlannerRun run) {
        Sinks.Empty<Void> planned = Sinks.empty();
        Sinks.Empty<Void> lost = Sinks.empty();
        Mono<Ended> planning = Mono.fromCallable(() -> toEnded(run.solve(latest)))
                .subscribeOn(solving)
                .doOnCancel(run::stop)
                .takeUntilOther(lost.asMono())
                .doFinally(signal -> planned.tryEmitEmpty());
        Mono<Ended> beating = beatUntil(planned.asMono(), run)
                .filter(held -> !held)
                .doOnNext(gone -> lost.tryEmitEmpty())
                .then(Mono.empty());
        return Flux.merge(planning, beating).singleOrEmpty();
    }

    /** Renews the lease while it holds; a database that is away for a while is asked again. */
    private Flux<Boolean> beatUntil(Mono<Void> planned, PlannerRun run) {
        return Flux.interval(Duration.ZERO, settings.beat())
                .onBackpressureDrop()
                .takeUntilOther(planned)
                .concatMap(tick -> beat(run), 1)
                .takeUntil(held -> !held)
                .doOnError(failure -> LOG.warn("A beat of run {} was not written", claim.run(), failure))
                .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, settings.beat()));
    }

    /** Whether the claim still holds. */
    private Mono<Boolean> beat(PlannerRun run) {
        return Mono.defer(() -> write(latest.best()))
                .doOnNext(stop -> stopIf(stop, run))
                .hasElement();
    }

    /** Tells how far the run is; the plan only if it is not the one written last. */
    private Mono<Boolean> write(@Nullable Plan best) {
        List<RunLeases.Held> checkpoint = best == null || best.equals(written) ? null : plans.toCheckpoint(best);
        return leases.beat(claim, settings.lease(), latest.standing(), checkpoint)
                .doOnNext(stop -> written = best);
    }

    private void stopIf(boolean stop, PlannerRun run) {
        if (stop && stopRequested.compareAndSet(false, true)) {
            run.stop();
        }
    }

    private Ended toEnded(PlanOutcome outcome) {
        Progress last = new Progress(
                outcome.elapsed(),
                Progress.Phase.FINISHED,
                outcome.value(),
                outcome.upperBound(),
                outcome.plan().meetings().size(),
                outcome.comforts().plan());
        latest.improved(outcome.plan(), last);
        return new Ended(latest.standing(), plans.toResult(outcome, report));
    }

    private Mono<Boolean> finish(Ended ended) {
        MatchingRun.State state = stopRequested.get() ? MatchingRun.State.STOPPED : MatchingRun.State.FINISHED;
        return leases.finish(claim, state, ended.standing(), ended.result())
                .retryWhen(Retry.fixedDelay(ATTEMPTS_TO_FINISH, settings.beat())
                        .filter(ClaimedRun::isAway)
                        .doBeforeRetry(retry -> LOG.warn("Run {} is not written yet", claim.run(), retry.failure())))
                .doOnNext(written -> LOG.info("Run {} {}: {}", claim.run().value(), state, ended.standing()));
    }

    /** Whether the database could not be reached, rather than refused. */
    private static boolean isAway(Throwable failure) {
        return failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException
                || failure instanceof CannotCreateTransactionException;
    }

    private record Ended(MatchingRun.Standing standing, PlanResult result) {}
}
