package kr.madang.planner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.LongStream;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import org.junit.jupiter.api.Test;

class CityExpoTests {

    /** Gaps, not wall time: the steps are what a run of five seconds makes on a slow machine. */
    private static final RunSettings SETTINGS =
            RunSettings.within(Duration.ofMinutes(2)).steps(20_000);

    @Test
    void gapIsAtMostOnePercent() {
        assertThat(LongStream.rangeClosed(1, 5).mapToObj(CityExpoTests::gap)).allMatch(gap -> gap <= 0.01);
    }

    private static final ExpoSize CITY_EXPO = new ExpoSize(45, 57, 48, 0.15);

    private static double gap(long seed) {
        PlanOutcome outcome = new ProvingPlanner()
                .prepare(ExpoProblem.of(CITY_EXPO, Variant.DAY, seed), SETTINGS)
                .solve(new RunListener() {});
        return outcome.gap();
    }
}
