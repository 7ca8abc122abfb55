package kr.madang.planner.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.madang.planner.GuaranteePoint;
import kr.madang.planner.OneMore;

/**
 * What is worth knowing beside a plan.
 *
 * @param constraints what each constraint contributes to a valid plan, by its id, the hard ones first
 * @param guarantees what guaranteed meetings cost, from none upwards
 * @param bottlenecks what one more of something scarce is worth, the most valuable first
 * @param standby who takes the place of meetings that fall through
 */
public record PlanReports(
        Map<String, Long> constraints,
        List<GuaranteePoint> guarantees,
        List<OneMore> bottlenecks,
        List<Standby> standby) {

    public PlanReports {
        constraints = Collections.unmodifiableMap(new LinkedHashMap<>(constraints));
        guarantees = List.copyOf(guarantees);
        bottlenecks = List.copyOf(bottlenecks);
        standby = List.copyOf(standby);
    }

    public static PlanReports none() {
        return new PlanReports(Map.of(), List.of(), List.of(), List.of());
    }
}
