package kr.madang.planner.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.ProblemCheck;
import kr.madang.planner.Slot;
import kr.madang.planner.drawing.SingleChanges;
import kr.madang.planner.drawing.TinyProblem;
import kr.madang.planner.repair.LiveChange;
import org.junit.jupiter.api.Test;

class ChangingAnIndexTests {

    @Test
    void changedIndexSaysWhatOneFromNothingSays() {
        List<MatchingProblem> problems = LongStream.range(0, 200)
                .mapToObj(TinyProblem::intricate)
                .filter(problem -> ProblemCheck.of(problem).isEmpty())
                .toList();

        assertThat(problems).hasSizeGreaterThan(100).allSatisfy(problem -> {
            IndexedProblem index = IndexedProblem.of(problem);
            for (PlanChanges change : SingleChanges.ofEachKind(problem)) {
                index = index.changed(LiveChange.of(index, change));

                IndexedProblem anew = IndexedProblem.of(index.source());
                assertThat(saidBy(index)).isEqualTo(saidBy(anew));
                assertThat(values(index, index.byValue())).isEqualTo(values(anew, anew.byValue()));
                assertThat(valuesOfEach(index)).isEqualTo(valuesOfEach(anew));
            }
        });
    }

    private static Map<String, Said> saidBy(IndexedProblem problem) {
        return IntStream.range(0, problem.requests())
                .boxed()
                .collect(Collectors.toMap(
                        request -> problem.requestAt(request).id().value(),
                        request -> new Said(
                                problem.value(request),
                                problem.promised(request),
                                problem.source()
                                                .requests()
                                                .get(problem.placeOf(request))
                                                .equals(problem.requestAt(request))
                                        && problem.numberOf(problem.requestAt(request)
                                                        .id())
                                                == request,
                                slots(problem, problem.possible(request)),
                                helpers(problem, request),
                                problem.mostMeetings(problem.first(request))
                                        + problem.mostMeetings(problem.second(request)),
                                problem.leastMeetings(problem.first(request))
                                        + problem.leastMeetings(problem.second(request))),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static Map<String, List<Integer>> valuesOfEach(IndexedProblem problem) {
        return IntStream.range(0, problem.participants())
                .boxed()
                .collect(Collectors.toMap(
                        one -> problem.participantAt(one).id().value(),
                        one -> values(problem, problem.requestsOf(one))));
    }

    private static List<Integer> values(IndexedProblem problem, int[] requests) {
        return IntStream.of(requests).map(problem::value).boxed().toList();
    }

    private static Set<Slot.Id> slots(IndexedProblem problem, long[] set) {
        return IntStream.range(0, problem.slots())
                .filter(slot -> SlotSet.contains(set, slot))
                .mapToObj(slot -> problem.slotAt(slot).id())
                .collect(Collectors.toSet());
    }

    private static Set<Interpreter.Id> helpers(IndexedProblem problem, int request) {
        return IntStream.of(problem.helpers(request))
                .boxed()
                .flatMap(crew -> problem.crews().members(crew).stream())
                .map(Interpreter::id)
                .collect(Collectors.toSet());
    }

    private record Said(
            int value,
            boolean promised,
            boolean found,
            Set<Slot.Id> possible,
            Set<Interpreter.Id> helpers,
            int mostOfBoth,
            int leastOfBoth) {}
}
