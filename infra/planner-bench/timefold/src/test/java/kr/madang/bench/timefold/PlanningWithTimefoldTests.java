package kr.madang.bench.timefold;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Plan;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanningWithTimefoldTests {

    @ParameterizedTest
    @EnumSource(Variant.class)
    void keepsEveryRule(Variant variant) {
        MatchingProblem problem = ExpoProblem.of(new ExpoSize(12, 6, 8, 0.9), variant, 1);

        Plan plan =
                new TimefoldPeer().answer(problem, Duration.ofSeconds(2)).plan().orElseThrow();

        assertThat(PlanChecker.violations(problem, plan)).isEmpty();
        assertThat(plan.meetings()).isNotEmpty();
    }
}
