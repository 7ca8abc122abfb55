package kr.madang.matchmaking;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reminds companies of what they have not answered or recorded; once of each, and of several replicas one does it. */
@Component
class Reminders implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private final ReminderStore store;
    private final Settings settings;
    private volatile Disposable working = Disposables.disposed();

    Reminders(ReminderStore store, Settings settings) {
        this.store = store;
        this.settings = settings;
    }

    @Override
    public void start() {
        // a worker belongs to no request, so it is subscribed to here
        working = Flux.interval(settings.look())
                .onBackpressureDrop()
                .concatMap(tick -> Flux.just(store.remindOfAnswers(), store.remindOfRecords()))
                .concatMap(reminding -> reminding
                        .doOnError(failure -> LOG.warn("Nobody can be reminded now: {}", failure.toString()))
                        .onErrorResume(failure -> Mono.empty()))
                .subscribe();
    }

    @Override
    public void stop() {
        working.dispose();
    }

    @Override
    public boolean isRunning() {
        return !working.isDisposed();
    }

    /**
     * How reminders are made.
     *
     * @param look how often those are looked for who are to be reminded
     */
    @ConfigurationProperties("madang.reminders")
    record Settings(@DefaultValue("1m") Duration look) {}
}
