package kr.madang.application;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Erases by itself what was kept of applications as long as was said. Of several replicas the first does it. */
@Component
class ApplicationUpkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ApplicationUpkeep.class);

    /** In one transaction. Whoever is stopped loses no more than that, and the next one goes on. */
    private static final int AT_A_TIME = 200;

    private final ApplicationTerms terms;
    private final ApplicationSettings settings;
    private final Clock clock;
    private volatile Disposable doing = Disposables.disposed();

    ApplicationUpkeep(ApplicationTerms terms, ApplicationSettings settings, Clock clock) {
        this.terms = terms;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void start() {
        // a worker belongs to no request, so it is subscribed to here
        doing = Flux.interval(settings.termsLook())
                .onBackpressureDrop()
                .concatMap(tick -> endAll())
                .subscribe();
    }

    private Mono<Void> endAll() {
        return all(Mono.defer(() -> terms.endAnswers(clock.instant(), AT_A_TIME)))
                .then(all(Mono.defer(() -> terms.endDrafts(clock.instant(), settings.draftsKept(), AT_A_TIME))))
                .doOnError(failure -> LOG.warn("Applications cannot be ended now: {}", failure.toString()))
                .onErrorComplete();
    }

    private static Mono<Void> all(Mono<Integer> some) {
        return some.expand(ended -> ended == 0 ? Mono.empty() : some).then();
    }

    @Override
    public void stop() {
        doing.dispose();
    }

    @Override
    public boolean isRunning() {
        return !doing.isDisposed();
    }
}
