package kr.madang.registration;

import java.time.Instant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Until when things are kept, and what was erased after that. */
public interface TermStore {

    /** What is kept in the expo and until when: whole registrations first, then answers, then consents. */
    Flux<Term> list();

    /** What was erased, day by day, the newest first. */
    Flux<Term.Ended> listEnded();

    /**
     * Erases some of what is due at a moment, of every host.
     *
     * @param most how much at a time
     * @return how much it was; 0 when nothing is left to do here
     */
    Mono<Integer> end(Instant moment, int most);
}
