package kr.madang.planner.bound;

import kr.madang.planner.BoundCertificate;
import kr.madang.planner.index.IndexedProblem;

/**
 * A bound worked out anew for a slightly changed problem, from the prices of interpreters that were found before.
 *
 * @param value no plan of the changed problem is worth more
 * @param meetings how many are worth holding at its prices
 */
public record Reevaluation(long value, int meetings) {

    private static final int TRIALS = 14;

    /** The bound at these prices of interpreters, exact but for them. */
    public static Reevaluation of(Bound before, IndexedProblem changed) {
        return new Trial(before, changed).at(before.flat().crews());
    }

    /** The bound at the best price of this one crew, the others as before; the price is the old one or a lower one. */
    public static Reevaluation withMoreOf(int crew, Bound before, IndexedProblem changed) {
        Trial trial = new Trial(before, changed);
        long[] prices = before.flat().crews().clone();
        Reevaluation best = trial.at(prices);
        long low = 0;
        long high = prices[crew];
        for (int round = 0; round < TRIALS && low < high; round++) {
            prices[crew] = low + (high - low) / 3;
            Reevaluation cheaper = trial.at(prices);
            prices[crew] = high - (high - low) / 3;
            Reevaluation dearer = trial.at(prices);
            if (cheaper.value <= dearer.value) {
                high = prices[crew] - 1;
            } else {
                low = low + (high - low) / 3 + 1;
            }
            best = lower(best, lower(cheaper, dearer));
        }
        return best;
    }

    private static Reevaluation lower(Reevaluation one, Reevaluation other) {
        return other.value < one.value ? other : one;
    }

    /** The network of the changed problem, optimised again from where it stands at each trial. */
    private static final class Trial {

        private final IndexedProblem problem;
        private final long sharedTable;
        private final SelectionNetwork network;

        Trial(Bound before, IndexedProblem problem) {
            this.problem = problem;
            sharedTable = problem.hasOwners() ? before.flat().table() : 0;
            network = new SelectionNetwork(problem, Sides.of(problem));
        }

        Reevaluation at(long[] crews) {
            FlatPrices found = network.select(sharedTable, crews, () -> false);
            int meetings = 0;
            for (boolean selected : network.selected()) {
                meetings += selected ? 1 : 0;
            }
            return new Reevaluation(
                    Math.floorDiv(found.bySlot(problem).bound(problem), BoundCertificate.SCALE), meetings);
        }
    }
}
