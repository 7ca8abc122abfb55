package kr.madang.planner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.drawing.Shuffling;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import org.junit.jupiter.api.Test;

class RepeatingARunTests {

    private static final MatchingProblem PROBLEM = ExpoProblem.of(new ExpoSize(30, 24, 15, 0.3), Variant.SCARCE, 5);
    private static final RunSettings SETTINGS =
            RunSettings.within(Duration.ofMinutes(2)).steps(1500);

    @Test
    void sameSeedGivesTheSamePlan() {
        assertThat(run(PROBLEM, SETTINGS).plan())
                .isEqualTo(run(PROBLEM, SETTINGS).plan());
    }

    @Test
    void otherSeedGivesAnotherPlan() {
        assertThat(run(PROBLEM, SETTINGS.seed(2)).plan())
                .isNotEqualTo(run(PROBLEM, SETTINGS).plan());
    }

    @Test
    void orderAndNamesChangeNothing() {
        Worth worth = Worth.of(run(PROBLEM, SETTINGS));

        assertThat(LongStream.range(0, 5).mapToObj(seed -> Worth.of(run(Shuffling.of(PROBLEM, seed), SETTINGS))))
                .hasSize(5)
                .containsOnly(worth);
    }

    private static PlanOutcome run(MatchingProblem problem, RunSettings settings) {
        return new ProvingPlanner().prepare(problem, settings).solve(new RunListener() {});
    }

    private record Worth(long value, long upperBound, int meetings) {

        static Worth of(PlanOutcome outcome) {
            return new Worth(
                    outcome.value(),
                    outcome.upperBound(),
                    outcome.plan().meetings().size());
        }
    }
}
