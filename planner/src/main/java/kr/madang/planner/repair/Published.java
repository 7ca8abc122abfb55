package kr.madang.planner.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.NumberedMeetings;
import org.jspecify.annotations.Nullable;

/** What of a published plan can still be held as it is. */
final class Published {

    private final @Nullable PlannedMeeting[] kept;
    private final @Nullable PlannedMeeting[] displaced;
    private final NumberedMeetings possible;
    private final List<PlannedMeeting> impossible = new ArrayList<>();
    private final int[] meetings;

    Published(Plan plan, IndexedProblem problem, Presence presence) {
        kept = new PlannedMeeting[problem.requests()];
        displaced = new PlannedMeeting[problem.requests()];
        meetings = new int[problem.participants()];
        List<PlannedMeeting> allowed = new ArrayList<>();
        IntStream.Builder numbers = IntStream.builder();
        for (PlannedMeeting meeting : plan.meetings()) {
            int request = problem.numberOf(meeting.request());
            if (request < 0) {
                impossible.add(meeting);
                continue;
            }
            int first = problem.first(request);
            int second = problem.second(request);
            Participant.Id one = problem.participantAt(first).id();
            Participant.Id other = problem.participantAt(second).id();
            if (presence.allows(meeting, one, other)) {
                kept[request] = meeting;
                allowed.add(meeting);
                numbers.add(request);
                meetings[first]++;
                meetings[second]++;
            } else {
                impossible.add(meeting);
                displaced[request] = presence.displaces(meeting, one, other) ? meeting : null;
            }
        }
        possible = new NumberedMeetings(allowed, numbers.build().toArray());
    }

    /** How many requests there were. */
    int requests() {
        return kept.length;
    }

    /** The meeting of a request that can be held as it is. */
    @Nullable
    PlannedMeeting kept(int request) {
        return kept[request];
    }

    /** The meeting of a request that only needs another table or interpreter. */
    @Nullable
    PlannedMeeting displaced(int request) {
        return displaced[request];
    }

    /** How many of a participant's meetings can be held as they are. */
    int keptBy(int participant) {
        return meetings[participant];
    }

    /** The meetings that can be held as they are. */
    NumberedMeetings possible() {
        return possible;
    }

    /** The meetings that cannot. */
    List<PlannedMeeting> impossible() {
        return impossible;
    }
}
