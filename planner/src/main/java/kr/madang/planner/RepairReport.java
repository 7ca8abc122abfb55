package kr.madang.planner;

import java.time.Duration;
import java.util.List;

/**
 * What a repair has done to a plan.
 *
 * @param kept meetings that are where they were
 * @param impossible meetings that cannot be held as they were any more
 * @param moved meetings that could have stayed and are elsewhere now
 * @param givenUp meetings that could have stayed and are not held any more
 * @param added meetings that are new
 * @param broken requests that were promised and are not held as they were
 * @param lowered who comes and is promised fewer meetings than before
 * @param notices who has to be told of which meetings; nobody else notices the repair
 * @param firstPlan when there was a valid plan
 * @param curve what each number of moves is worth, the fewest first
 */
public record RepairReport(
        int kept,
        int impossible,
        int moved,
        int givenUp,
        int added,
        List<BrokenPromise> broken,
        List<LoweredPromise> lowered,
        List<Notice> notices,
        Duration firstPlan,
        List<Trade> curve) {

    public RepairReport {
        broken = List.copyOf(broken);
        lowered = List.copyOf(lowered);
        notices = List.copyOf(notices);
        curve = List.copyOf(curve);
    }

    /** A plan on the way: so many meetings moved or given up, and its value. */
    public record Trade(int moved, long value) {

        /** How far the value is from the bound, as a fraction of it. */
        public double gap(long upperBound) {
            return Gap.of(value, upperBound);
        }
    }
}
