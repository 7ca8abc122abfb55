package kr.madang.planner.repair;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.index.IndexedProblem;

/** Those participants and requests of a problem that changes say something of, by their places in its lists. */
final class Concerned {

    private final IndexedProblem problem;
    private final BitSet participants = new BitSet();
    private final BitSet requests = new BitSet();

    private Concerned(IndexedProblem problem) {
        this.problem = problem;
    }

    /** The problem with nobody and no request but those. */
    static MatchingProblem only(IndexedProblem problem, PlanChanges changes) {
        Concerned concerned = new Concerned(problem);
        changes.noShows().forEach(concerned::participant);
        Stream.of(changes.declined(), changes.accepted()).forEach(ids -> ids.forEach(concerned::request));
        changes.wishes().forEach(concerned::wish);
        MatchingProblem source = problem.source();
        return source.withParticipants(listed(concerned.participants, source.participants()::get))
                .withRequests(listed(concerned.requests, source.requests()::get));
    }

    private void participant(Participant.Id id) {
        int number = problem.numberOf(id);
        if (number >= 0) {
            participants.set(problem.placeOfParticipant(number));
        }
    }

    private void request(MeetingRequest.Id id) {
        int number = problem.numberOf(id);
        if (number >= 0) {
            requests.set(problem.placeOf(number));
        }
    }

    /** A new request may stand there already, under its name or another. */
    private void wish(MeetingRequest wish) {
        participant(wish.first());
        participant(wish.second());
        request(wish.id());
        int one = problem.numberOf(wish.first());
        int other = problem.numberOf(wish.second());
        if (one >= 0) {
            IntStream.of(problem.requestsOf(one))
                    .filter(request -> problem.other(request, one) == other)
                    .map(problem::placeOf)
                    .forEach(requests::set);
        }
    }

    private static <T> List<T> listed(BitSet places, IntFunction<T> part) {
        return places.stream().mapToObj(part).toList();
    }
}
