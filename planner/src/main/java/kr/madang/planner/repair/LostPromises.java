package kr.madang.planner.repair;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/** Promises that nobody can keep any more after changes: the least valuable ones of whoever has too many. */
final class LostPromises {

    private final IndexedProblem problem;
    private final Published published;
    private final Set<Slot.Id> frozen;
    private final int[] open;
    private final int[] promised;
    private final int[] later;
    private final BitSet lost = new BitSet();

    /** @param published says which requests are held as they were: their promises are kept */
    LostPromises(IndexedProblem problem, Published published, Set<Slot.Id> frozen) {
        this.problem = problem;
        this.published = published;
        this.frozen = frozen;
        open = IntStream.range(0, published.requests())
                .filter(request -> problem.promised(request) && published.kept(request) == null)
                .toArray();
        promised = new int[problem.participants()];
        later = new int[problem.participants()];
        for (int request = 0; request < problem.requests() && open.length > 0; request++) {
            count(request, problem.promised(request) ? 1 : 0);
        }
    }

    private void count(int request, int more) {
        for (int participant : new int[] {problem.first(request), problem.second(request)}) {
            promised[participant] += more;
            later[participant] += stays(request) ? 0 : more;
        }
    }

    /** Whether the request is held where nothing changes any more. */
    private boolean stays(int request) {
        PlannedMeeting meeting = request < published.requests() ? published.kept(request) : null;
        return meeting != null && frozen.contains(meeting.slot());
    }

    /** The requests concerned. */
    BitSet find() {
        IntStream.of(open)
                .filter(request -> SlotSet.isEmpty(problem.possible(request)))
                .forEach(this::lose);
        IntStream.of(open)
                .filter(request -> !lost.get(request))
                .boxed()
                .sorted(Comparator.comparingInt(problem::value))
                .filter(request -> tooMany(problem.first(request)) || tooMany(problem.second(request)))
                .forEachOrdered(this::lose);
        return lost;
    }

    private boolean tooMany(int participant) {
        return promised[participant] > problem.mostMeetings(participant) || later[participant] > seatsLeft(participant);
    }

    /** How many meetings the participant can hold where things still change. */
    private int seatsLeft(int participant) {
        return IntStream.range(0, problem.slots())
                .filter(slot -> SlotSet.contains(problem.available(participant), slot))
                .filter(slot -> !frozen.contains(problem.slotAt(slot).id()))
                .map(slot -> problem.seats(participant, slot))
                .sum();
    }

    private void lose(int request) {
        lost.set(request);
        count(request, -1);
    }

    /** The problem in which these are promises no more. */
    static MatchingProblem without(BitSet lost, IndexedProblem problem) {
        List<MeetingRequest> requests = new ArrayList<>(problem.source().requests());
        lost.stream()
                .forEach(request -> requests.set(
                        problem.placeOf(request), problem.requestAt(request).meant(Wish.MAY, false, Optional.empty())));
        return problem.source().withRequests(requests);
    }
}
