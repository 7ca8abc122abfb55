package kr.madang.registration;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Does what is due by itself: ends offers, uploads and terms of keeping whose time is over. Of several replicas the first does it. */
@Component
class Upkeep implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

    private final List<Chore> chores;
    private volatile Disposable doing = Disposables.disposed();

    Upkeep(RegistrationChanges registrations, AttachmentStore attachments, Terms terms, RegistrationSettings settings) {
        this.chores = List.of(
                new Chore("Offers", settings.offersLook(), registrations.expireOffers()),
                new Chore("Uploaded files", settings.filesLook(), attachments.expire()),
                new Chore("What is kept too long", settings.termsLook(), terms.endAll()));
    }

    @Override
    public void start() {
        // a worker belongs to no request, so it is subscribed to here
        doing = Flux.fromIterable(chores).flatMap(Chore::again).subscribe();
    }

    @Override
    public void stop() {
        doing.dispose();
    }

    @Override
    public boolean isRunning() {
        return !doing.isDisposed();
    }

    /**
     * Something to be done again and again.
     *
     * @param what whose time may be over, for the log
     */
    private record Chore(String what, Duration every, Mono<?> work) {

        Flux<Object> again() {
            return Flux.interval(every)
                    .onBackpressureDrop()
                    .concatMap(tick -> work.cast(Object.class)
                            .doOnError(failure -> LOG.warn("{} cannot be ended now: {}", what, failure.toString()))
                            .onErrorComplete());
        }
    }
}
