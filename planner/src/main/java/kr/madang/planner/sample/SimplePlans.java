package kr.madang.planner.sample;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/** What people do without a planner: go through the requests once and hold each in the first slot it fits into. */
public final class SimplePlans {

    private final MatchingProblem problem;
    private final Map<Participant.Id, Participant> participants = new HashMap<>();
    private final Map<Slot.Id, Map<Optional<Participant.Id>, Deque<Table.Id>>> tables = new HashMap<>();
    private final Set<Participant.Id> owners = new HashSet<>();
    private final Map<Participant.Id, Integer> meetings = new HashMap<>();
    private final Map<Participant.Id, Map<Slot.Id, Integer>> busy = new HashMap<>();
    private final Map<Slot.Id, Set<Interpreter.Id>> helping = new HashMap<>();

    private SimplePlans(MatchingProblem problem) {
        this.problem = problem;
        problem.participants().forEach(one -> participants.put(one.id(), one));
        for (Table table : problem.tables()) {
            table.owner().ifPresent(owners::add);
            table.availability()
                    .forEach(slot -> tables.computeIfAbsent(slot, one -> new HashMap<>())
                            .computeIfAbsent(table.owner(), one -> new ArrayDeque<>())
                            .add(table.id()));
        }
    }

    /** A plan that serves what is promised first, and then the most valuable requests first. */
    public static Plan byValue(MatchingProblem problem) {
        return new SimplePlans(problem)
                .served(problem.requests().stream()
                        .sorted(Comparator.comparingInt((MeetingRequest one) -> -one.value()))
                        .toList());
    }

    /** A plan that serves what is promised first, and then requests in the order they are given. */
    public static Plan firstCome(MatchingProblem problem) {
        return new SimplePlans(problem).served(problem.requests());
    }

    private Plan served(List<MeetingRequest> order) {
        List<MeetingRequest> queue = order.stream()
                .sorted(Comparator.comparing((MeetingRequest one) -> !one.isPromised()))
                .toList();
        List<PlannedMeeting> held = new ArrayList<>();
        long value = 0;
        for (MeetingRequest request : queue) {
            Optional<PlannedMeeting> meeting = request.wish() == Wish.NEVER ? Optional.empty() : held(request);
            value += meeting.isPresent() ? request.value() : 0;
            meeting.ifPresent(held::add);
        }
        return new Plan(held, value);
    }

    private Optional<PlannedMeeting> held(MeetingRequest request) {
        Participant first = requireNonNull(participants.get(request.first()));
        Participant second = requireNonNull(participants.get(request.second()));
        if (isFull(first) || isFull(second)) {
            return Optional.empty();
        }
        for (Slot slot : problem.slots()) {
            Deque<Table.Id> free = free(request, slot.id());
            if (isFree(first, slot.id()) && isFree(second, slot.id()) && !free.isEmpty()) {
                Optional<Interpreter.Id> helper = helper(first, second, slot.id());
                if (helper.isPresent() || understand(first, second)) {
                    List.of(first, second).forEach(one -> occupy(one, slot.id()));
                    return Optional.of(new PlannedMeeting(request.id(), slot.id(), free.remove(), helper));
                }
            }
        }
        return Optional.empty();
    }

    private Deque<Table.Id> free(MeetingRequest request, Slot.Id slot) {
        Optional<Participant.Id> host = Stream.of(request.first(), request.second())
                .filter(owners::contains)
                .findFirst();
        return tables.getOrDefault(slot, Map.of()).getOrDefault(host, new ArrayDeque<>());
    }

    private void occupy(Participant one, Slot.Id slot) {
        meetings.merge(one.id(), 1, Integer::sum);
        busy.computeIfAbsent(one.id(), id -> new HashMap<>()).merge(slot, 1, Integer::sum);
    }

    private boolean isFull(Participant one) {
        return meetings.getOrDefault(one.id(), 0) >= one.mostMeetings();
    }

    private boolean isFree(Participant one, Slot.Id slot) {
        return one.availability().contains(slot)
                && busy.getOrDefault(one.id(), Map.of()).getOrDefault(slot, 0) < one.tableCapacity();
    }

    private static boolean understand(Participant first, Participant second) {
        return !Collections.disjoint(first.languages(), second.languages());
    }

    /** Takes the first interpreter who is free, where the two need one. */
    private Optional<Interpreter.Id> helper(Participant first, Participant second, Slot.Id slot) {
        if (understand(first, second)) {
            return Optional.empty();
        }
        Set<Interpreter.Id> taken = helping.computeIfAbsent(slot, one -> new HashSet<>());
        return problem.interpreters().stream()
                .filter(one -> one.availability().contains(slot) && one.links(first.languages(), second.languages()))
                .map(Interpreter::id)
                .filter(taken::add)
                .findFirst();
    }
}
