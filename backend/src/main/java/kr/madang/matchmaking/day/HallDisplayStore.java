package kr.madang.matchmaking.day;

import java.util.UUID;
import reactor.core.publisher.Mono;

/** Where it is kept which link opens the hall display. */
public interface HallDisplayStore {

    /** The id of the link that stands; empty if there is none. */
    Mono<UUID> findLink();

    /** Puts this link in place of the one before. */
    Mono<Void> replace(UUID link);

    /** The id of the link that stood; empty if there was none. */
    Mono<UUID> remove();
}
