package kr.madang.planner;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
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

    /** Every defect: what is named but not in the problem, and new requests that cannot join it. */
    public static List<ProblemDefect> of(MatchingProblem problem, PlanChanges changes) {
        ChangeCheck check = new ChangeCheck(problem, changes);
        check.names();
        check.wishes();
        return List.copyOf(check.defects);
    }

    private void names() {
        known("noShows", changes.noShows(), problem.participants(), Participant::id, Kind.UNKNOWN_PARTICIPANT);
        known("late", changes.late().keySet(), problem.participants(), Participant::id, Kind.UNKNOWN_PARTICIPANT);
        known("lostTables", changes.lostTables(), problem.tables(), Table::id, Kind.UNKNOWN_TABLE);
        known(
                "lostInterpreters",
                changes.lostInterpreters(),
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

    private void wishes() {
        if (changes.wishes().isEmpty()) {
            return;
        }
        Map<Participant.Id, Participant> participants = new HashMap<>();
        problem.participants().forEach(one -> participants.put(one.id(), one));
        Set<Slot.Id> slots = new HashSet<>();
        problem.slots().forEach(slot -> slots.add(slot.id()));
        Map<MeetingRequest.Id, MeetingRequest> ids = new HashMap<>();
        Map<Set<Participant.Id>, MeetingRequest> pairs = new HashMap<>();
        for (MeetingRequest wish : changes.wishes()) {
            Participant first = participants.get(wish.first());
            Participant second = participants.get(wish.second());
            if (first == null || second == null) {
                found(Kind.UNKNOWN_PARTICIPANT, where(wish), (first == null ? wish.first() : wish.second()).value());
            } else if (first.equals(second) || !first.side().meets(second.side())) {
                found(Kind.SAME_SIDE, where(wish), first.id() + " and " + second.id());
            } else if (pairs.put(Set.of(wish.first(), wish.second()), wish) != null) {
                found(Kind.PAIR_TWICE, where(wish), wish.id().value());
            }
            if (ids.put(wish.id(), wish) != null) {
                found(Kind.DUPLICATE_ID, where(wish), wish.id().value());
            }
            wish.forbidden().stream()
                    .filter(slot -> !slots.contains(slot))
                    .forEach(slot -> found(Kind.UNKNOWN_SLOT, where(wish), slot.value()));
            wish.pin()
                    .filter(pin -> !slots.contains(pin.slot()))
                    .ifPresent(pin ->
                            found(Kind.UNKNOWN_SLOT, where(wish), pin.slot().value()));
        }
        Set<Participant.Id> asking = new HashSet<>();
        changes.wishes().forEach(wish -> asking.add(wish.first()));
        changes.wishes().forEach(wish -> asking.add(wish.second()));
        for (MeetingRequest request : problem.requests()) {
            if (ids.containsKey(request.id())) {
                found(Kind.DUPLICATE_ID, where(request), request.id().value());
            }
            if (asking.contains(request.first())
                    && asking.contains(request.second())
                    && pairs.containsKey(Set.of(request.first(), request.second()))) {
                found(Kind.PAIR_TWICE, where(request), request.id().value());
            }
        }
    }

    private static String where(MeetingRequest request) {
        return "request " + request.id();
    }

    private void found(Kind kind, String where, String what) {
        defects.add(new ProblemDefect(kind, where, what));
    }
}
