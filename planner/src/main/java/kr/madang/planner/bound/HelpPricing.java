package kr.madang.planner.bound;

import static kr.madang.planner.BoundCertificate.SCALE;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import kr.madang.planner.index.IndexedProblem;

/**
 * Finds prices of the crews, and of the shared tables where others have an owner, at which the bound is lowest
 * (Lagrangian relaxation): whoever is asked for more often than there are slots becomes dearer, whoever is not cheaper.
 */
final class HelpPricing {

    private static final int ROUNDS = 60;
    private static final int ROUNDS_OF_TIES = 25;
    private static final int ROUNDS_WITHOUT_GAIN = 8;
    private static final long FIRST_STEP = 50 * SCALE;
    private static final double FASTER = 1.3;
    private static final long ABOUT_THE_SAME = 2 * SCALE;

    private final IndexedProblem problem;
    private final SelectionNetwork network;
    private final BooleanSupplier halted;
    private final LongConsumer lowered;
    private final int crews;
    private final long[] supply;
    private FlatPrices best;
    private long[] bestPrice;
    private long bound;
    private boolean[] selected;
    private int withoutGain;
    private long overAsked = Long.MAX_VALUE;
    private long boundOfSelected = Long.MAX_VALUE;

    HelpPricing(IndexedProblem problem, Sides sides, BooleanSupplier halted, LongConsumer lowered) {
        this.problem = problem;
        this.halted = halted;
        this.lowered = lowered;
        crews = problem.crews().size();
        supply = new long[crews + (problem.hasOwners() ? 1 : 0)];
        for (int slot = 0; slot < problem.slots(); slot++) {
            for (int crew = 0; crew < crews; crew++) {
                supply[crew] += problem.crews().working(crew, slot);
            }
            if (problem.hasOwners()) {
                supply[crews] += problem.tables(slot);
            }
        }
        best = FlatPrices.quick(problem, sides);
        bestPrice = new long[supply.length];
        bound = best.bound(problem);
        lowered.accept(Math.floorDiv(bound, SCALE));
        selected = new boolean[problem.requests()];
        network = new SelectionNetwork(problem, sides);
    }

    /** The lowest bound found before it stays the same for a while. */
    Bound lowest() {
        findPrices(() -> halted.getAsBoolean() || withoutGain >= ROUNDS_WITHOUT_GAIN);
        return new Bound(problem, PromisedPrices.raised(problem, best), new boolean[problem.requests()]);
    }

    /** The lowest bound found, and the selection at prices at which as few as possible are asked for too often. */
    Bound lowestWithSelection() {
        if (findPrices(halted)) {
            // at the best prices many requests are worth as much as they cost: all of them are too many, none too few
            network.breakTies();
            overAsked = Long.MAX_VALUE;
            adapt(bestPrice, select(bestPrice), SelectionNetwork.LARGEST_TIE_BREAK, ROUNDS_OF_TIES, halted);
        }
        return new Bound(problem, PromisedPrices.raised(problem, best), selected);
    }

    /** Whether anything but the participants' meetings is scarce. */
    private boolean findPrices(BooleanSupplier enough) {
        long[] price = new long[supply.length];
        long[] excess = select(price);
        boolean needed = needsPricing(price, excess);
        if (needed) {
            adapt(price, excess, FIRST_STEP, ROUNDS, enough);
        }
        return needed;
    }

    /** Follows the sign of the excess only (Rprop): faster as long as it stays the same, slower when it turns. */
    private void adapt(long[] start, long[] startExcess, long firstStep, int rounds, BooleanSupplier enough) {
        long[] price = start.clone();
        long[] excess = startExcess;
        double[] step = new double[price.length];
        Arrays.fill(step, (double) firstStep);
        int[] direction = new int[price.length];
        for (int round = 0; round < rounds && needsPricing(price, excess) && !enough.getAsBoolean(); round++) {
            boolean moved = false;
            for (int at = 0; at < price.length; at++) {
                int towards = excess[at] > 0 ? 1 : excess[at] < 0 && price[at] > 0 ? -1 : 0;
                if (towards * direction[at] < 0) {
                    step[at] /= 2;
                } else if (towards * direction[at] > 0) {
                    step[at] *= FASTER;
                }
                direction[at] = towards == 0 ? direction[at] : towards;
                moved |= towards != 0 && step[at] >= 1;
                price[at] = Math.max(0, price[at] + towards * Math.round(Math.max(1, step[at])));
            }
            if (!moved) {
                return;
            }
            excess = select(price);
        }
    }

    /** How many more slots of each are asked for at these prices than there are. */
    private long[] select(long[] price) {
        long[] ofCrews = Arrays.copyOf(price, crews);
        long ofTable = price.length > crews ? price[crews] : 0;
        FlatPrices found = network.select(ofTable, ofCrews, halted);
        boolean[] foundSelected = network.selected();
        long[] excess = excess(ofCrews, foundSelected);
        long foundBound = found.bound(problem);
        long overAskedNow = Arrays.stream(excess).map(one -> Math.max(0, one)).sum();
        if (overAskedNow < overAsked || (overAskedNow == overAsked && foundBound < boundOfSelected)) {
            overAsked = overAskedNow;
            boundOfSelected = foundBound;
            selected = foundSelected;
        }
        withoutGain++;
        if (foundBound < bound) {
            withoutGain = 0;
            bound = foundBound;
            best = found;
            bestPrice = price.clone();
            lowered.accept(Math.floorDiv(bound, SCALE));
        }
        return excess;
    }

    /** Who could be helped by several crews of about the same price is helped by the one that has most time left. */
    private long[] excess(long[] price, boolean[] chosen) {
        long[] excess = Arrays.stream(supply).map(slots -> -slots).toArray();
        for (int request = 0; request < chosen.length; request++) {
            int[] helpers = problem.helpers(request);
            if (chosen[request] && helpers.length == 1) {
                excess[helpers[0]]++;
            }
            if (chosen[request] && excess.length > crews && problem.atSharedTable(request)) {
                excess[crews]++;
            }
        }
        for (int request = 0; request < chosen.length; request++) {
            if (chosen[request] && problem.helpers(request).length > 1) {
                excess[idlest(price, excess, problem.helpers(request))]++;
            }
        }
        return excess;
    }

    private static int idlest(long[] price, long[] excess, int[] helpers) {
        long cheapest = FlatPrices.cheapest(helpers, price);
        int best = -1;
        for (int crew : helpers) {
            if (price[crew] <= cheapest + ABOUT_THE_SAME && (best < 0 || excess[crew] < excess[best])) {
                best = crew;
            }
        }
        return best;
    }

    private static boolean needsPricing(long[] price, long[] excess) {
        for (int at = 0; at < price.length; at++) {
            if (excess[at] > 0 || (price[at] > 0 && excess[at] < 0)) {
                return true;
            }
        }
        return false;
    }
}
