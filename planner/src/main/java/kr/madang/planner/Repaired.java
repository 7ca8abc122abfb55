package kr.madang.planner;

import java.util.List;

/**
 * What a repair ends with.
 *
 * @param problem the one after the changes, which the outcome is of
 * @param kept the published meetings that can be held as they were, moved for others or not
 * @param impossible the published meetings that cannot
 */
public record Repaired(
        MatchingProblem problem,
        List<PlannedMeeting> kept,
        List<PlannedMeeting> impossible,
        PlanOutcome outcome,
        RepairReport report) {

    public Repaired {
        kept = List.copyOf(kept);
        impossible = List.copyOf(impossible);
    }
}
