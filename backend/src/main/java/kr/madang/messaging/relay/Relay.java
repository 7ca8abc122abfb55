package kr.madang.messaging.relay;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import kr.madang.messaging.Fate;
import kr.madang.messaging.Leases;
import kr.madang.messaging.Leases.Leased;
import kr.madang.messaging.Mail;
import kr.madang.messaging.Message;
import kr.madang.messaging.MessageComposer;
import kr.madang.messaging.MessagingSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Takes messages from the outbox one by one, commits that, and only then sends: a relay that dies loses nothing, and at
 * most the one mail it was sending goes out twice, under the same Message-ID.
 */
@Component
class Relay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final double JITTER = 0.2;
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final Leases leases;
    private final List<MessageComposer> composers;
    private final Postman postman;
    private final MessagingSettings settings;
    private volatile boolean running;
    private volatile Mono<Void> ended = Mono.empty();

    Relay(Leases leases, List<MessageComposer> composers, Postman postman, MessagingSettings settings) {
        this.leases = leases;
        this.composers = composers;
        this.postman = postman;
        this.settings = settings;
    }

    @Override
    public void start() {
        running = true;
        Mono<Void> workers = Flux.range(0, settings.parallel())
                .flatMap(worker -> work(), settings.parallel())
                .then()
                .doOnTerminate(() -> LOG.info("The relay has ended"))
                .cache();
        ended = workers;
        // a worker belongs to no request, so it is subscribed to here
        workers.subscribe();
    }

    /** One worker: sends what is due, and looks again after a while, until the relay is to stop. Nothing else ends it. */
    private Mono<Void> work() {
        return Mono.defer(this::deliverNext)
                .timeout(settings.lease())
                .flatMap(delivered -> delivered ? Mono.just(true) : Mono.delay(jittered(settings.look())))
                .repeat(() -> running)
                .retryWhen(Retry.backoff(
                                Long.MAX_VALUE,
                                settings.look().compareTo(LONGEST_PAUSE) < 0 ? settings.look() : LONGEST_PAUSE)
                        .maxBackoff(LONGEST_PAUSE)
                        .transientErrors(true)
                        .filter(failure -> running)
                        .doBeforeRetry(again -> LOG.warn(
                                "The outbox cannot be worked off: {}",
                                again.failure().toString())))
                .then();
    }

    /** Sends one message that is due; false if none is. */
    private Mono<Boolean> deliverNext() {
        return leases.take(settings.lease()).flatMap(this::deliver).defaultIfEmpty(false);
    }

    private Mono<Boolean> deliver(Leased leased) {
        return leased.place()
                .in(compose(leased.message())
                        .flatMap(mail -> send(leased, mail))
                        .defaultIfEmpty(new Fate.Dropped())
                        .onErrorResume(
                                MessageComposer.NotNow.class,
                                later -> Mono.just(new Fate.Postponed(later.lasts(), "quiet-hours")))
                        .onErrorResume(failure -> Mono.just(fateAfter(failure, "not-written", null, leased)))
                        .flatMap(fate -> leases.settle(leased, fate))
                        .thenReturn(true));
    }

    private Mono<Fate> send(Leased leased, Mail mail) {
        return leases.isUnreachable(mail)
                .flatMap(unreachable -> unreachable
                        ? Mono.just(new Fate.GivenUp(mail, "address-unreachable", false))
                        : sendNow(leased, mail));
    }

    private Mono<Fate> sendNow(Leased leased, Mail mail) {
        return postman.send(leased.message().id(), mail)
                .<Fate>thenReturn(new Fate.Sent(mail))
                .onErrorResume(
                        MailException.class,
                        failure -> Mono.just(Refusals.findPermanent(failure)
                                .<Fate>map(why -> new Fate.GivenUp(mail, why.reason(), why.lasting()))
                                .orElseGet(() -> fateAfter(failure, "mail-server", mail, leased))));
    }

    private Fate fateAfter(Throwable failure, String reason, @Nullable Mail mail, Leased leased) {
        // the failure's own words may hold addresses
        LOG.warn("{} failed ({}, attempt {}): {}", leased.message(), reason, leased.attempt(), failure.getClass());
        return leased.attempt() < settings.attempts()
                ? new Fate.Postponed(jittered(settings.backOffAfter(leased.attempt())), reason)
                : new Fate.GivenUp(mail, reason, false);
    }

    private Mono<Mail> compose(Message message) {
        return Flux.fromIterable(composers)
                .filter(composer -> composer.templates().contains(message.template()))
                .next()
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("Nobody writes " + message.template())))
                .flatMap(composer -> composer.compose(message));
    }

    private static Duration jittered(Duration about) {
        double factor = 1 + ThreadLocalRandom.current().nextDouble(-JITTER, JITTER);
        return Duration.ofMillis(Math.round(about.toMillis() * factor));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void stop(Runnable done) {
        stop();
        ended.doFinally(end -> done.run()).subscribe();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the web server, which may still put messages in, and before the connections go. */
    @Override
    public int getPhase() {
        return 0;
    }
}
