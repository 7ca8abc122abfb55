package kr.madang.planner.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.timetable.Appraisal;

/**
 * What a search knows before it begins: who is likely to be held in good timetables, and the prices that prove a bound.
 * The better the prices, the better the guide; they may change while the search goes on.
 */
public final class Guide implements Appraisal {

    private final int[] candidates;
    private volatile Bound bound;
    private volatile long[] surpluses;

    /** @param candidates the requests that are likely to be held in good timetables */
    public Guide(int[] candidates, Bound bound) {
        this(candidates, bound, surpluses(bound));
    }

    private Guide(int[] candidates, Bound bound, long[] surpluses) {
        this.candidates = candidates;
        this.bound = bound;
        this.surpluses = surpluses;
    }

    /** The candidates are worth what they cost, or less by no more than the margin: others are rarely held in good plans. */
    public static Guide within(long margin, Bound bound) {
        long[] surpluses = surpluses(bound);
        int[] candidates = IntStream.range(0, surpluses.length)
                .filter(request -> surpluses[request] >= -margin * BoundCertificate.SCALE)
                .toArray();
        return new Guide(candidates, bound, surpluses);
    }

    private static long[] surpluses(Bound bound) {
        long[] surpluses = new long[bound.requests()];
        Arrays.setAll(surpluses, bound::surplus);
        return surpluses;
    }

    /** From now on goes by the prices of this bound. */
    public void follow(Bound better) {
        surpluses = surpluses(better);
        bound = better;
    }

    int[] candidates() {
        return candidates;
    }

    @Override
    public long surplus(int request) {
        return surpluses[request];
    }

    @Override
    public long price(int request, int slot) {
        return bound.price(request, slot);
    }
}
