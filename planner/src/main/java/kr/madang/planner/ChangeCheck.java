package kr.madang.planner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.ProblemDefect.Kind;

/** Finds what in a list of changes does not fit the problem, at the cost of one look at each part of it. */
public final class ChangeCheck {

    private final MatchingProblem problem;
    private final PlanChanges changes;
    private final List<ProblemDefect> defects = new ArrayList<>();

    private ChangeCheck(MatchingProblem problem, PlanChanges changes) {
        this.problem = problem;
        this.changes = changes;
    }

    /** Every defect: what is named but not in the problem, what contradicts itself, and new requests that cannot join. */
    public static List<ProblemDefect> of(MatchingProblem problem, PlanChanges changes) {
        ChangeCheck check = new ChangeCheck(problem, changes);
        check.names();
        check.times();
        check.acceptances();
        if (check.newcomersJoin()) {
            check.wishes();
        }
        return List.copyOf(check.defects);
    }

    /** What new requests are pinned to and accepted ones must precede, where the problem after the changes forbids it. */
    public static List<ProblemDefect> promises(MatchingProblem after, PlanChanges changes) {
        List<ProblemDefect> defects = new ArrayList<>();
        if (changes.wishes().stream().anyMatch(wish -> wish.pin().isPresent())) {
            PinCheck.of(after, defects);
        }
        if (!changes.accepted().isEmpty() && !after.precedences().isEmpty()) {
            PromiseCheck.order(after, defects);
        }
        return defects;
    }

    private void names() {
        known("noShows", changes.noShows(), problem.participants(), Participant::id, Kind.UNKNOWN_PARTICIPANT);
        known("late", changes.late().keySet(), problem.participants(), Participant::id, Kind.UNKNOWN_PARTICIPANT);
        known("lostTables", changes.lostTables().keySet(), problem.tables(), Table::id, Kind.UNKNOWN_TABLE);
        known(
                "lostInterpreters",
                changes.lostInterpreters().keySet(),
                problem.interpreters(),
                Interpreter::id,
                Kind.UNKNOWN_INTERPRETER);
        known("declined", changes.declined(), problem.requests(), MeetingRequest::id, Kind.UNKNOWN_REQUEST);
        known("accepted", changes.accepted(), problem.requests(), MeetingRequest::id, Kind.UNKNOWN_REQUEST);
    }

    private <T, I> void known(String where, Collection<I> named, List<T> parts, Function<T, I> id, Kind kind) {
        if (named.isEmpty()) {
            return;
        }
        Set<I> unknown = new HashSet<>(named);
        parts.forEach(part -> unknown.remove(id.apply(part)));
        unknown.stream().map(Object::toString).sorted().forEach(name -> found(kind, where, name));
    }

    private void times() {
        if (changes.now().isEmpty()) {
            changes.late().keySet().stream()
                    .map(Participant.Id::value)
                    .sorted()
                    .forEach(who -> found(Kind.NEEDS_NOW, "late", who));
            if (!changes.freeze().isZero()) {
                found(
                        Kind.NEEDS_NOW,
                        "freezeMinutes",
                        Long.toString(changes.freeze().toMinutes()));
            }
        }
    }

    private void acceptances() {
        if (!changes.accepted().isEmpty()) {
            problem.requests().stream()
                    .filter(one -> changes.accepted().contains(one.id()))
                    .filter(one ->
                            one.wish() == Wish.NEVER || changes.declined().contains(one.id()))
                    .forEach(one -> found(Kind.NEVER_BUT_PROMISED, where(one), "accepted"));
        }
    }

    private boolean newcomersJoin() {
        List<ProblemDefect> found = changes.newcomers().isEmpty()
                ? List.of()
                : ProblemCheck.ofNewcomers(changes.joined(problem), changes.newcomers());
        defects.addAll(found);
        return found.isEmpty();
    }

    private void wishes() {
        if (changes.wishes().isEmpty()) {
            return;
        }
        defects.addAll(ProblemCheck.ofRequests(changes.joined(problem).withRequests(changes.wishes())));
        Set<MeetingRequest.Id> ids = new HashSet<>();
        Set<Set<Participant.Id>> pairs = new HashSet<>();
        Set<Participant.Id> asking = new HashSet<>();
        for (MeetingRequest wish : changes.wishes()) {
            ids.add(wish.id());
            pairs.add(pair(wish));
            asking.addAll(pair(wish));
        }
        for (MeetingRequest request : problem.requests()) {
            if (ids.contains(request.id())) {
                found(Kind.DUPLICATE_ID, where(request), request.id().value());
            }
            if (asking.contains(request.first())
                    && asking.contains(request.second())
                    && pairs.contains(pair(request))) {
                found(Kind.PAIR_TWICE, where(request), request.id().value());
            }
        }
    }

    /** Both, or the one who asks to meet itself. */
    private static Set<Participant.Id> pair(MeetingRequest request) {
        return new HashSet<>(List.of(request.first(), request.second()));
    }

    private static String where(MeetingRequest request) {
        return "request " + request.id();
    }

    private void found(Kind kind, String where, String what) {
        defects.add(new ProblemDefect(kind, where, what));
    }
}
