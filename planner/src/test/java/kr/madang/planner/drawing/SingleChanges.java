package kr.madang.planner.drawing;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.Table;

/** Changes that a running plan takes, one thing each. */
public final class SingleChanges {

    private static final MeetingRequest.Id NEW = new MeetingRequest.Id("new");
    private static final int VALUE = 10;

    private SingleChanges() {}

    /** A new request if two are left who could ask, somebody who cancels, a request declined and another accepted. */
    public static List<PlanChanges> ofEachKind(MatchingProblem problem) {
        List<MeetingRequest> requests = problem.requests();
        return Stream.concat(
                        newRequests(problem).limit(1).map(PlanChanges::wish),
                        Stream.of(
                                PlanChanges.noShow(problem.participants().get(1).id()),
                                PlanChanges.declined(requests.get(0).id()),
                                PlanChanges.accepted(
                                        requests.get(requests.size() - 1).id())))
                .toList();
    }

    private static Stream<MeetingRequest> newRequests(MatchingProblem problem) {
        Set<Set<Participant.Id>> pairs = problem.requests().stream()
                .map(one -> Set.of(one.first(), one.second()))
                .collect(Collectors.toCollection(HashSet::new));
        Set<Participant.Id> owners = problem.tables().stream()
                .map(Table::owner)
                .flatMap(owner -> owner.stream())
                .collect(Collectors.toSet());
        return problem.participants().stream()
                .flatMap(one -> problem.participants().stream()
                        .filter(other -> !one.equals(other) && one.side().meets(other.side()))
                        .filter(other -> !owners.contains(one.id()) || !owners.contains(other.id()))
                        .filter(other -> !pairs.contains(Set.of(one.id(), other.id())))
                        .map(other -> MeetingRequest.open(NEW, one.id(), other.id(), VALUE)));
    }
}
