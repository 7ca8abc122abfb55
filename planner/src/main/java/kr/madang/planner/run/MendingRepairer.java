package kr.madang.planner.run;

import kr.madang.planner.Guarantee;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.PlanRepairer;
import kr.madang.planner.RepairSettings;
import kr.madang.planner.Repaired;

/** Gets ready and repairs at once. */
public final class MendingRepairer implements PlanRepairer {

    @Override
    public Repaired repair(
            MatchingProblem problem, Plan plan, Guarantee guarantee, PlanChanges changes, RepairSettings settings) {
        return PlanRepair.prepare(problem).repair(plan, guarantee, changes, settings, (first, after) -> {});
    }
}
