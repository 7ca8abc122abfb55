package kr.madang.planner.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.timetable.Timetable;
import org.jspecify.annotations.Nullable;

/** Every place of a problem, once: each slot with nobody interpreting and with each interpreter. */
record Places(IndexedProblem problem, List<Place> all) {

    static Places of(IndexedProblem problem) {
        List<Place> all = new ArrayList<>();
        for (int slot = 0; slot < problem.slots(); slot++) {
            OpenSlot open = new OpenSlot(problem.slotAt(slot).id(), problem.tables(slot));
            all.add(new Place(open, null));
            for (int interpreter = 0; interpreter < problem.interpreters(); interpreter++) {
                all.add(new Place(open, problem.interpreterAt(interpreter)));
            }
        }
        return new Places(problem, List.copyOf(all));
    }

    List<WorkingMeeting> meetings(Timetable timetable) {
        return IntStream.range(0, problem.requests())
                .mapToObj(request -> meeting(timetable, request))
                .toList();
    }

    @Nullable
    Place of(Timetable timetable, int request) {
        return timetable.held(request)
                ? all.get(timetable.slotOf(request) * (problem.interpreters() + 1) + timetable.helperOf(request) + 1)
                : null;
    }

    private WorkingMeeting meeting(Timetable timetable, int request) {
        MeetingRequest source = problem.requestAt(request);
        Participant first = problem.participantAt(problem.first(request));
        Participant second = problem.participantAt(problem.second(request));
        boolean firstBuys = first.side() == Participant.Side.BUYER;
        WorkingMeeting meeting =
                new WorkingMeeting(request, source, firstBuys ? first : second, firstBuys ? second : first);
        meeting.setPlace(of(timetable, request));
        return meeting;
    }
}
