package kr.madang.planner.drawing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;

/** The best value of a tiny problem without pins, by trying every slot and interpreter for every request. */
public final class ExactSolution {

    private final MatchingProblem problem;
    private final Map<Participant.Id, Participant> participants = new HashMap<>();
    private final Map<Object, Integer> taken = new HashMap<>();
    private final long[] valueLeft;
    private final Map<MeetingRequest.Id, Integer> slotOf = new HashMap<>();
    private long best = -1;

    private ExactSolution(MatchingProblem problem) {
        this.problem = problem;
        problem.participants().forEach(one -> participants.put(one.id(), one));
        valueLeft = new long[problem.requests().size() + 1];
        for (int at = problem.requests().size() - 1; at >= 0; at--) {
            valueLeft[at] = valueLeft[at + 1] + problem.requests().get(at).value();
        }
    }

    /** The value of the best plan, -1 if no plan keeps all promises. */
    public static long valueOf(MatchingProblem problem) {
        ExactSolution solution = new ExactSolution(problem);
        solution.decide(0, 0);
        return solution.best;
    }

    private void decide(int at, long value) {
        if (value + valueLeft[at] <= best) {
            return;
        }
        if (at == problem.requests().size()) {
            best = promisesKept() ? value : best;
            return;
        }
        MeetingRequest request = problem.requests().get(at);
        Participant first = Objects.requireNonNull(participants.get(request.first()));
        Participant second = Objects.requireNonNull(participants.get(request.second()));
        for (Slot slot : request.wish() == Wish.NEVER ? List.<Slot>of() : problem.slots()) {
            for (List<Object> help : help(first, second, slot.id())) {
                if (fits(request, first, second, slot.id()) && help.stream().noneMatch(taken::containsKey)) {
                    List<Object> used = new ArrayList<>(help);
                    used.addAll(List.of(first.id(), second.id(), List.of(host(request), slot.id())));
                    used.add(List.of(first.id(), slot.id()));
                    used.add(List.of(second.id(), slot.id()));
                    used.forEach(one -> taken.merge(one, 1, Integer::sum));
                    slotOf.put(request.id(), problem.slots().indexOf(slot));
                    decide(at + 1, value + request.value());
                    slotOf.remove(request.id());
                    used.forEach(
                            one -> taken.compute(one, (key, count) -> count == null || count == 1 ? null : count - 1));
                }
            }
        }
        if (!request.isPromised()) {
            decide(at + 1, value);
        }
    }

    private boolean promisesKept() {
        return problem.participants().stream().allMatch(this::hasItsLeast)
                && problem.precedences().stream()
                        .allMatch(one -> slotOf.getOrDefault(one.before(), -1) < slotOf.getOrDefault(one.after(), 99));
    }

    private boolean hasItsLeast(Participant participant) {
        long asked = problem.requests().stream()
                .filter(request -> request.first().equals(participant.id())
                        || request.second().equals(participant.id()))
                .filter(this::couldBeHeld)
                .count();
        return count(participant.id()) >= Math.min(participant.leastMeetings(), asked);
    }

    private boolean couldBeHeld(MeetingRequest request) {
        Participant first = Objects.requireNonNull(participants.get(request.first()));
        Participant second = Objects.requireNonNull(participants.get(request.second()));
        return request.wish() != Wish.NEVER
                && problem.slots().stream()
                        .map(Slot::id)
                        .filter(slot -> first.availability().contains(slot)
                                && second.availability().contains(slot))
                        .filter(slot -> !request.forbidden().contains(slot) && tables(host(request), slot) > 0)
                        .anyMatch(slot -> !help(first, second, slot).isEmpty());
    }

    private boolean fits(MeetingRequest request, Participant first, Participant second, Slot.Id slot) {
        return !request.forbidden().contains(slot)
                && count(List.of(host(request), slot)) < tables(host(request), slot)
                && attends(first, slot)
                && attends(second, slot);
    }

    private Object host(MeetingRequest request) {
        return problem.tables().stream()
                .flatMap(table -> table.owner().stream())
                .filter(owner -> owner.equals(request.first()) || owner.equals(request.second()))
                .<Object>map(owner -> owner)
                .findFirst()
                .orElse("shared");
    }

    private long tables(Object host, Slot.Id slot) {
        return problem.tables().stream()
                .filter(table -> table.availability().contains(slot))
                .filter(table -> table.owner()
                        .<Object>map(owner -> owner)
                        .orElse("shared")
                        .equals(host))
                .count();
    }

    private boolean attends(Participant participant, Slot.Id slot) {
        return participant.availability().contains(slot)
                && count(participant.id()) < participant.mostMeetings()
                && count(List.of(participant.id(), slot)) < participant.tableCapacity();
    }

    private List<List<Object>> help(Participant first, Participant second, Slot.Id slot) {
        if (!Collections.disjoint(first.languages(), second.languages())) {
            return List.of(List.of());
        }
        List<List<Object>> help = new ArrayList<>();
        for (Interpreter interpreter : problem.interpreters()) {
            if (interpreter.availability().contains(slot) && interpreter.links(first.languages(), second.languages())) {
                help.add(List.of(List.of(interpreter.id(), slot)));
            }
        }
        return help;
    }

    private int count(Object what) {
        return taken.getOrDefault(what, 0);
    }
}
