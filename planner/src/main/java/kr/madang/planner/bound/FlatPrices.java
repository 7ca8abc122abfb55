package kr.madang.planner.bound;

import java.util.Arrays;
import java.util.stream.IntStream;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/**
 * Prices that are the same in every slot, in thousandths of value.
 *
 * @param participants of one meeting of each participant
 * @param table of a table in any slot
 * @param interpreters of any slot of each interpreter
 */
record FlatPrices(long[] participants, long table, long[] interpreters) {

    /** The bound the prices prove, in thousandths of value. */
    long bound(IndexedProblem problem) {
        long bound = 0;
        for (int participant = 0; participant < problem.participants(); participant++) {
            bound += participants[participant] * problem.mostMeetings(participant);
        }
        for (int slot = 0; slot < problem.slots(); slot++) {
            bound += table * problem.tables(slot);
        }
        for (int interpreter = 0; interpreter < problem.interpreters(); interpreter++) {
            bound += interpreters[interpreter] * SlotSet.size(problem.working(interpreter));
        }
        for (int request = 0; request < problem.requests(); request++) {
            if (SlotSet.size(problem.possible(request)) > 0) {
                long above = aboveItsPrice(problem, request);
                bound += problem.pinned(request) ? above : Math.max(0, above);
            }
        }
        return bound;
    }

    private long aboveItsPrice(IndexedProblem problem, int request) {
        return BoundCertificate.SCALE * problem.value(request)
                - participants[problem.first(request)]
                - participants[problem.second(request)]
                - table
                - help(problem, request, interpreters);
    }

    /** The cheapest interpreter who could help, 0 where none is needed. */
    static long help(IndexedProblem problem, int request, long[] interpreters) {
        return IntStream.of(problem.helpers(request))
                .mapToLong(helper -> interpreters[helper])
                .min()
                .orElse(0);
    }

    /** The same prices slot by slot. */
    Prices bySlot(IndexedProblem problem) {
        Prices prices = Prices.none(problem);
        System.arraycopy(participants, 0, prices.participants(), 0, participants.length);
        Arrays.fill(prices.tables(), table);
        for (int interpreter = 0; interpreter < interpreters.length; interpreter++) {
            Arrays.fill(prices.interpreters()[interpreter], interpreters[interpreter]);
        }
        return prices;
    }
}
