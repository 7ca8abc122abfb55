package kr.madang.exhibitor;

import kr.madang.planner.BoothProposal;
import reactor.core.publisher.Flux;

/** Proposes who could stand where in the expo of the running chain; nothing changes by it. */
public interface BoothProposals {

    /**
     * Tells of the best floor found so far, then of the proposal. Whoever stops listening stops the search.
     *
     * @param seed the same seed and steps give the same proposal of the same wishes
     */
    Flux<Standing> propose(long seed, int steps);

    /** How far a search is. */
    sealed interface Standing permits Searching, Found {}

    /** It goes on, and this is the best so far. */
    record Searching(BoothProposal.Progress progress) implements Standing {}

    /** It is over. */
    record Found(BoothProposal proposal) implements Standing {}
}
