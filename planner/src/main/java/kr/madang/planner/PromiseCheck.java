package kr.madang.planner;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.ProblemDefect.Kind;

/** Whether each request that must be held could be held at all, and whether those of a participant are not too many. */
final class PromiseCheck {

    private final MatchingProblem problem;
    private final List<ProblemDefect> defects;
    private final Map<Participant.Id, Participant> participants;
    private final Set<Slot.Id> shared = new HashSet<>();
    private final Map<Participant.Id, Set<Slot.Id>> own = new HashMap<>();

    private PromiseCheck(MatchingProblem problem, List<ProblemDefect> defects) {
        this.problem = problem;
        this.defects = defects;
        participants = problem.participants().stream().collect(toMap(Participant::id, identity()));
        for (Table table : problem.tables()) {
            Set<Slot.Id> slots = table.owner()
                    .map(owner -> own.computeIfAbsent(owner, one -> new HashSet<>()))
                    .orElse(shared);
            slots.addAll(table.availability());
        }
    }

    static void of(MatchingProblem problem, List<ProblemDefect> defects) {
        PromiseCheck check = new PromiseCheck(problem, defects);
        problem.requests().stream()
                .filter(request -> request.isPromised() && request.pin().isEmpty()) // who is pinned can be there
                .forEach(check::possible);
        check.capacities();
        order(problem, defects);
    }

    private void possible(MeetingRequest request) {
        if (!isPossible(request)) {
            defects.add(new ProblemDefect(
                    Kind.MUST_IMPOSSIBLE, "request " + request.id(), request.first() + " and " + request.second()));
        }
    }

    private boolean isPossible(MeetingRequest request) {
        Participant first = participant(request.first());
        Participant second = participant(request.second());
        return first.availability().stream()
                .filter(slot -> second.availability().contains(slot))
                .filter(slot -> !request.forbidden().contains(slot))
                .filter(slot -> tablesFor(request).contains(slot))
                .anyMatch(slot -> understood(first, second, slot));
    }

    private Set<Slot.Id> tablesFor(MeetingRequest request) {
        return own.getOrDefault(request.first(), own.getOrDefault(request.second(), shared));
    }

    private boolean understood(Participant first, Participant second, Slot.Id slot) {
        return !Collections.disjoint(first.languages(), second.languages())
                || problem.interpreters().stream()
                        .filter(one -> one.availability().contains(slot))
                        .anyMatch(one -> one.links(first.languages(), second.languages()));
    }

    private void capacities() {
        Map<Participant.Id, Integer> promised = new HashMap<>();
        for (MeetingRequest request : problem.requests()) {
            if (request.isPromised()) {
                promised.merge(request.first(), 1, Integer::sum);
                promised.merge(request.second(), 1, Integer::sum);
            }
        }
        for (Participant one : problem.participants()) {
            long atMost = Math.min(
                    one.mostMeetings(),
                    (long) one.tableCapacity() * one.availability().size());
            long must = promised.getOrDefault(one.id(), 0);
            if (one.leastMeetings() > atMost) {
                must = Math.max(must, Math.min(one.leastMeetings(), possibleRequestsOf(one.id())));
            }
            if (must > atMost) {
                defects.add(new ProblemDefect(
                        Kind.MUST_OVER_CAPACITY, "participant " + one.id(), must + " over " + atMost));
            }
        }
    }

    private long possibleRequestsOf(Participant.Id participant) {
        return problem.requests().stream()
                .filter(one -> one.first().equals(participant) || one.second().equals(participant))
                .filter(one -> one.wish() != Wish.NEVER && isPossible(one))
                .count();
    }

    /** Finds precedences among requests that must be held which nobody can keep, as they run in a circle. */
    static void order(MatchingProblem problem, List<ProblemDefect> defects) {
        Set<MeetingRequest.Id> promised = new HashSet<>();
        problem.requests().stream().filter(MeetingRequest::isPromised).forEach(request -> promised.add(request.id()));
        Map<MeetingRequest.Id, List<MeetingRequest.Id>> later = new HashMap<>();
        Map<MeetingRequest.Id, Integer> earlier = new HashMap<>();
        for (Precedence one : problem.precedences()) {
            if (promised.contains(one.before()) && promised.contains(one.after())) {
                later.computeIfAbsent(one.before(), id -> new ArrayList<>()).add(one.after());
                earlier.merge(one.after(), 1, Integer::sum);
                earlier.putIfAbsent(one.before(), 0);
            }
        }
        Deque<MeetingRequest.Id> free = new ArrayDeque<>();
        earlier.forEach((id, count) -> {
            if (count == 0) {
                free.add(id);
            }
        });
        while (!free.isEmpty()) {
            MeetingRequest.Id next = free.remove();
            earlier.remove(next);
            for (MeetingRequest.Id after : later.getOrDefault(next, List.of())) {
                if (earlier.merge(after, -1, Integer::sum) == 0) {
                    free.add(after);
                }
            }
        }
        earlier.keySet().stream()
                .map(MeetingRequest.Id::value)
                .sorted()
                .forEach(id -> defects.add(new ProblemDefect(Kind.PRECEDENCE_CYCLE, "request " + id, id)));
    }

    private Participant participant(Participant.Id id) {
        return requireNonNull(participants.get(id));
    }
}
