package kr.madang.registration;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the keys of badges are kept, private ones sealed. */
public interface BadgeKeyStore {

    /** All keys of the expo of the running chain, newest first. */
    Flux<BadgeKey.Signing> list();

    /** Adds a key, unless its number is taken. */
    Mono<Void> add(BadgeKey.Signing key);

    /** The public keys of the other expo that gave out this ticket, if one did. */
    Flux<BadgeKey> listElsewhere(Ticket ticket);
}
