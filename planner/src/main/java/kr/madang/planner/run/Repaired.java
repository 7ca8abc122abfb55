package kr.madang.planner.run;

import kr.madang.planner.PlanOutcome;
import kr.madang.planner.RepairReport;
import kr.madang.planner.repair.ChangedProblem;

/**
 * What a repair ends with.
 *
 * @param changed the changes worked into the problem that the outcome is of
 */
public record Repaired(ChangedProblem changed, PlanOutcome outcome, RepairReport report) {}
