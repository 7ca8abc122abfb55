package kr.madang.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kr.madang.planner.sample.Variant;
import org.junit.jupiter.api.Test;

class AddingUpFiguresTests {

    private static final Expo EXPO = new Expo("S", Variant.AMPLE, 1);

    private final Figures figures = new Figures();

    @Test
    void gapsAreTakenFromTheLowestBoundOfAll() {
        long best = figures.add(
                List.of(row(Contender.PLANNER, 95, 110, Row.VALID), row(Contender.CP_SAT, 80, 100, Row.VALID)));

        assertThat(best).isEqualTo(100);
        assertThat(figures.wrong()).isEmpty();
        assertThat(figures.line(EnumSet.of(Contender.PLANNER, Contender.CP_SAT), "seconds=1"))
                .isEqualTo("instances=1 wrong=0 "
                        + "planner_valid=1/1 planner_mean_gap=0.050000 planner_worst_gap=0.050000 planner_peak_mb=7 "
                        + "cp_sat_valid=1/1 cp_sat_mean_gap=0.200000 cp_sat_worst_gap=0.200000 cp_sat_peak_mb=7 "
                        + "seconds=1");
    }

    @Test
    void boundBelowAValidPlanIsWrong() {
        figures.add(List.of(row(Contender.PLANNER, 95, 110, Row.VALID), row(Contender.CP_SAT, 80, 90, Row.VALID)));

        assertThat(figures.wrong()).containsExactly("S-ample-1: a valid plan is worth more than the bound 90");
    }

    @Test
    void brokenPlanOfThePlannerIsWrongAndProvesNothing() {
        long best = figures.add(List.of(
                row(Contender.PLANNER, 95, 96, "breaks {PIN_KEPT=1}"), row(Contender.CP_SAT, 80, 100, Row.VALID)));

        assertThat(best).isEqualTo(100);
        assertThat(figures.wrong()).containsExactly("S-ample-1: the planner's plan breaks {PIN_KEPT=1}");
    }

    @Test
    void verdictCountsTheRulesThatAreBroken() {
        Measured check = new Measured(
                Optional.empty(),
                1,
                Duration.ZERO,
                Duration.ZERO,
                0,
                "violation: TABLE_ONCE T1 in S1\nviolation: TABLE_ONCE T1 in S2\nviolation: PIN_KEPT R1\nvalid=false\n",
                "");

        assertThat(Trial.verdict(check)).isEqualTo("breaks {PIN_KEPT=1, TABLE_ONCE=2}");
    }

    private static Row row(Contender contender, long value, long bound, String verdict) {
        return new Row(
                EXPO,
                contender,
                OptionalLong.of(value),
                OptionalLong.of(bound),
                Duration.ZERO,
                Duration.ZERO,
                7,
                0,
                verdict);
    }
}
