package kr.madang.planner.sample;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/** What people do without a planner: go through the requests once and hold each in the first slot it fits into. */
public final class SimplePlans {

    private final MatchingProblem problem;
    private final Map<Participant.Id, Participant> participants = new HashMap<>();
    private final Map<Slot.Id, Integer> tablesLeft = new HashMap<>();
    private final Map<Participant.Id, Integer> meetings = new HashMap<>();
    private final Map<Participant.Id, Map<Slot.Id, Integer>> busy = new HashMap<>();
    private final Map<Slot.Id, Set<Interpreter.Id>> helping = new HashMap<>();

    private SimplePlans(MatchingProblem problem) {
        this.problem = problem;
        problem.participants().forEach(one -> participants.put(one.id(), one));
        for (Table table : problem.tables()) {
            table.availability().forEach(slot -> tablesLeft.merge(slot, 1, Integer::sum));
        }
    }

    /** The value of a plan that serves the most valuable requests first. */
    public static long byValue(MatchingProblem problem) {
        return new SimplePlans(problem)
                .served(problem.requests().stream()
                        .sorted(Comparator.comparingInt((MeetingRequest one) -> -one.value()))
                        .toList());
    }

    /** The value of a plan that serves requests in the order they are given. */
    public static long firstCome(MatchingProblem problem) {
        return new SimplePlans(problem).served(problem.requests());
    }

    private long served(List<MeetingRequest> order) {
        long value = 0;
        for (MeetingRequest request : order) {
            value += request.wish() != Wish.NEVER && holds(request) ? request.value() : 0;
        }
        return value;
    }

    private boolean holds(MeetingRequest request) {
        Participant first = requireNonNull(participants.get(request.first()));
        Participant second = requireNonNull(participants.get(request.second()));
        if (isFull(first) || isFull(second)) {
            return false;
        }
        for (Slot slot : problem.slots()) {
            if (isFree(first, slot.id())
                    && isFree(second, slot.id())
                    && tablesLeft.getOrDefault(slot.id(), 0) > 0
                    && isHelped(first, second, slot.id())) {
                tablesLeft.merge(slot.id(), -1, Integer::sum);
                for (Participant one : List.of(first, second)) {
                    meetings.merge(one.id(), 1, Integer::sum);
                    busy.computeIfAbsent(one.id(), id -> new HashMap<>()).merge(slot.id(), 1, Integer::sum);
                }
                return true;
            }
        }
        return false;
    }

    private boolean isFull(Participant one) {
        return meetings.getOrDefault(one.id(), 0) >= one.mostMeetings();
    }

    private boolean isFree(Participant one, Slot.Id slot) {
        return one.availability().contains(slot)
                && busy.getOrDefault(one.id(), Map.of()).getOrDefault(slot, 0) < one.tableCapacity();
    }

    private boolean isHelped(Participant first, Participant second, Slot.Id slot) {
        if (!Collections.disjoint(first.languages(), second.languages())) {
            return true;
        }
        Set<Interpreter.Id> taken = helping.computeIfAbsent(slot, one -> new HashSet<>());
        return problem.interpreters().stream()
                .filter(one -> one.availability().contains(slot) && one.links(first.languages(), second.languages()))
                .anyMatch(one -> taken.add(one.id()));
    }
}
