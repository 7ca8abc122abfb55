package kr.madang.planner;

/** Turns a problem into the best plan there is time for, and proves how good it is. */
public interface MeetingPlanner {

    /**
     * A run from nothing.
     *
     * @throws InvalidMatchingProblem when {@link ProblemCheck} finds a defect
     */
    default PlannerRun prepare(MatchingProblem problem, RunSettings settings) {
        return resume(problem, settings, Plan.empty());
    }

    /**
     * A run that starts from an earlier plan. Meetings of it that no longer fit the problem are left out.
     *
     * @throws InvalidMatchingProblem when {@link ProblemCheck} finds a defect
     */
    PlannerRun resume(MatchingProblem problem, RunSettings settings, Plan checkpoint);
}
