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

/** Reminds whoever has not answered a day before answers close; once for each deadline, and of several replicas one does it. */
@Component
class AnswerReminders implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerReminders.class);

    private final MeetingStore meetings;
    private final Settings settings;
    private volatile Disposable working = Disposables.disposed();

    AnswerReminders(MeetingStore meetings, Settings settings) {
        this.meetings = meetings;
        this.settings = settings;
    }

    @Override
    public void start() {
        // a worker belongs to no request, so it is subscribed to here
        working = Flux.interval(settings.remindersLook())
                .onBackpressureDrop()
                .concatMap(tick -> meetings.remindUnanswered()
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
     * How answers are asked for.
     *
     * @param remindersLook how often plans are looked for whose answers close within a day
     */
    @ConfigurationProperties("madang.answers")
    record Settings(@DefaultValue("1m") Duration remindersLook) {}
}
