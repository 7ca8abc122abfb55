package kr.madang.matchmaking.planning;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kr.madang.matchmaking.MatchingRun;
import kr.madang.matchmaking.RunLeases;
import kr.madang.planner.InvalidMatchingProblem;
import kr.madang.planner.MeetingPlanner;
import kr.madang.planner.PlanReporter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Looks for matching runs and carries them out. Planning is CPU work and blocks, so it has threads of its own. When the
 * platform shuts down, the runs at hand are handed back at once and go on elsewhere from their checkpoints.
 */
@Component
class MatchingWorker implements SmartLifecycle, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(MatchingWorker.class);
    private static final Duration HANDING_BACK = Duration.ofSeconds(5);
    private static final int WAITING = 100;

    private final RunLeases leases;
    private final MeetingPlanner planner;
    private final PlanReporter reporter;
    private final MatchingSettings settings;
    private final String owner = ManagementFactory.getRuntimeMXBean().getName();
    private final Set<RunLeases.Claim> atHand = ConcurrentHashMap.newKeySet();
    private final Scheduler solving;
    private volatile Disposable looking = Disposables.disposed();

    MatchingWorker(RunLeases leases, MeetingPlanner planner, PlanReporter reporter, MatchingSettings settings) {
        this.leases = leases;
        this.planner = planner;
        this.reporter = reporter;
        this.settings = settings;
        solving = Schedulers.newBoundedElastic(Math.max(1, settings.runsAtOnce()), WAITING, "planner.solving");
    }

    @Override
    public void start() {
        if (settings.runsAtOnce() > 0) {
            looking = Flux.interval(settings.poll())
                    .onBackpressureDrop()
                    .flatMap(tick -> takeUp(), settings.runsAtOnce(), 1)
                    .doOnError(failure -> LOG.warn("Looking for matching runs failed", failure))
                    .retryWhen(Retry.fixedDelay(Long.MAX_VALUE, settings.lease().dividedBy(10)))
                    .subscribe();
        }
    }

    private Mono<Boolean> takeUp() {
        return leases.claim(owner, settings.lease(), settings.mostLost()).flatMap(this::carryOutAlone);
    }

    /** A run that fails takes no other with it: its lease runs out, and it is taken up again. */
    private Mono<Boolean> carryOutAlone(RunLeases.Claim claim) {
        return carryOut(claim)
                .doOnError(failure -> LOG.error("Run {} failed", claim.run().value(), failure))
                .onErrorReturn(false);
    }

    /** Carries out a run that was claimed; empty if it was lost to another worker meanwhile. */
    Mono<Boolean> carryOut(RunLeases.Claim claim) {
        return claim.place()
                .in(leases.load(claim)
                        .map(work -> new ClaimedRun(leases, reporter, settings, solving, claim, work))
                        .flatMap(run -> run.carryOut(planner))
                        .onErrorResume(InvalidMatchingProblem.class, invalid -> fail(claim, invalid)))
                .doFirst(() -> atHand.add(claim))
                .doFinally(signal -> atHand.remove(claim));
    }

    private Mono<Boolean> fail(RunLeases.Claim claim, InvalidMatchingProblem invalid) {
        LOG.warn("The planner refuses run {}: {}", claim.run().value(), invalid.defects());
        return leases.fail(claim, MatchingRun.Failure.INPUTS_INVALID);
    }

    @Override
    public void stop(Runnable stopped) {
        Set<RunLeases.Claim> handedBack = Set.copyOf(atHand);
        looking.dispose();
        Flux.fromIterable(handedBack)
                .flatMap(claim -> claim.place().in(leases.release(claim)))
                .timeout(HANDING_BACK, Flux.empty())
                .doOnError(failure -> LOG.warn("Runs were not handed back: {}", handedBack, failure))
                .doFinally(signal -> stopped.run())
                .onErrorComplete()
                .subscribe();
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return !looking.isDisposed();
    }

    @Override
    public void destroy() {
        solving.dispose();
    }
}
