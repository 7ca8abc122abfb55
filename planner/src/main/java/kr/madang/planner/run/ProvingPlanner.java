package kr.madang.planner.run;

import java.time.Duration;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingPlanner;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannerRun;
import kr.madang.planner.RunSettings;

/**
 * Plans in four phases: bounds what is possible, builds a plan from what the bound selects, searches from there for value, and
 * then for comfort.
 */
public final class ProvingPlanner implements MeetingPlanner {

    @Override
    public PlannerRun resume(MatchingProblem problem, RunSettings settings, Plan checkpoint) {
        long beganAt = System.nanoTime();
        LiveProblem live = new LiveProblem(problem);
        Sound.required(problem);
        return new ProvingRun(live, settings, checkpoint, Duration.ofNanos(System.nanoTime() - beganAt));
    }
}
