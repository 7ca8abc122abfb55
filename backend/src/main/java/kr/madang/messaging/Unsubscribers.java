package kr.madang.messaging;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Ends marketing mail to somebody who did not ask us but complained to their mail provider. */
public interface Unsubscribers {

    /** Takes back the consent of whom messages about this row went to, in the running transaction; nothing if none stands. */
    Mono<Void> unsubscribe(UUID subject);
}
