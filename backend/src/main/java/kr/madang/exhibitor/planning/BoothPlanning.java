package kr.madang.exhibitor.planning;

import java.time.Duration;
import java.util.ServiceLoader;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import kr.madang.exhibitor.BoothAssignments;
import kr.madang.exhibitor.BoothProposals;
import kr.madang.expo.Venues;
import kr.madang.planner.BoothPlanner;
import kr.madang.planner.BoothProblem;
import kr.madang.planner.BoothProposal;
import kr.madang.shared.ComeBackLater;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Searches one proposal at a time on a thread of its own. Nothing is stored: whoever leaves stops the search, and whoever
 * likes what is found saves it as assignments.
 */
@Component
class BoothPlanning implements BoothProposals, DisposableBean {

    private static final Duration LOOK = Duration.ofMillis(500);

    /** How many more may wait for theirs. */
    private static final int WAITING = 3;

    private final BoothAssignments assignments;
    private final Venues venues;
    private final BoothPlanner planner;
    private final Scheduler searching = Schedulers.newBoundedElastic(1, WAITING, "booth.searching");

    BoothPlanning(BoothAssignments assignments, Venues venues) {
        this.assignments = assignments;
        this.venues = venues;
        planner = ServiceLoader.load(BoothPlanner.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No booth planner is on the class path"));
    }

    @Override
    public Flux<Standing> propose(long seed, int steps) {
        return assignments
                .getAsking()
                .zipWhen(asking -> venues.getFloorPlan(), FloorProblem::of)
                .flatMapMany(problem -> search(problem, seed, steps));
    }

    private Flux<Standing> search(BoothProblem problem, long seed, int steps) {
        AtomicReference<BoothProposal.@Nullable Progress> latest = new AtomicReference<>();
        AtomicBoolean stopped = new AtomicBoolean();
        Sinks.Empty<Void> found = Sinks.empty();
        Mono<Standing> finding = Mono.fromCallable(
                        () -> planner.propose(problem, seed, steps, latest::set, stopped::get))
                .subscribeOn(searching)
                .onErrorMap(RejectedExecutionException.class, full -> ComeBackLater.soon())
                .<Standing>map(Found::new)
                .doFinally(signal -> found.tryEmitEmpty());
        Flux<Standing> looking = Flux.interval(LOOK)
                .onBackpressureDrop()
                .takeUntilOther(found.asMono())
                .mapNotNull(tick -> latest.get())
                .distinctUntilChanged()
                .map(Searching::new);
        return Flux.merge(looking, finding).doFinally(signal -> stopped.set(true));
    }

    @Override
    public void destroy() {
        searching.dispose();
    }
}
