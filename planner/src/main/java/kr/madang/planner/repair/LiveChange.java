package kr.madang.planner.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.madang.planner.ChangeCheck;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.ProblemDefect;
import kr.madang.planner.index.IndexedProblem;

/** A change to a problem whose plan is still being made: nothing has begun, nothing is frozen. */
public final class LiveChange {

    private LiveChange() {}

    /**
     * What in the changes does not fit the problem.
     *
     * @throws IllegalArgumentException when the changes are of another kind than no-shows, declined and accepted requests
     *     and new ones
     */
    public static List<ProblemDefect> defects(IndexedProblem problem, PlanChanges changes) {
        requireKind(changes);
        return ChangeCheck.of(Concerned.only(problem, changes), changes);
    }

    /**
     * The problem after the changes, with every part in its old place and new requests behind the others. Who does not come
     * any more is available in no slot and promised nothing.
     *
     * @param changes without {@link #defects}
     */
    public static MatchingProblem of(IndexedProblem problem, PlanChanges changes) {
        MatchingProblem before = problem.source();
        Participant[] participants = before.participants().toArray(Participant[]::new);
        List<MeetingRequest> requests =
                new ArrayList<>(before.requests().size() + changes.wishes().size());
        requests.addAll(before.requests());
        for (Participant.Id id : changes.noShows()) {
            int participant = problem.numberOf(id);
            participants[problem.placeOfParticipant(participant)] =
                    problem.participantAt(participant).available(Set.of()).promised(0);
            for (int request : problem.requestsOf(participant)) {
                requests.set(problem.placeOf(request), unpromised(problem.requestAt(request), Wish.MAY));
            }
        }
        for (MeetingRequest.Id id : changes.declined()) {
            int request = problem.numberOf(id);
            requests.set(problem.placeOf(request), unpromised(problem.requestAt(request), Wish.NEVER));
        }
        for (MeetingRequest.Id id : changes.accepted()) {
            int place = problem.placeOf(problem.numberOf(id));
            requests.set(place, requests.get(place).agreed());
        }
        requests.addAll(changes.wishes());
        return before.withParticipants(List.of(participants)).withRequests(requests);
    }

    private static void requireKind(PlanChanges changes) {
        boolean other = changes.now().isPresent()
                || !changes.late().isEmpty()
                || !changes.newcomers().isEmpty()
                || !changes.lostTables().isEmpty()
                || !changes.lostInterpreters().isEmpty();
        if (other) {
            throw new IllegalArgumentException(
                    "a running plan takes no-shows, declined, accepted and new requests only;"
                            + " what is published is repaired");
        }
    }

    private static MeetingRequest unpromised(MeetingRequest request, Wish wish) {
        return request.meant(request.wish() == Wish.NEVER ? Wish.NEVER : wish, false, Optional.empty());
    }

    /** What the changes promise and nobody can keep in the problem after them. */
    public static List<ProblemDefect> brokenPromises(IndexedProblem after, PlanChanges changes) {
        return NewPromises.broken(
                after,
                changes,
                Stream.concat(
                        changes.accepted().stream(), changes.wishes().stream().map(MeetingRequest::id)));
    }
}
