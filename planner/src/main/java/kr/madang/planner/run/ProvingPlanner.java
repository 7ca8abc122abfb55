package kr.madang.planner.run;

import java.util.List;
import kr.madang.planner.InvalidMatchingProblem;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingPlanner;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannerRun;
import kr.madang.planner.ProblemCheck;
import kr.madang.planner.ProblemDefect;
import kr.madang.planner.RunSettings;

/** Plans in three phases: bounds what is possible, builds a plan from what the bound selects, and searches from there. */
public final class ProvingPlanner implements MeetingPlanner {

    @Override
    public PlannerRun resume(MatchingProblem problem, RunSettings settings, Plan checkpoint) {
        List<ProblemDefect> defects = ProblemCheck.of(problem);
        if (!defects.isEmpty()) {
            throw new InvalidMatchingProblem(defects);
        }
        return new ThreePhaseRun(problem, settings, checkpoint);
    }
}
