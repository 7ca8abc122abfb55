package kr.madang.messaging;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Where messages wait to be sent. */
public interface Outbox {

    /** Puts a message in, in the running transaction: it is sent if, and only if, that commits. */
    Mono<Void> put(Message message);

    /** Forgets to whom anything about this row went, and ends what still waits, in the running transaction. */
    Mono<Void> forget(UUID subject);
}
