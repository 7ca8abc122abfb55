package kr.madang.planner.bound;

import kr.madang.planner.BoundCertificate;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/**
 * Brings back the prices of participants who are promised meetings. In the network a promise is worth more than all
 * values together, and so may be the price of one who holds all it asked for; a price at which all its requests are just
 * worth holding proves as much, and is of the size of the others.
 */
final class PromisedPrices {

    private PromisedPrices() {}

    /** The same prices, the lowest of them raised; they prove a bound at least as good. */
    static FlatPrices raised(IndexedProblem problem, FlatPrices prices) {
        long[] participants = prices.participants().clone();
        FlatPrices raised = new FlatPrices(participants, prices.table(), prices.crews());
        for (int participant = 0; participant < participants.length; participant++) {
            if (participants[participant] < 0) {
                participants[participant] =
                        Math.max(participants[participant], Math.min(0, least(problem, participant, raised)));
            }
        }
        return raised;
    }

    /** The least that one of the participant's requests is worth above all other prices. */
    private static long least(IndexedProblem problem, int participant, FlatPrices prices) {
        long least = 0;
        for (int request : problem.requestsOf(participant)) {
            if (!SlotSet.isEmpty(problem.possible(request))) {
                least = Math.min(
                        least,
                        BoundCertificate.SCALE * problem.value(request)
                                - prices.participants()[problem.other(request, participant)]
                                - (problem.atSharedTable(request) ? prices.table() : 0)
                                - FlatPrices.help(problem, request, prices.crews()));
            }
        }
        return least;
    }
}
