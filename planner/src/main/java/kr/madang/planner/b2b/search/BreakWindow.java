package kr.madang.planner.b2b.search;

import java.util.Arrays;
import kr.madang.planner.b2b.sat.Counter;
import kr.madang.planner.b2b.sat.SatSolver;

/**
 * How many breaks every participant has at least and at most. To be fair is to keep to one of the windows of a width.
 */
record BreakWindow(int least, int most) {

    /** The window that starts at so many breaks, as wide as fairness allows. */
    static BreakWindow from(int least, int fairness) {
        return new BreakWindow(least, fairness > Integer.MAX_VALUE - least ? Integer.MAX_VALUE : least + fairness);
    }

    /** Keeps one participant inside; the i-th literal, from 0, holds if more than i of its gaps do. */
    int[] limit(SatSolver solver, int[] gaps) {
        int limit = Math.min(most, gaps.length);
        int[] counted = Counter.atLeast(solver, gaps, limit == gaps.length ? limit : limit + 1);
        if (counted.length > limit) {
            solver.add(counted[limit] ^ 1);
        }
        if (least > 0) {
            int[] without = Arrays.stream(gaps).map(gap -> gap ^ 1).toArray();
            Counter.forbidMoreThan(solver, without, gaps.length - least);
        }
        return Arrays.copyOf(counted, Math.min(counted.length, limit));
    }
}
