package kr.madang.planner.bound;

import static kr.madang.planner.BoundCertificate.SCALE;

import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/**
 * Finds prices of the interpreters at which the bound is lowest (Lagrangian relaxation): who is asked for more often
 * than there are slots becomes dearer, who is not becomes cheaper, in ever smaller steps. Interpreters of the same
 * languages share a price.
 */
final class InterpreterPricing {

    private static final int ROUNDS = 80;
    private static final int ROUNDS_WITHOUT_GAIN = 6;
    private static final double FIRST_STEP = 0.05;

    private final IndexedProblem problem;
    private final SelectionNetwork network;
    private final int[] kind;
    private final long[] supply;

    private InterpreterPricing(IndexedProblem problem) {
        this.problem = problem;
        network = new SelectionNetwork(problem);
        kind = kinds();
        supply = new long[Arrays.stream(kind).max().orElse(-1) + 1];
        for (int interpreter = 0; interpreter < kind.length; interpreter++) {
            supply[kind[interpreter]] += SlotSet.size(problem.working(interpreter));
        }
    }

    /**
     * The bound and the selection at the best prices found.
     *
     * @param halted asked between rounds; once true, the best so far is returned
     * @param lowered hears each better bound, in value
     */
    static Bound lowest(IndexedProblem problem, BooleanSupplier halted, LongConsumer lowered) {
        return new InterpreterPricing(problem).search(halted, lowered);
    }

    private Bound search(BooleanSupplier halted, LongConsumer lowered) {
        double[] price = new double[supply.length];
        double step = FIRST_STEP;
        int withoutGain = 0;
        FlatPrices best = network.select(perInterpreter(price));
        boolean[] selected = network.selected();
        long bound = best.bound(problem);
        lowered.accept(bound / SCALE);
        double[] excess = excess(price, selected);
        for (int round = 0; round < ROUNDS && needsPricing(price, excess) && !halted.getAsBoolean(); round++) {
            move(price, excess, step * bound / squares(excess));
            FlatPrices found = network.select(perInterpreter(price));
            boolean[] foundSelected = network.selected();
            long foundBound = found.bound(problem);
            excess = excess(price, foundSelected);
            withoutGain++;
            if (foundBound < bound) {
                withoutGain = 0;
                bound = foundBound;
                best = found;
                selected = foundSelected;
                lowered.accept(bound / SCALE);
            }
            if (withoutGain == ROUNDS_WITHOUT_GAIN) {
                step /= 2;
                withoutGain = 0;
            }
        }
        return new Bound(problem, best.bySlot(problem), selected);
    }

    /** How many more slots of each kind of interpreter the selection asks for than there are. */
    private double[] excess(double[] price, boolean[] selected) {
        double[] excess = Arrays.stream(supply).mapToDouble(slots -> -slots).toArray();
        for (int request = 0; request < selected.length; request++) {
            if (selected[request] && problem.helpers(request).length > 0) {
                excess[cheapest(price, request)]++;
            }
        }
        return excess;
    }

    private int cheapest(double[] price, int request) {
        int best = kind[problem.helpers(request)[0]];
        for (int helper : problem.helpers(request)) {
            best = price[kind[helper]] < price[best] ? kind[helper] : best;
        }
        return best;
    }

    private static boolean needsPricing(double[] price, double[] excess) {
        return IntStream.range(0, price.length).anyMatch(at -> excess[at] > 0 || (price[at] > 0 && excess[at] < 0));
    }

    private static void move(double[] price, double[] excess, double step) {
        for (int at = 0; at < price.length; at++) {
            price[at] = Math.max(0, price[at] + step * excess[at]);
        }
    }

    private static double squares(double[] excess) {
        return Arrays.stream(excess).map(one -> one * one).sum();
    }

    private long[] perInterpreter(double[] price) {
        return Arrays.stream(kind).mapToLong(one -> Math.round(price[one])).toArray();
    }

    private int[] kinds() {
        List<Object> languages = IntStream.range(0, problem.interpreters())
                .<Object>mapToObj(
                        interpreter -> problem.interpreterAt(interpreter).languages())
                .distinct()
                .toList();
        return IntStream.range(0, problem.interpreters())
                .map(interpreter ->
                        languages.indexOf(problem.interpreterAt(interpreter).languages()))
                .toArray();
    }
}
