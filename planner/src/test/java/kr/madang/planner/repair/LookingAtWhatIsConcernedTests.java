package kr.madang.planner.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import kr.madang.planner.ChangeCheck;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.drawing.DrawnChanges;
import kr.madang.planner.index.IndexedProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookingAtWhatIsConcernedTests {

    private static final MatchingProblem PROBLEM = Drawing.of("""
            B1 .. en
            B2 .. en
            B3 .. en
            E1 .. en
            E2 .. en
            T1 ..
            T2 .. B3
            T3 .. E2
            B1-E1 5
            B1-E2 7
            B2-E1 3 never
            """);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gone B1",
                "gone B9; gone E8",
                "declined B1-E9; accepted B8-E1; accepted B1-E1",
                "accepted B2-E1",
                "accepted B1-E2; declined B1-E2",
                "new B2-E2 9",
                "new B1-B2 5; new B3-E2 5; new E1-B1 5; new B1-E2 5 never accepted",
                "new B1-E1 5; new B2-E9 5",
                "new B2-E2 9 S1/T9",
                "new B2-B2 9"
            })
    void defectsAreThoseOfTheWholeProblem(String lines) {
        PlanChanges changes = DrawnChanges.of(PROBLEM, lines.split("; ", -1)).changes();

        assertThat(LiveChange.defects(IndexedProblem.of(PROBLEM), changes)).isEqualTo(ChangeCheck.of(PROBLEM, changes));
    }

    @Test
    void otherKindsOfChangesAreRefused() {
        PlanChanges lost = DrawnChanges.of(PROBLEM, "lost T1").changes();

        assertThatIllegalArgumentException().isThrownBy(() -> LiveChange.defects(IndexedProblem.of(PROBLEM), lost));
    }
}
