package kr.madang.messaging;

import reactor.core.publisher.Mono;

/** Where messages wait to be sent. */
public interface Outbox {

    /** Puts a message in, in the running transaction: it is sent if, and only if, that commits. */
    Mono<Void> put(Message message);
}
