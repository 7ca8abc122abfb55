package kr.madang.planner.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kr.madang.planner.BrokenPromise;
import kr.madang.planner.BrokenPromise.Now;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.RepairReport;
import kr.madang.planner.RepairReport.Trade;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.repair.ChangedProblem;

/** Tells what became of the published meetings, and of promises, in a repaired plan. */
final class Comparison {

    private Comparison() {}

    /** @param gone who does not come any more */
    static RepairReport report(
            ChangedProblem changed, Set<Participant.Id> gone, Plan plan, Duration firstPlan, List<Trade> curve) {
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
        return new RepairReport(
                stayed,
                changed.impossible().size(),
                stillHeld - stayed,
                givenUp,
                plan.meetings().size() - stillHeld,
                broken(changed, after.keySet()),
                changed.lowered(),
                Notices.of(changed, gone, plan),
                firstPlan,
                curve);
    }

    /** What is broken by the changes, and what the plan misses. */
    private static List<BrokenPromise> broken(ChangedProblem changed, Set<MeetingRequest.Id> held) {
        IndexedProblem problem = changed.indexed();
        Map<Integer, BrokenPromise> broken = new TreeMap<>();
        changed.broken().forEach(one -> broken.put(problem.placeOf(problem.numberOf(one.request())), one));
        for (int request = 0; request < problem.requests(); request++) {
            MeetingRequest.Id id = problem.requestAt(request).id();
            if (problem.promised(request) && !held.contains(id)) {
                broken.put(problem.placeOf(request), new BrokenPromise(id, Now.MISSED));
            }
        }
        return new ArrayList<>(broken.values());
    }
}
