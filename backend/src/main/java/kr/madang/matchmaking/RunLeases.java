package kr.madang.matchmaking;

import java.time.Duration;
import java.util.List;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * How workers share the runs that wait. A claim holds for the length of the lease; each beat renews it. Whoever claims a
 * run whose worker has gone silent gets a higher epoch, and from then on nothing that the earlier worker writes counts.
 * All but {@link #claim} work in the place of the claim.
 */
public interface RunLeases {

    /**
     * Takes the oldest run that waits or whose worker has gone silent, of any host; empty if there is none.
     *
     * @param owner names the worker, for those who look after the installation
     * @param mostLost a run that as many workers have been lost over is given up
     */
    Mono<Claim> claim(String owner, Duration lease, int mostLost);

    /** What the claimed run has to do; empty if the claim does not hold any more. */
    Mono<Work> load(Claim claim);

    /**
     * Renews the lease and tells how far the run is.
     *
     * @param checkpoint a better plan to go on from, or null to keep the last one
     * @return whether somebody wants the run to stop; empty if the claim does not hold any more
     */
    Mono<Boolean> beat(Claim claim, Duration lease, MatchingRun.Standing standing, @Nullable List<Held> checkpoint);

    /** Ends the run with its plan; false, and nothing written, if the claim does not hold any more. */
    Mono<Boolean> finish(Claim claim, MatchingRun.State state, MatchingRun.Standing standing, PlanResult result);

    /** Ends the run without a plan; false, and nothing written, if the claim does not hold any more. */
    Mono<Boolean> fail(Claim claim, MatchingRun.Failure failure);

    /** Lets another worker go on at once. */
    Mono<Void> release(Claim claim);

    /** The right to work on a run. */
    record Claim(MatchingRun.Id run, int epoch, Place place) {}

    /**
     * A run to carry out.
     *
     * @param before how far earlier workers have come
     * @param checkpoint their best plan, empty if there is none
     */
    record Work(
            MatchingRun.Settings settings, MatchingInputs inputs, MatchingRun.Standing before, List<Held> checkpoint) {

        public Work {
            checkpoint = List.copyOf(checkpoint);
        }
    }

    /** A meeting of a checkpoint; everything by its position in the inputs. */
    record Held(int pair, int slot, int table, @Nullable Integer interpreter) {}
}
