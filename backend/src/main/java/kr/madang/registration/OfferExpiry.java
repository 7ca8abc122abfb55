package kr.madang.registration;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;

/** Ends the offers whose time is over, and passes their places on; of several replicas the first does it. */
@Component
class OfferExpiry implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OfferExpiry.class);

    private final RegistrationStore store;
    private final Duration look;
    private volatile Disposable looking = Disposables.disposed();

    OfferExpiry(RegistrationStore store, RegistrationSettings settings) {
        this.store = store;
        this.look = settings.offersLook();
    }

    @Override
    public void start() {
        // a worker belongs to no request, so it is subscribed to here
        looking = Flux.interval(look)
                .onBackpressureDrop()
                .concatMap(tick -> store.expireOffers()
                        .doOnError(failure -> LOG.warn("Offers cannot be ended now: {}", failure.toString()))
                        .onErrorComplete())
                .subscribe();
    }

    @Override
    public void stop() {
        looking.dispose();
    }

    @Override
    public boolean isRunning() {
        return !looking.isDisposed();
    }
}
