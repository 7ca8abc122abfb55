package kr.madang.planner.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.drawing.Drawing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanningSimplyTests {

    private static final MatchingProblem ALL_WANT_THE_SAME = Drawing.of("""
            B1 .. ko
            B2 .. ko
            B3 .. vi
            B4 .. ko
            E1 .. ko
            I1 .. ko,vi
            T1 ..
            B1-E1 5
            B2-E1 7
            B3-E1 9
            B4-E1 3 must
            """);

    @ParameterizedTest
    @EnumSource(Variant.class)
    void keepsEveryRule(Variant variant) {
        MatchingProblem problem = ExpoProblem.of(ExpoSize.S, variant, 1);

        assertThat(PlanChecker.violations(problem, SimplePlans.byValue(problem)))
                .isEmpty();
        assertThat(PlanChecker.violations(problem, SimplePlans.firstCome(problem)))
                .isEmpty();
    }

    @Test
    void mostValuableComesAfterWhatIsPromised() {
        Interpreter.Id helper = new Interpreter.Id("I1");

        assertThat(SimplePlans.byValue(ALL_WANT_THE_SAME))
                .isEqualTo(new Plan(
                        List.of(held("B4-E1", "S1", Optional.empty()), held("B3-E1", "S2", Optional.of(helper))), 12));
    }

    @Test
    void firstToAskComesAfterWhatIsPromised() {
        assertThat(SimplePlans.firstCome(ALL_WANT_THE_SAME))
                .isEqualTo(new Plan(
                        List.of(held("B4-E1", "S1", Optional.empty()), held("B1-E1", "S2", Optional.empty())), 8));
    }

    private static PlannedMeeting held(String request, String slot, Optional<Interpreter.Id> interpreter) {
        return new PlannedMeeting(Drawing.request(request), new Slot.Id(slot), new Table.Id("T1"), interpreter);
    }
}
