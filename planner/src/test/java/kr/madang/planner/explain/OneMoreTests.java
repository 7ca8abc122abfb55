package kr.madang.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.OneMore;
import kr.madang.planner.OneMore.Kind;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.Slot;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.bound.Reevaluation;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.drawing.ExactSolution;
import kr.madang.planner.drawing.TinyProblem;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.run.ProvingPlanner;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import org.junit.jupiter.api.Test;

class OneMoreTests {

    private static final int PROBLEMS = 100;

    @Test
    void whatIsMissingIsWorthWhatItLetsIn() {
        MatchingProblem oneTable = Drawing.of("B1 . en\nB2 . en\nE1 . en\nE2 . en\nT1 .\nB1-E1 9\nB2-E2 5");

        assertThat(OneMoreWorth.of(oneTable, 3))
                .contains(
                        new OneMore(Kind.TABLE_IN_A_SLOT, "shared", 0, 5, 1),
                        new OneMore(Kind.TABLE, "shared", 0, 5, 1));
        MatchingProblem oneInterpreter =
                Drawing.of("B1 . vi\nB2 . vi\nE1 . ko\nE2 . ko\nI1 . ko,vi\nT1 .\nT2 .\nB1-E1 9\nB2-E2 5");
        assertThat(OneMoreWorth.of(oneInterpreter, 3))
                .extracting(OneMore::kind, OneMore::what, OneMore::day, OneMore::value)
                .contains(tuple(Kind.INTERPRETER, "ko-vi", 1, 5L));
    }

    @Test
    void interpreterOfLanguagesThatNobodyLinksIsMissedMost() {
        MatchingProblem nobody = Drawing.of("B1 . vi\nB2 . es\nB3 . en\nE1 . ko\nE2 . ko,en\nI1 . en,es\nT1 .\nT2 .\n"
                + "B1-E1 9\nB1-E2 7\nB2-E1 3\nB3-E2 2");

        assertThat(OneMoreWorth.of(nobody, 3))
                .extracting(OneMore::kind, OneMore::what, OneMore::value, OneMore::meetings)
                .startsWith(tuple(Kind.INTERPRETER, "ko-vi", 9L, 1));
    }

    @Test
    void noPlanIsWorthMoreThanTheBoundWorkedOutAnew() {
        List<String> wrong = new ArrayList<>();
        for (long seed = 0; seed < PROBLEMS; seed++) {
            MatchingProblem problem = TinyProblem.of(seed);
            Bound bound = Bound.of(IndexedProblem.of(problem), () -> false, lower -> {});
            for (MatchingProblem changed : changed(problem)) {
                long optimum = ExactSolution.valueOf(changed);
                long anew = Reevaluation.of(bound, IndexedProblem.of(changed)).value();
                if (anew < optimum) {
                    wrong.add(seed + ": " + anew + " below " + optimum);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void solvingAgainGainsNoMoreThanWasSaid() {
        MatchingProblem problem = ExpoProblem.of(ExpoSize.named("S"), Variant.AMPLE, 1);
        Bound bound = Bound.of(IndexedProblem.of(problem), () -> false, lower -> {});
        long now = Reevaluation.of(bound, IndexedProblem.of(problem)).value();
        long value = solve(problem).value();
        List<OneMore> found = OneMoreWorth.of(problem, 3);
        MatchingProblem withSlot = new MoreOf(problem).slot();

        long worth = found.stream()
                .filter(one -> one.kind() == Kind.SLOT)
                .mapToLong(OneMore::value)
                .sum();
        assertThat(worth)
                .isPositive()
                .isEqualTo(Reevaluation.of(bound, IndexedProblem.of(withSlot)).value() - now);
        assertThat(solve(withSlot).value() - value).isPositive().isLessThanOrEqualTo(worth + now - value);
        assertThat(found).extracting(OneMore::value).isSortedAccordingTo((one, other) -> Long.compare(other, one));
    }

    private static List<MatchingProblem> changed(MatchingProblem problem) {
        MoreOf more = new MoreOf(problem);
        List<Slot.Id> slots = problem.slots().stream().map(Slot::id).toList();
        return Stream.of(
                        more.table(slots.subList(0, 1)),
                        more.table(slots),
                        more.slot(),
                        more.hour(problem.participants().get(0)),
                        problem.interpreters().isEmpty()
                                ? problem
                                : more.interpreter(problem.interpreters().get(0).languages(), slots))
                .toList();
    }

    private static PlanOutcome solve(MatchingProblem problem) {
        return new ProvingPlanner()
                .prepare(problem, RunSettings.within(Duration.ofMinutes(1)).steps(5000))
                .solve(new RunListener() {});
    }
}
