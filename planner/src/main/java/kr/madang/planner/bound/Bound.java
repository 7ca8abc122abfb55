package kr.madang.planner.bound;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/** What no plan can exceed, which prices prove it, and the requests worth holding at them. */
public final class Bound {

    private static final long NEVER = Long.MIN_VALUE / 4;

    private final IndexedProblem problem;
    private final FlatPrices flat;
    private final Prices prices;
    private final boolean[] selected;
    private final long milli;
    private final long value;

    Bound(IndexedProblem problem, FlatPrices flat, boolean[] selected) {
        this(problem, flat, flat.bySlot(problem), selected);
    }

    private Bound(IndexedProblem problem, FlatPrices flat, Prices prices, boolean[] selected) {
        this(problem, flat, prices, selected, prices.bound(problem));
    }

    private Bound(IndexedProblem problem, FlatPrices flat, Prices prices, boolean[] selected, long milli) {
        this.problem = problem;
        this.flat = flat;
        this.prices = prices;
        this.selected = selected;
        this.milli = milli;
        value = Math.floorDiv(milli, BoundCertificate.SCALE);
    }

    /** A bound without any search, for when there is no time; it selects nothing. */
    public static Bound quick(IndexedProblem problem) {
        return new Bound(problem, FlatPrices.quick(problem, Sides.of(problem)), new boolean[problem.requests()]);
    }

    /** The bound of a problem free of defects, to the end. */
    public static Bound of(MatchingProblem problem) {
        return of(IndexedProblem.of(problem), () -> false, lower -> {});
    }

    /**
     * The bound at prices that are the same all the time: quick, and tight where everybody has time to spare.
     *
     * @param halted asked now and then; once true, the best so far is returned
     * @param lowered hears each better bound
     */
    public static Bound of(IndexedProblem problem, BooleanSupplier halted, LongConsumer lowered) {
        return new HelpPricing(problem, Sides.of(problem), halted, lowered).lowestWithSelection();
    }

    /** The same bound, for whoever does not ask what is worth holding at its prices: nothing is selected. */
    public static Bound alone(IndexedProblem problem, BooleanSupplier halted) {
        return new HelpPricing(problem, Sides.of(problem), halted, lower -> {}).lowest();
    }

    /**
     * A bound at least as good, at prices that differ from slot to slot; this one where the problem is too large.
     *
     * @param target the value of the best plan so far: a bound that low cannot get better
     * @param halted asked now and then; once true, the best so far is returned
     * @param lowered hears each better bound
     */
    public Bound tightened(LongSupplier target, BooleanSupplier halted, Consumer<Bound> lowered) {
        return SlotPricing.suits(problem)
                ? at(new SlotPricing(problem, prices, selected)
                        .lowest(target, halted, better -> lowered.accept(at(better))))
                : this;
    }

    private Bound at(Prices better) {
        return new Bound(problem, flat, better, selected);
    }

    IndexedProblem problem() {
        return problem;
    }

    /** The prices it was found with that are the same all the time. */
    FlatPrices flat() {
        return flat;
    }

    /** What the same prices prove after a change of the problem, at the cost of what has changed. */
    public Bound at(IndexedProblem changed) {
        return new Bound(
                changed,
                flat,
                prices,
                Arrays.copyOf(selected, changed.requests()),
                milli + prices.boundSince(problem, changed));
    }

    /** The lower of the two. */
    public Bound or(Bound other) {
        return other.value < value ? other : this;
    }

    public long value() {
        return value;
    }

    public BoundCertificate certificate() {
        return prices.certificate(problem, value);
    }

    public int requests() {
        return problem.requests();
    }

    /** What a request is worth above its price at best, in thousandths of value; lowest where it can never be held. */
    public long surplus(int request) {
        return SlotSet.isEmpty(problem.possible(request)) ? NEVER : prices.surplus(problem, request);
    }

    /** What seats, table and help of a request cost in a slot, in thousandths of value. */
    public long price(int request, int slot) {
        return prices.price(problem, request, slot);
    }

    /** Whether each request was worth holding at the constant prices; not to be changed. */
    public boolean[] selected() {
        return selected;
    }
}
