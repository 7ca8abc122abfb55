package kr.madang.registration;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Erases what has been kept as long as visitors were told, and shows organizers what will be erased when, and what was. */
@Service
public class Terms {

    /** In one transaction. Whoever is stopped loses no more than that, and the next one goes on. */
    private static final int AT_A_TIME = 500;

    private final TermStore store;
    private final Clock clock;

    Terms(TermStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** See {@link TermStore#list}. */
    @Transactional(readOnly = true)
    public Flux<Term> list() {
        return store.list();
    }

    /** See {@link TermStore#listEnded}. */
    @Transactional(readOnly = true)
    public Flux<Term.Ended> listEnded() {
        return store.listEnded();
    }

    /** Erases all that is due now, of every host. */
    Mono<Void> endAll() {
        Mono<Integer> some = Mono.defer(() -> store.end(clock.instant(), AT_A_TIME));
        return some.expand(erased -> erased == 0 ? Mono.empty() : some).then();
    }
}
