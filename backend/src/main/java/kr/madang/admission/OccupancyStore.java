package kr.madang.admission;

import java.time.Instant;
import java.util.UUID;
import reactor.core.publisher.Mono;

/** Where people are counted, and how many are wanted is kept. */
public interface OccupancyStore {

    /** How many are inside, and how many have been, on the day that this moment falls on. */
    Mono<Occupancy> count(Instant now);

    /** Sets the limit of an area, if its version is still this one's; empty if it is not. */
    Mono<OccupancyLimit> set(UUID area, OccupancyLimit limit);
}
