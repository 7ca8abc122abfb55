package kr.madang.planner.run;

import java.util.stream.IntStream;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.NumberedMeetings;
import kr.madang.planner.timetable.Arrangement;
import kr.madang.planner.timetable.Timetable;

/** What is kept of an earlier plan. */
final class Checkpoint {

    private Checkpoint() {}

    /** Holds the plan's meetings in their slots; those that do not fit the problem any more are left out. */
    static void restore(Plan plan, Timetable timetable) {
        restore(NumberedMeetings.of(plan, timetable.problem()), timetable);
    }

    /** Holds meetings in their slots; those that do not fit the problem any more are left out. */
    static void restore(NumberedMeetings meetings, Timetable timetable) {
        IndexedProblem problem = timetable.problem();
        for (int at = 0; at < meetings.size(); at++) {
            PlannedMeeting meeting = meetings.meeting(at);
            int request = meetings.request(at);
            int slot = problem.numberOf(meeting.slot());
            if (request >= 0 && slot >= 0) {
                timetable.place(request, slot, crew(problem, request, meeting));
            }
        }
    }

    /** Holds what the arrangement, of this problem or before a change, holds, wherever that breaks no rule. */
    static void restore(Arrangement earlier, Timetable timetable) {
        for (int request = 0; request < earlier.problem().requests(); request++) {
            if (earlier.held(request)) {
                timetable.place(request, earlier.slotOf(request), earlier.helperOf(request));
            }
        }
    }

    /** The crew of the interpreter the meeting had, if it could help still. */
    private static int crew(IndexedProblem problem, int request, PlannedMeeting meeting) {
        int had = meeting.interpreter().map(problem.crews()::crewOf).orElse(Timetable.NONE);
        return IntStream.of(problem.helpers(request)).anyMatch(crew -> crew == had) ? had : Timetable.NONE;
    }
}
