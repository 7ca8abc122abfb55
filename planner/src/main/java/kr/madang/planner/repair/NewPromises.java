package kr.madang.planner.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.madang.planner.ChangeCheck;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.ProblemDefect;
import kr.madang.planner.ProblemDefect.Kind;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/** Whether what changes promise can be kept in the problem after them. */
final class NewPromises {

    private final IndexedProblem after;
    private final List<ProblemDefect> defects;

    private NewPromises(IndexedProblem after, PlanChanges changes) {
        this.after = after;
        defects = new ArrayList<>(ChangeCheck.promises(after.source(), changes));
    }

    /** What is promised by these requests and nobody can keep. */
    static List<ProblemDefect> broken(IndexedProblem after, PlanChanges changes, Stream<MeetingRequest.Id> requests) {
        NewPromises promises = new NewPromises(after, changes);
        requests.map(after::numberOf).filter(after::promised).sorted().forEach(promises::check);
        return List.copyOf(promises.defects);
    }

    private void check(int request) {
        if (SlotSet.isEmpty(after.possible(request))) {
            MeetingRequest source = after.requestAt(request);
            found(Kind.MUST_IMPOSSIBLE, "request " + source.id(), source.first() + " and " + source.second());
        }
        for (int participant : new int[] {after.first(request), after.second(request)}) {
            long promised = IntStream.of(after.requestsOf(participant))
                    .filter(after::promised)
                    .count();
            if (promised > after.mostMeetings(participant)) {
                found(
                        Kind.MUST_OVER_CAPACITY,
                        "participant " + after.participantAt(participant).id(),
                        promised + " over " + after.mostMeetings(participant));
            }
        }
    }

    private void found(Kind kind, String where, String what) {
        defects.add(new ProblemDefect(kind, where, what));
    }
}
