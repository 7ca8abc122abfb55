package kr.madang.application;

import java.time.Instant;
import reactor.core.publisher.Mono;

/** Ends what was kept of applications as long as was said, of every host. */
public interface ApplicationTerms {

    /** Erases some of what is due at a moment; how much, 0 when nothing is left. */
    Mono<Integer> end(Instant moment, int most);
}
