package kr.madang.matchmaking.day;

import java.util.List;
import java.util.Map;
import kr.madang.matchmaking.FreePlace;
import kr.madang.matchmaking.WishedPairs;
import reactor.core.publisher.Mono;

/** Where a repair is made the published plan. */
public interface RepairStore {

    /** Makes the published plan a newer version of itself, if this version is still the one that was seen; empty if not. */
    Mono<Long> renewPlan(long seenVersion);

    /**
     * Calls these meetings off and holds those elsewhere, all or none; who keeps the slot keeps the answers. Refuses with
     * {@link Repair.Gone} what no longer fits.
     *
     * @param lost meetings to be called off
     */
    Mono<Void> replace(List<Situation.Seat> lost, Map<WishedPairs.Key, FreePlace> moves, long version);
}
