package kr.madang.planner.index;

import java.util.Arrays;
import java.util.List;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;

/**
 * Meetings of an earlier plan and the numbers of their requests, which are looked up once.
 *
 * @param requests the number of each meeting's request, or -1
 */
@SuppressWarnings("ArrayRecordComponent") // made once, not to be changed
public record NumberedMeetings(List<PlannedMeeting> meetings, int[] requests) {

    public NumberedMeetings {
        meetings = List.copyOf(meetings);
    }

    public static NumberedMeetings of(Plan plan, IndexedProblem problem) {
        int[] requests = new int[plan.meetings().size()];
        Arrays.setAll(requests, at -> problem.numberOf(plan.meetings().get(at).request()));
        return new NumberedMeetings(plan.meetings(), requests);
    }

    public int size() {
        return requests.length;
    }

    public int request(int at) {
        return requests[at];
    }

    public PlannedMeeting meeting(int at) {
        return meetings.get(at);
    }
}
