package kr.madang.planner.explain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.madang.planner.Clash;
import kr.madang.planner.GuaranteePoint;
import kr.madang.planner.OneMore;

/**
 * What is worth knowing beside a plan.
 *
 * @param constraints what each constraint contributes to a valid plan, by its id, the hard ones first
 * @param guarantees what guaranteed meetings cost, from none upwards
 * @param bottlenecks what one more of something scarce is worth, the most valuable first
 * @param standby who takes the place of meetings that fall through
 * @param clash the promises that no plan keeps together, where no plan keeps all
 */
public record PlanReports(
        Map<String, Long> constraints,
        List<GuaranteePoint> guarantees,
        List<OneMore> bottlenecks,
        List<Standby> standby,
        Optional<Clash> clash) {

    public PlanReports {
        constraints = Collections.unmodifiableMap(new LinkedHashMap<>(constraints));
        guarantees = List.copyOf(guarantees);
        bottlenecks = List.copyOf(bottlenecks);
        standby = List.copyOf(standby);
    }

    /** Reports on a plan, or on a problem in which nothing is known to clash. */
    public PlanReports(
            Map<String, Long> constraints,
            List<GuaranteePoint> guarantees,
            List<OneMore> bottlenecks,
            List<Standby> standby) {
        this(constraints, guarantees, bottlenecks, standby, Optional.empty());
    }

    public static PlanReports none() {
        return new PlanReports(Map.of(), List.of(), List.of(), List.of());
    }

    /** These reports, and what clashes. */
    public PlanReports with(Optional<Clash> found) {
        return new PlanReports(constraints, guarantees, bottlenecks, standby, found);
    }
}
