package kr.madang.messaging.bounce;

import java.time.Duration;
import kr.madang.messaging.BounceSettings;
import kr.madang.messaging.Bounces;
import kr.madang.messaging.MessagingSettings;
import kr.madang.messaging.Unsubscribers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Looks into the mailbox every now and then. A report is removed after it was taken in, so that none is lost. */
@Component
class BounceIntake implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(BounceIntake.class);

    private final Bounces bounces;
    private final Unsubscribers unsubscribers;
    private final Duration look;
    private final @Nullable BounceMailbox mailbox;
    private @Nullable Disposable work;

    BounceIntake(Bounces bounces, Unsubscribers unsubscribers, BounceSettings settings, MessagingSettings mail) {
        this.bounces = bounces;
        this.unsubscribers = unsubscribers;
        this.look = settings.look();
        String host = settings.host();
        this.mailbox = host == null ? null : new BounceMailbox(settings, host, mail.domain());
    }

    @Override
    public void start() {
        BounceMailbox read = mailbox;
        if (read == null) {
            return;
        }
        // this belongs to no request, so it is subscribed to here
        work = Mono.defer(() -> takeNew(read))
                .onErrorResume(failure -> {
                    LOG.warn("The mailbox of bounces cannot be read: {}", failure.toString());
                    return Mono.empty();
                })
                .then(Mono.delay(look))
                .repeat()
                .subscribe();
    }

    private Mono<Void> takeNew(BounceMailbox read) {
        return Mono.fromCallable(read::readNew)
                .subscribeOn(Schedulers.boundedElastic())
                .flatMapMany(Flux::fromIterable)
                .concatMap(found -> take(found.report()).thenReturn(found))
                .collectList()
                .filter(taken -> !taken.isEmpty())
                .flatMap(taken -> Mono.fromCallable(() -> {
                            read.remove(taken);
                            return taken;
                        })
                        .subscribeOn(Schedulers.boundedElastic()))
                .then();
    }

    private Mono<?> take(BounceReport report) {
        return report.why() == null
                ? bounces.findTold(report.message())
                        .flatMap(told -> told.place().in(unsubscribers.unsubscribe(told.subject())))
                : bounces.take(report.message(), report.why());
    }

    @Override
    public void stop() {
        if (work != null) {
            work.dispose();
            work = null;
        }
    }

    @Override
    public boolean isRunning() {
        return work != null;
    }
}
