package kr.madang.matchmaking;

import java.util.List;
import reactor.core.publisher.Mono;

/** Where the inputs of a run are gathered. */
public interface InputStore {

    /** All that a run starts from, of one moment. */
    Mono<Gathered> gather();

    /**
     * The inputs as they stand.
     *
     * @param wishes of both sides, by buyer and exhibitor
     */
    record Gathered(MatchingInputs inputs, List<Wish> wishes) {}
}
