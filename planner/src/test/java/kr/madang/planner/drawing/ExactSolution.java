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
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;

/** The best value of a tiny problem without pins, by trying every slot and interpreter for every request. */
public final class ExactSolution {

    private final MatchingProblem problem;
    private final Map<Participant.Id, Participant> participants = new HashMap<>();
    private final Map<Object, Integer> taken = new HashMap<>();
    private final long[] valueLeft;
    private long best;

    private ExactSolution(MatchingProblem problem) {
        this.problem = problem;
        problem.participants().forEach(one -> participants.put(one.id(), one));
        valueLeft = new long[problem.requests().size() + 1];
        for (int at = problem.requests().size() - 1; at >= 0; at--) {
            valueLeft[at] = valueLeft[at + 1] + problem.requests().get(at).value();
        }
    }

    public static long valueOf(MatchingProblem problem) {
        ExactSolution solution = new ExactSolution(problem);
        solution.decide(0, 0);
        return solution.best;
    }

    private void decide(int at, long value) {
        best = Math.max(best, value);
        if (value + valueLeft[at] <= best) {
            return;
        }
        MeetingRequest request = problem.requests().get(at);
        Participant first = Objects.requireNonNull(participants.get(request.first()));
        Participant second = Objects.requireNonNull(participants.get(request.second()));
        for (Slot slot : problem.slots()) {
            for (List<Object> help : help(first, second, slot.id())) {
                if (fits(first, second, slot.id()) && help.stream().noneMatch(taken::containsKey)) {
                    List<Object> used = new ArrayList<>(help);
                    used.addAll(List.of(first.id(), second.id(), slot.id()));
                    used.add(List.of(first.id(), slot.id()));
                    used.add(List.of(second.id(), slot.id()));
                    used.forEach(one -> taken.merge(one, 1, Integer::sum));
                    decide(at + 1, value + request.value());
                    used.forEach(
                            one -> taken.compute(one, (key, count) -> count == null || count == 1 ? null : count - 1));
                }
            }
        }
        decide(at + 1, value);
    }

    private boolean fits(Participant first, Participant second, Slot.Id slot) {
        long tables = problem.tables().stream()
                .filter(table -> table.availability().contains(slot))
                .count();
        return count(slot) < tables && attends(first, slot) && attends(second, slot);
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
