package kr.madang.matchmaking.day;

import java.time.Duration;
import java.util.UUID;
import kr.madang.matchmaking.WishedPairs;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where it is kept who stands alone, and where meetings are added on the day. */
public interface RefillStore {

    /**
     * The day as it stands.
     *
     * @param day how far back and ahead it reaches from now on
     */
    Mono<Situation> read(Duration day);

    /** Makes the published plan a newer version of itself, and others who change it wait; empty if there is none. */
    Mono<Long> renewPlan();

    /** Adds a meeting to the published plan. */
    Mono<UUID> add(WishedPairs.Key pair, UUID slot, UUID table, @Nullable UUID interpreter, long version);
}
