package kr.madang.planner.bound;

import java.util.Arrays;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/**
 * Prices that are the same in every slot, in thousandths of value.
 *
 * @param participants of one meeting of each participant
 * @param table of a shared table in any slot
 * @param crews of one slot of an interpreter of each crew
 */
@SuppressWarnings("ArrayRecordComponent") // filled once by whoever finds the prices, then only read
record FlatPrices(long[] participants, long table, long[] crews) {

    /**
     * Prices found without any search: whoever stands on one side asks what its first request that does not fit any more
     * is worth. The better of the two sides.
     */
    static FlatPrices quick(IndexedProblem problem, Sides sides) {
        FlatPrices left = quick(problem, sides.left(), true);
        FlatPrices right = quick(problem, sides.left(), false);
        return left.bound(problem) < right.bound(problem) ? left : right;
    }

    private static FlatPrices quick(IndexedProblem problem, boolean[] left, boolean side) {
        long[] prices = new long[problem.participants()];
        for (int participant = 0; participant < prices.length; participant++) {
            int[] requests = problem.requestsOf(participant);
            int most = problem.mostMeetings(participant);
            if (left[participant] == side && requests.length > most) {
                prices[participant] = BoundCertificate.SCALE * problem.value(requests[most]);
            }
        }
        return new FlatPrices(prices, 0, new long[problem.crews().size()]);
    }

    /** The bound the prices prove, in thousandths of value. */
    long bound(IndexedProblem problem) {
        long bound = 0;
        for (int participant = 0; participant < problem.participants(); participant++) {
            bound += Prices.most(problem, participant, participants[participant]);
        }
        for (int slot = 0; slot < problem.slots(); slot++) {
            bound += table * problem.tables(slot);
            for (int crew = 0; crew < crews.length; crew++) {
                bound += crews[crew] * problem.crews().working(crew, slot);
            }
        }
        for (int request = 0; request < problem.requests(); request++) {
            if (!SlotSet.isEmpty(problem.possible(request))) {
                long above = aboveItsPrice(problem, request);
                bound += problem.promised(request) ? above : Math.max(0, above);
            }
        }
        return bound;
    }

    private long aboveItsPrice(IndexedProblem problem, int request) {
        return BoundCertificate.SCALE * problem.value(request)
                - participants[problem.first(request)]
                - participants[problem.second(request)]
                - (problem.atSharedTable(request) ? table : 0)
                - help(problem, request, crews);
    }

    /** The cheapest crew that could help, 0 where none is needed. */
    static long help(IndexedProblem problem, int request, long[] crews) {
        int[] helpers = problem.helpers(request);
        return helpers.length == 0 ? 0 : cheapest(helpers, crews);
    }

    /** The price of the cheapest of some crews. */
    static long cheapest(int[] helpers, long[] crews) {
        long cheapest = Long.MAX_VALUE;
        for (int crew : helpers) {
            cheapest = Math.min(cheapest, crews[crew]);
        }
        return cheapest;
    }

    /** The same prices slot by slot. */
    Prices bySlot(IndexedProblem problem) {
        long[][] seats = new long[participants.length][];
        Arrays.fill(seats, new long[problem.slots()]); // one for all: nobody fills it
        return new Prices(participants, seats, everySlot(problem, table), help(problem));
    }

    private long[][] help(IndexedProblem problem) {
        return Arrays.stream(crews).mapToObj(price -> everySlot(problem, price)).toArray(long[][]::new);
    }

    private static long[] everySlot(IndexedProblem problem, long price) {
        long[] slots = new long[problem.slots()];
        Arrays.fill(slots, price);
        return slots;
    }
}
