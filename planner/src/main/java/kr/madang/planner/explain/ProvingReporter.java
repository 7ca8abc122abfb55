package kr.madang.planner.explain;

import java.util.List;
import kr.madang.planner.Fairness;
import kr.madang.planner.GuaranteePoint;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.OneMore;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanReporter;
import kr.madang.planner.bound.Guarantees;

/** Reports in the terms of the bound. */
public final class ProvingReporter implements PlanReporter {

    @Override
    public List<Fairness> fairness(MatchingProblem problem, Plan plan) {
        return Evenness.of(problem, plan);
    }

    @Override
    public List<GuaranteePoint> guarantees(MatchingProblem problem, int most) {
        return Guarantees.curve(problem, most);
    }

    @Override
    public List<OneMore> oneMore(MatchingProblem problem, int mostParticipants) {
        return OneMoreWorth.of(problem, mostParticipants);
    }
}
