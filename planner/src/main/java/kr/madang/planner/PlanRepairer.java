package kr.madang.planner;

/** Mends a published plan after changes, moving as few meetings as asked. */
public interface PlanRepairer {

    /**
     * The plan repaired; takes up to the settings' time on the caller's thread and a few beside it.
     *
     * @param problem the one that the plan is of, which may have been repaired before
     * @param guarantee what the plan promises everybody, who is promised as much of the repaired one as can be kept
     * @throws InvalidMatchingProblem when {@link ProblemCheck#afterChanges} finds a defect in the problem, the changes do not
     *     fit it, or they contradict the plan
     */
    Repaired repair(
            MatchingProblem problem, Plan plan, Guarantee guarantee, PlanChanges changes, RepairSettings settings);
}
