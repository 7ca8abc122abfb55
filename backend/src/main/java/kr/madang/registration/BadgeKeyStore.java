package kr.madang.registration;

import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the keys of badges are kept, private ones sealed. */
public interface BadgeKeyStore {

    /** The keys of the expo of the running chain that verify: the one that signs, then the others. */
    Flux<BadgeKey.Signing> list();

    /** Every key it has had, retired ones last, else in the same order; no other is added before the transaction ends. */
    Flux<BadgeKeyRotation.Kept> listAll();

    /** Adds a key, unless its number is taken. */
    Mono<Void> add(BadgeKey.Signing key);

    /** Adds a key; gives the id of its row. */
    Mono<UUID> addNow(BadgeKey.Signing key);

    /** Takes a key out of use; gives the id of its row, or nothing if it was out of use. */
    Mono<UUID> retire(int number);

    /** The public keys of the other expo that gave out this ticket, if one did. */
    Flux<BadgeKey> listElsewhere(Ticket ticket);
}
