package kr.madang.planner;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.ProblemDefect.Kind;

/** Whether the pinned requests of an otherwise sound problem can all be held together. */
final class PinCheck {

    private final MatchingProblem problem;
    private final List<ProblemDefect> defects;
    private final Map<Participant.Id, Participant> participants;
    private final Set<Participant.Id> owners;
    private final Map<List<Object>, List<Interpreter.Id>> fitting = new HashMap<>();

    private PinCheck(MatchingProblem problem, List<ProblemDefect> defects) {
        this.problem = problem;
        this.defects = defects;
        participants = problem.participants().stream().collect(toMap(Participant::id, Function.identity()));
        owners = problem.tables().stream()
                .flatMap(table -> table.owner().stream())
                .collect(toSet());
    }

    static void of(MatchingProblem problem, List<ProblemDefect> defects) {
        PinCheck check = new PinCheck(problem, defects);
        List<Pinned> pinned = new ArrayList<>();
        for (MeetingRequest request : problem.requests()) {
            request.pin()
                    .ifPresent(pin -> pinned.add(new Pinned(
                            request, pin, check.participant(request.first()), check.participant(request.second()))));
        }
        check.participants(pinned);
        check.order(pinned);
        Map<Slot.Id, List<Pinned>> bySlot =
                pinned.stream().collect(groupingBy(one -> one.pin().slot(), LinkedHashMap::new, toList()));
        bySlot.forEach(check::tables);
        bySlot.forEach(check::interpreters);
    }

    private void participants(List<Pinned> pinned) {
        Map<Participant.Id, Integer> meetings = new HashMap<>();
        Map<Participant.Id, Map<Slot.Id, Integer>> atOnce = new HashMap<>();
        for (Pinned one : pinned) {
            if (one.request().forbidden().contains(one.pin().slot())) {
                found(Kind.PIN_UNAVAILABLE, one, one.pin().slot());
            }
            for (Participant participant : List.of(one.first(), one.second())) {
                Slot.Id slot = one.pin().slot();
                if (!participant.availability().contains(slot)) {
                    found(Kind.PIN_UNAVAILABLE, one, participant.id() + " in " + slot);
                }
                int inSlot = atOnce.computeIfAbsent(participant.id(), id -> new HashMap<>())
                        .merge(slot, 1, Integer::sum);
                if (inSlot > participant.tableCapacity()
                        || meetings.merge(participant.id(), 1, Integer::sum) > participant.mostMeetings()) {
                    found(Kind.PIN_OVER_CAPACITY, one, participant.id());
                }
            }
        }
    }

    private void order(List<Pinned> pinned) {
        if (problem.precedences().isEmpty()) {
            return;
        }
        Map<Slot.Id, Slot> slots = problem.slots().stream().collect(toMap(Slot::id, Function.identity()));
        Map<MeetingRequest.Id, Pinned> byRequest =
                pinned.stream().collect(toMap(one -> one.request().id(), Function.identity()));
        for (Precedence precedence : problem.precedences()) {
            Pinned before = byRequest.get(precedence.before());
            Pinned after = byRequest.get(precedence.after());
            if (before != null
                    && after != null
                    && !requireNonNull(slots.get(before.pin().slot()))
                            .start()
                            .isBefore(requireNonNull(slots.get(after.pin().slot()))
                                    .start())) {
                found(Kind.PIN_OUT_OF_ORDER, before, precedence.after());
            }
        }
    }

    private void tables(Slot.Id slot, List<Pinned> pinned) {
        Map<Optional<Participant.Id>, Set<Table.Id>> openTo = new HashMap<>();
        problem.tables().stream()
                .filter(table -> table.availability().contains(slot))
                .forEach(table -> openTo.computeIfAbsent(table.owner(), one -> new HashSet<>())
                        .add(table.id()));
        Map<Optional<Participant.Id>, List<Pinned>> byHost =
                pinned.stream().collect(groupingBy(this::host, LinkedHashMap::new, toList()));
        byHost.forEach((host, ones) -> tables(slot, ones, openTo.getOrDefault(host, new HashSet<>())));
    }

    /** The participant at whose own tables the meeting is held; empty for the shared ones. */
    private Optional<Participant.Id> host(Pinned one) {
        return Stream.of(one.request().first(), one.request().second())
                .filter(owners::contains)
                .findFirst();
    }

    private void tables(Slot.Id slot, List<Pinned> pinned, Set<Table.Id> open) {
        if (pinned.size() > open.size()) {
            found(Kind.PIN_NO_TABLE_LEFT, pinned.get(open.size()), slot);
        }
        for (Pinned one : pinned) {
            one.pin()
                    .table()
                    .filter(table -> !open.remove(table))
                    .ifPresent(table -> found(Kind.PIN_TABLE_TAKEN, one, table));
        }
    }

    private void interpreters(Slot.Id slot, List<Pinned> pinned) {
        Map<Interpreter.Id, Pinned> helping = new HashMap<>();
        for (Pinned one : pinned) {
            boolean needed =
                    Collections.disjoint(one.first().languages(), one.second().languages());
            Optional<Interpreter.Id> named = one.pin().interpreter();
            if (named.isPresent() && !(needed && fit(one, slot).contains(named.get()))) {
                found(Kind.PIN_INTERPRETER_UNFIT, one, named.get());
            } else if (needed && !seat(one, slot, helping, new HashSet<>())) {
                found(Kind.PIN_NO_INTERPRETER_LEFT, one, slot);
            }
        }
    }

    /** Gives the meeting an interpreter, moving those of others where that is how it fits. */
    private boolean seat(Pinned one, Slot.Id slot, Map<Interpreter.Id, Pinned> helping, Set<Interpreter.Id> tried) {
        for (Interpreter.Id candidate : one.pin().interpreter().map(List::of).orElseGet(() -> fit(one, slot))) {
            if (tried.add(candidate)) {
                Pinned other = helping.get(candidate);
                if (other == null || seat(other, slot, helping, tried)) {
                    helping.put(candidate, one);
                    return true;
                }
            }
        }
        return false;
    }

    private List<Interpreter.Id> fit(Pinned one, Slot.Id slot) {
        Set<Language> first = one.first().languages();
        Set<Language> second = one.second().languages();
        return fitting.computeIfAbsent(
                List.of(first, second, slot),
                key -> problem.interpreters().stream()
                        .filter(interpreter -> interpreter.availability().contains(slot))
                        .filter(interpreter -> interpreter.links(first, second))
                        .map(Interpreter::id)
                        .toList());
    }

    private Participant participant(Participant.Id id) {
        return requireNonNull(participants.get(id));
    }

    private void found(Kind kind, Pinned where, Object what) {
        defects.add(new ProblemDefect(kind, "request " + where.request().id(), what.toString()));
    }

    private record Pinned(MeetingRequest request, Pin pin, Participant first, Participant second) {}
}
