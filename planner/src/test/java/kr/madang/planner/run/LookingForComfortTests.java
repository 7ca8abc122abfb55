package kr.madang.planner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import kr.madang.planner.Alternative;
import kr.madang.planner.Comfort;
import kr.madang.planner.ComfortWeights;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlanOutcome.Status;
import kr.madang.planner.ProblemCheck;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.drawing.Shuffling;
import kr.madang.planner.drawing.TinyProblem;
import kr.madang.planner.explain.SideComfort;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class LookingForComfortTests {

    private static final MatchingProblem PROBLEM = ExpoProblem.of(new ExpoSize(40, 20, 16, 1), Variant.AMPLE, 3);
    private static final RunSettings SETTINGS =
            RunSettings.within(Duration.ofMinutes(2)).steps(60_000);
    private static final RunListener NOBODY = new RunListener() {};

    @Test
    void comfortCostsNoValueUnlessItMay() {
        PlanOutcome valued = solve(PROBLEM, SETTINGS.valueAlone());

        PlanOutcome comfortable = solve(PROBLEM, SETTINGS);

        assertThat(comfortable.value()).isEqualTo(valued.value());
        assertThat(comfortable.upperBound()).isEqualTo(valued.upperBound());
        assertThat(comfortable.comforts().forValueAlone())
                .isEqualTo(valued.comforts().plan());
        assertThat(comfortable.comforts().plan().cost())
                .isLessThan(valued.comforts().plan().cost() * 6 / 10);
    }

    @Test
    void shareThatMayBeGivenUpIsNotExceeded() {
        long value = solve(PROBLEM, SETTINGS.valueAlone()).value();

        PlanOutcome comfortable = solve(PROBLEM, SETTINGS.comfort(0.03));

        assertThat(comfortable.value()).isBetween((long) Math.ceil(0.97 * value), value - 1);
        assertThat(comfortable.comforts().plan().cost())
                .isLessThan(solve(PROBLEM, SETTINGS).comforts().plan().cost());
    }

    @Test
    void eachAlternativeIsAPlanAsGoodAsItSays() {
        PlanOutcome outcome = solve(PROBLEM, SETTINGS);

        List<Alternative> alternatives = outcome.comforts().alternatives();
        assertThat(alternatives).extracting(Alternative::givenUp).containsExactly(0.0, 0.001, 0.005, 0.01, 0.02);
        assertThat(alternatives).allSatisfy(one -> {
            assertThat(PlanChecker.violations(PROBLEM, one.plan())).isEmpty();
            assertThat(one.comfort()).isEqualTo(SideComfort.ofAll(PROBLEM, one.plan()));
            assertThat((double) one.plan().value()).isGreaterThanOrEqualTo((1 - one.givenUp()) * outcome.value());
        });
        assertThat(alternatives.stream().map(one -> -one.comfort().cost())).isSorted();
        assertThat(alternatives.get(0).plan()).isEqualTo(outcome.plan());
        assertThat(alternatives.get(4).comfort().cost())
                .isLessThan(alternatives.get(0).comfort().cost());
    }

    @Test
    void promisesAndValueOutlastTheSearchForComfort() {
        List<MatchingProblem> problems = LongStream.range(0, 40)
                .mapToObj(TinyProblem::withZonesAndLunch)
                .filter(problem -> ProblemCheck.of(problem).isEmpty())
                .toList();

        assertThat(problems).allSatisfy(problem -> {
            PlanOutcome valued = solve(problem, SETTINGS.steps(2000).valueAlone());
            PlanOutcome comfortable = solve(problem, SETTINGS.steps(2000));
            assertThat(comfortable.status()).isEqualTo(valued.status());
            assertThat(comfortable.value()).isEqualTo(valued.value());
            assertThat(PlanChecker.violations(problem, comfortable.plan()))
                    .isEqualTo(PlanChecker.violations(problem, valued.plan()));
        });
    }

    @Test
    void meetingsMoveTogetherAndLunchIsKept() {
        MatchingProblem problem = Drawing.of("""
                L  ##.#
                B1 .... en
                E1 .### en
                E2 .... en
                E3 .#.. en
                T1 ....
                B1-E1 9
                B1-E2 9
                B1-E3 9
                """);

        PlanOutcome outcome = solve(problem, SETTINGS.steps(500));

        assertThat(outcome.status()).isEqualTo(Status.OPTIMAL);
        assertThat(outcome.comforts().plan()).isEqualTo(Comfort.FULL);
    }

    @Test
    void whatTheOrganizerMindsMostIsLessened() {
        Comfort asUsual = solve(PROBLEM, SETTINGS.steps(20_000)).comforts().plan();

        Comfort walking = solve(PROBLEM.weighing(new ComfortWeights(0, 500, 0)), SETTINGS.steps(20_000))
                .comforts()
                .plan();

        assertThat(walking.zoneSteps()).isLessThan(asUsual.zoneSteps());
        assertThat(walking.cost()).isEqualTo(500 * walking.zoneSteps());
    }

    @Test
    void sameSeedGivesTheSamePlanWhateverTheNames() {
        PlanOutcome one = solve(PROBLEM, SETTINGS.steps(5000));

        assertThat(solve(PROBLEM, SETTINGS.steps(5000)).plan()).isEqualTo(one.plan());
        assertThat(solve(Shuffling.of(PROBLEM, 1), SETTINGS.steps(5000)).comforts().alternatives().stream()
                        .map(Alternative::comfort))
                .containsExactlyElementsOf(one.comforts().alternatives().stream()
                        .map(Alternative::comfort)
                        .toList());
    }

    @Test
    void runsThatEndEarlyStillHaveTheirAlternatives() {
        PlanOutcome outcome = solve(PROBLEM, RunSettings.within(Duration.ofMillis(600)));

        assertThat(outcome.comforts().alternatives()).hasSize(5);
    }

    private static PlanOutcome solve(MatchingProblem problem, RunSettings settings) {
        return new ProvingPlanner().prepare(problem, settings).solve(NOBODY);
    }
}
