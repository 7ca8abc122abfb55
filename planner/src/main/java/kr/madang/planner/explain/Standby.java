package kr.madang.planner.explain;

import java.util.List;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.index.IndexedProblem;

/**
 * Who could take the place of a meeting at once if somebody does not come.
 *
 * @param meeting the meeting that falls through
 * @param instead meetings each of which could be held in its slot then, the most valuable first; where there are such,
 *     one for when the first of the two is missing and one for when the second is
 */
public record Standby(MeetingRequest.Id meeting, List<PlannedMeeting> instead) {

    public Standby {
        instead = List.copyOf(instead);
    }

    /** The standby of each meeting that has any, in the order of the plan, which must be valid. */
    public static List<Standby> of(MatchingProblem problem, Plan plan) {
        StandbyFinding finding = new StandbyFinding(IndexedProblem.of(problem), plan);
        return plan.meetings().stream()
                .map(meeting -> new Standby(meeting.request(), finding.instead(meeting)))
                .filter(standby -> !standby.instead().isEmpty())
                .toList();
    }
}
