package kr.madang.planner.json;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a repair has done to a plan.
 *
 * @param kept meetings that are where they were
 * @param impossible meetings that cannot be held any more
 * @param moved meetings that could have stayed and are elsewhere now
 * @param givenUp meetings that could have stayed and are not held any more
 * @param added meetings that are new
 * @param firstPlan when there was a valid plan
 * @param curve numbers of moves and what the plan is worth with so many, the fewest first
 */
public record RepairReport(
        int kept,
        int impossible,
        int moved,
        int givenUp,
        int added,
        Duration firstPlan,
        List<Map.Entry<Integer, Long>> curve) {

    public RepairReport {
        curve = List.copyOf(curve);
    }
}
