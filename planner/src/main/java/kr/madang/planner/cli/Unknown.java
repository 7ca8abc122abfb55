package kr.madang.planner.cli;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kr.madang.planner.Interpreter;
import kr.madang.planner.InvalidMatchingProblem;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.ProblemDefect;
import kr.madang.planner.ProblemDefect.Kind;
import kr.madang.planner.Table;

/** Refuses changes to what is not in the problem. */
final class Unknown {

    private final List<ProblemDefect> defects = new ArrayList<>();

    private Unknown() {}

    static void refuse(MatchingProblem problem, PlanChanges changes) {
        Unknown unknown = new Unknown();
        Set<Participant.Id> participants = ids(problem.participants(), Participant::id);
        unknown.look("noShows", changes.noShows(), participants, Kind.UNKNOWN_PARTICIPANT);
        unknown.look("late", changes.late().keySet(), participants, Kind.UNKNOWN_PARTICIPANT);
        unknown.look("lostTables", changes.lostTables(), ids(problem.tables(), Table::id), Kind.UNKNOWN_TABLE);
        unknown.look(
                "lostInterpreters",
                changes.lostInterpreters(),
                ids(problem.interpreters(), Interpreter::id),
                Kind.UNKNOWN_INTERPRETER);
        unknown.look("declined", changes.declined(), ids(problem.requests(), MeetingRequest::id), Kind.UNKNOWN_REQUEST);
        if (!unknown.defects.isEmpty()) {
            throw new InvalidMatchingProblem(unknown.defects);
        }
    }

    private <I> void look(String where, Collection<I> named, Set<I> known, Kind kind) {
        named.stream()
                .filter(id -> !known.contains(id))
                .map(Object::toString)
                .sorted()
                .forEach(id -> defects.add(new ProblemDefect(kind, where, id)));
    }

    private static <T, I> Set<I> ids(List<T> parts, Function<T, I> id) {
        return parts.stream().map(id).collect(toSet());
    }
}
