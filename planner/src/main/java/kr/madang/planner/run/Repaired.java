package kr.madang.planner.run;

import java.time.Duration;
import java.util.List;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.repair.ChangedProblem;

/**
 * What a repair ends with.
 *
 * @param changed the changes worked into the problem
 * @param problem the problem that the plan is for now
 * @param moved meetings that could have stayed and are elsewhere now
 * @param givenUp meetings that could have stayed and are not held any more
 * @param added meetings that are new
 * @param firstPlan when there was a valid plan
 * @param curve what each number of moves is worth, the fewest first
 */
public record Repaired(
        ChangedProblem changed,
        MatchingProblem problem,
        PlanOutcome outcome,
        int moved,
        int givenUp,
        int added,
        Duration firstPlan,
        List<Trade> curve) {

    public Repaired {
        curve = List.copyOf(curve);
    }

    /** How many meetings are where they were. */
    public int kept() {
        return changed.kept().size() - moved - givenUp;
    }

    /** A plan on the way: so many meetings moved or given up, and its value. */
    public record Trade(int moved, long value) {}
}
