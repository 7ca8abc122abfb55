package kr.madang.messaging;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What is kept about messages, for those who ask. */
public interface DeliveryStore {

    /**
     * The newest messages first.
     *
     * @param state only those, or null for all
     * @param before only older ones, or null for the newest
     */
    Flux<Delivery> list(Delivery.@Nullable State state, @Nullable UUID before, int limit);

    Mono<Delivery> find(UUID id);

    /** The row that a message is about. */
    Mono<UUID> findSubject(UUID id);

    /** Every message about a row, the oldest first. */
    Flux<Delivery> listAbout(UUID subject);

    /** Makes an ended message due again, as if it had never been tried, and its address
     * reachable; false if it has not ended. */
    Mono<Boolean> restart(UUID id);
}
