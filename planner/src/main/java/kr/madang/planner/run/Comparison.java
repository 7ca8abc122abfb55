package kr.madang.planner.run;

import java.util.HashMap;
import java.util.Map;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.repair.ChangedProblem;

/**
 * What became of the published meetings in a repaired plan.
 *
 * @param moved meetings that could have stayed and are elsewhere now
 * @param givenUp meetings that could have stayed and are not held any more
 * @param added meetings that are new
 */
record Comparison(int moved, int givenUp, int added) {

    static Comparison of(ChangedProblem changed, Plan plan) {
        Map<MeetingRequest.Id, PlannedMeeting> after =
                new HashMap<>(2 * plan.meetings().size());
        plan.meetings().forEach(meeting -> after.put(meeting.request(), meeting));
        int stayed = 0;
        int givenUp = 0;
        for (PlannedMeeting kept : changed.kept()) {
            PlannedMeeting now = after.get(kept.request());
            givenUp += now == null ? 1 : 0;
            stayed += kept.equals(now) ? 1 : 0;
        }
        int stillHeld = changed.kept().size() - givenUp;
        return new Comparison(stillHeld - stayed, givenUp, plan.meetings().size() - stillHeld);
    }
}
