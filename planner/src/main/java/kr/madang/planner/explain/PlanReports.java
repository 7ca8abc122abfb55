package kr.madang.planner.explain;

import java.util.List;
import kr.madang.planner.GuaranteePoint;

/**
 * What is worth knowing beside a plan.
 *
 * @param guarantees what guaranteed meetings cost, from none upwards
 * @param bottlenecks what one more of something scarce is worth, the most valuable first
 * @param standby who takes the place of meetings that fall through
 */
public record PlanReports(List<GuaranteePoint> guarantees, List<OneMore> bottlenecks, List<Standby> standby) {

    public PlanReports {
        guarantees = List.copyOf(guarantees);
        bottlenecks = List.copyOf(bottlenecks);
        standby = List.copyOf(standby);
    }

    public static PlanReports none() {
        return new PlanReports(List.of(), List.of(), List.of());
    }
}
