package kr.madang.planner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.ServiceLoader;
import kr.madang.planner.BrokenPromise;
import kr.madang.planner.Guarantee;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.PlanRepairer;
import kr.madang.planner.RepairSettings;
import kr.madang.planner.Repaired;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.drawing.DrawnChanges;
import org.junit.jupiter.api.Test;

class LosingATableOrInterpreterTests {

    private static final MatchingProblem TWO_TABLES = Drawing.of("""
            B1 .... en
            B2 .... en
            E1 .... en
            E2 .... en
            T1 ....
            T2 ....
            B1-E1 500
            B2-E2 300
            B1-E2 100
            B2-E1 100
            """);
    private static final MatchingProblem INTERPRETED = Drawing.of("""
            B1 .... en
            E1 .... ko
            E2 .... ko
            I1 .... en,ko
            I2 #### en,ko
            T1 ....
            B1-E1 500
            B1-E2 300
            """);

    @Test
    void onlyMeetingsWithinTheTimeGoElsewhere() {
        Repaired repaired =
                repair(TWO_TABLES, 0, "B1-E1 S1/T1", "B2-E1 S2/T1", "B1-E2 S3/T1", "B2-E2 S4/T1", "lost T1 S2 S4");

        assertHeld(repaired, "B1-E1 S1/T1", "B2-E1 S2/T2", "B1-E2 S3/T2", "B2-E2 S4/T1");
        assertThat(repaired.impossible())
                .containsExactly(DrawnChanges.meeting("B2-E1", "S2/T1"), DrawnChanges.meeting("B1-E2", "S3/T1"));
    }

    @Test
    void withoutAnEndItIsLostForTheRest() {
        Repaired repaired = repair(TWO_TABLES, 0, "B1-E1 S1/T1", "B2-E2 S4/T1", "lost T1 S2");

        assertThat(repaired.outcome().plan().meetings())
                .contains(DrawnChanges.meeting("B1-E1", "S1/T1"), DrawnChanges.meeting("B2-E2", "S4/T2"));
    }

    @Test
    void whatHasBegunAtTheTableStays() {
        Repaired repaired = repair(TWO_TABLES, 0, "B1-E1 S1/T1", "B2-E2 S2/T1", "now S1", "lost T1");

        assertThat(repaired.outcome().plan().meetings())
                .contains(DrawnChanges.meeting("B1-E1", "S1/T1"), DrawnChanges.meeting("B2-E2", "S2/T2"));
    }

    @Test
    void withinTheFreezeItGoesToAnotherTableAtItsTime() {
        Repaired repaired = repair(TWO_TABLES, 5, "B1-E1 S2/T1", "B2-E2 S4/T1", "now S1", "freeze 60", "lost T1 S2");

        assertThat(repaired.outcome().plan().meetings()).contains(DrawnChanges.meeting("B1-E1", "S2/T2"));
        assertThat(repaired.impossible()).contains(DrawnChanges.meeting("B1-E1", "S2/T1"));
    }

    @Test
    void withinTheFreezeItGoesToNoOtherTimeThatIsFrozen() {
        MatchingProblem three =
                Drawing.of("B1 ... en\nB2 ... en\nE1 ... en\nE2 ... en\nT1 ...\nT2 ...\nB1-E1 9\nB2-E2 9");

        Repaired repaired = repair(three, 5, "B1-E1 S2/T1", "B2-E2 S2/T2", "now S1", "freeze 90", "lost T1 S2");

        assertHeld(repaired, "B2-E2 S2/T2");
    }

    @Test
    void pinnedOneKeepsItsTimeWithinTheFreeze() {
        MatchingProblem pinned =
                Drawing.of("B1 ... en\nB2 ... en\nE1 ... en\nE2 ... en\nT1 ...\nT2 ...\nB1-E1 9 S2/T1\nB2-E2 5");

        Repaired repaired = repair(pinned, 0, "B1-E1 S2/T1", "B2-E2 S3/T2", "now S1", "freeze 60", "lost T1");

        assertHeld(repaired, "B1-E1 S2/T2", "B2-E2 S3/T2");
        assertThat(repaired.report().broken())
                .containsExactly(new BrokenPromise(Drawing.request("B1-E1"), BrokenPromise.Now.ELSEWHERE));
    }

    @Test
    void interpretedMeetingGoesToWhenTheInterpreterIsBack() {
        Repaired repaired = repair(INTERPRETED, 0, "B1-E1 S2/T1/I1", "B1-E2 S4/T1/I1", "now S1", "lost I1 S2 S3");

        assertHeld(repaired, "B1-E1 S3/T1/I1", "B1-E2 S4/T1/I1");
    }

    @Test
    void interpretedMeetingIsNotHeldWhereNobodyHelps() {
        Repaired repaired = repair(INTERPRETED, 0, "B1-E1 S2/T1/I1", "B1-E2 S3/T1/I1", "lost I1");

        assertHeld(repaired);
        assertThat(repaired.report().notices()).hasSize(4);
    }

    private static void assertHeld(Repaired repaired, String... meetings) {
        assertThat(repaired.outcome().plan().meetings())
                .containsExactlyInAnyOrderElementsOf(List.of(meetings).stream()
                        .map(line -> line.split(" ", -1))
                        .map(words -> DrawnChanges.meeting(words[0], words[1]))
                        .toList());
    }

    private static Repaired repair(MatchingProblem problem, int mostMoved, String... lines) {
        DrawnChanges drawn = DrawnChanges.of(problem, lines);
        PlanRepairer repairer =
                ServiceLoader.load(PlanRepairer.class).findFirst().orElseThrow();
        Repaired repaired = repairer.repair(
                problem,
                drawn.plan(),
                Guarantee.none(),
                drawn.changes(),
                new RepairSettings(1, Duration.ofSeconds(2), Duration.ZERO, mostMoved, 10));
        assertThat(PlanChecker.violations(repaired.problem(), repaired.outcome().plan()))
                .isEmpty();
        return repaired;
    }
}
