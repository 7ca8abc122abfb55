package kr.madang.application;

import java.time.Duration;
import java.time.Instant;
import reactor.core.publisher.Mono;

/** Ends what was kept of applications as long as was said, of every host. Each erases some, and says how much; 0 when nothing is left. */
public interface ApplicationTerms {

    /** Answers to the organizer's own questions. */
    Mono<Integer> endAnswers(Instant moment, int most);

    /** Drafts that nobody has gone on with for so long. */
    Mono<Integer> endDrafts(Instant moment, Duration kept, int most);
}
