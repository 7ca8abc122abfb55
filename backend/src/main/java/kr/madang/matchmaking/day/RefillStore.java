package kr.madang.matchmaking.day;

import java.time.Duration;
import java.util.UUID;
import kr.madang.matchmaking.FreePlace;
import kr.madang.matchmaking.WishedPairs;
import reactor.core.publisher.Mono;

/** Where it is kept who stands alone, and where meetings are added on the day. */
public interface RefillStore {

    /**
     * The day as it stands.
     *
     * @param day how far back and ahead it reaches from now on
     */
    Mono<Situation> read(Duration day);

    /** How a pair stands to each other. */
    Mono<Standing> findStanding(WishedPairs.Key pair);

    /** Makes the published plan a newer version of itself, and others who change it wait; empty if there is none. */
    Mono<Long> renewPlan();

    /** Adds a meeting to the published plan. */
    Mono<UUID> add(WishedPairs.Key pair, FreePlace place, long version);

    /** How a pair stands to each other; the first that is so. */
    enum Standing {
        /** They meet or have met. */
        MEETS,
        /** One does not want to meet the other, or the organizer keeps them apart. */
        APART,
        FREE
    }
}
