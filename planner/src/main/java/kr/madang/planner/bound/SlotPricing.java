package kr.madang.planner.bound;

import static kr.madang.planner.BoundCertificate.SCALE;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import kr.madang.planner.index.IndexedProblem;

/**
 * Lowers the bound by prices of each slot, with the primal-dual hybrid gradient method (Chambolle and Pock 2011) on the
 * linear program in which a request may be held in part: what is asked for more than there is becomes dearer, requests
 * move to where they pay less. It restarts from its running average, which converges where the iterates circle. The
 * prices of every moment prove a bound; the lowest is kept.
 */
final class SlotPricing {

    private static final int MOST_ROUNDS = 20_000;
    private static final int ROUNDS_BETWEEN_LOOKS = 50;
    private static final int LOOKS_BETWEEN_RESTARTS = 4;
    private static final int LOOKS_WITHOUT_GAIN = 12;
    private static final double LEAST_GAIN = 1e-6;
    private static final int MOST_COLUMNS = 20_000_000;

    private final IndexedProblem problem;
    private final SlotProgram program;
    private Prices best;
    private long bound;

    SlotPricing(IndexedProblem problem, Prices start, boolean[] selected) {
        this.problem = problem;
        best = start;
        bound = start.bound(problem);
        program = new SlotProgram(problem, start, selected);
    }

    /** Whether the program of the problem is small enough to hold in memory. */
    static boolean suits(IndexedProblem problem) {
        return SlotProgram.columns(problem) <= MOST_COLUMNS;
    }

    Prices lowest(LongSupplier target, BooleanSupplier halted, Consumer<Prices> lowered) {
        long lookedAt = bound;
        int withoutGain = 0;
        for (int round = 1;
                round <= MOST_ROUNDS && Math.floorDiv(bound, SCALE) > target.getAsLong() && !halted.getAsBoolean();
                round++) {
            program.step();
            if (round % ROUNDS_BETWEEN_LOOKS == 0) {
                look(program.prices(), lowered);
                look(program.averagePrices(), lowered);
                withoutGain = bound < lookedAt * (1 - LEAST_GAIN) ? 0 : withoutGain + 1;
                lookedAt = bound;
                if (withoutGain == LOOKS_WITHOUT_GAIN) {
                    return best;
                }
            }
            if (round % (ROUNDS_BETWEEN_LOOKS * LOOKS_BETWEEN_RESTARTS) == 0) {
                program.restartFromAverage();
            }
        }
        return best;
    }

    private void look(Prices prices, Consumer<Prices> lowered) {
        long found = prices.bound(problem);
        if (found < bound) {
            bound = found;
            best = prices;
            lowered.accept(prices);
        }
    }
}
