package kr.madang.matchmaking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where organizers' matching runs are kept. */
public interface RunStore {

    /** Queues a run; refuses it with {@link MatchingRuns.RunAtWork} while another of the expo is queued or running. */
    Mono<MatchingRun> add(MatchingRun.Settings settings, MatchingInputs inputs);

    Mono<MatchingRun> find(MatchingRun.Id id);

    /** The newest first. */
    Flux<MatchingRun> list(@Nullable UUID before, int limit);

    Flux<MatchingRuns.Point> listProgress(MatchingRun.Id id);

    /** Ends a run that waits, and asks the worker of one that runs to end it. */
    Mono<Void> requestStop(MatchingRun.Id id);
}
