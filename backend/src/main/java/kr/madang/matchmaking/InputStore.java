package kr.madang.matchmaking;

import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where the inputs of a run are gathered. */
public interface InputStore {

    /**
     * All that a run starts from, of one moment.
     *
     * @param around the run whose plan is to change as little as need be; null for what is published
     */
    Mono<Gathered> gather(MatchingRun.@Nullable Id around);

    /**
     * The inputs as they stand.
     *
     * @param wishes of both sides, by buyer and exhibitor
     * @param misfits the pairs whose pins cannot be kept to
     */
    record Gathered(MatchingInputs inputs, List<Wish> wishes, List<WishedPairs.Key> misfits) {}
}
