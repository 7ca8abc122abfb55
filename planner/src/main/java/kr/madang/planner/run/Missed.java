package kr.madang.planner.run;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.Map;
import kr.madang.planner.Guarantee;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;

/** Who has fewer meetings than are guaranteed. */
final class Missed {

    private Missed() {}

    /** How many meetings each participant has fewer than totals allow to guarantee; nobody who misses none. */
    static Map<Participant.Id, Integer> of(MatchingProblem problem, Guarantee guarantee, Plan plan) {
        Map<MeetingRequest.Id, MeetingRequest> requests =
                problem.requests().stream().collect(toMap(MeetingRequest::id, identity()));
        Map<Participant.Id, Integer> missed = new HashMap<>();
        problem.participants().forEach(one -> missed.put(one.id(), guarantee.attainableBy(one.id())));
        for (PlannedMeeting meeting : plan.meetings()) {
            MeetingRequest request = requireNonNull(requests.get(meeting.request()));
            missed.merge(request.first(), -1, Integer::sum);
            missed.merge(request.second(), -1, Integer::sum);
        }
        missed.values().removeIf(meetings -> meetings <= 0);
        return missed;
    }
}
