package kr.madang.messaging;

import java.time.Duration;
import kr.madang.shared.Place;
import reactor.core.publisher.Mono;

/** Hands out the messages that are due, one by one, whatever host they belong to. */
public interface Leases {

    /** Takes the message that is due longest for a while; empty if none is. */
    Mono<Leased> take(Duration lease);

    /** Whether mail to this address is known to be in vain, in the place of the running chain. */
    Mono<Boolean> isUnreachable(Mail mail);

    /** Writes what became of it, unless the lease ran out and somebody else has it. */
    Mono<Void> settle(Leased leased, Fate fate);

    /**
     * A message that nobody else sends while the lease runs.
     *
     * @param attempt 1 for the first
     */
    record Leased(Place place, Message message, int attempt) {}
}
