package kr.madang.planner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import kr.madang.planner.Guarantee;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.PlanOutcome.Status;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.ProblemCheck;
import kr.madang.planner.RepairSettings;
import kr.madang.planner.Repaired;
import kr.madang.planner.check.CertificateChecker;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.drawing.DrawnChanges;
import org.junit.jupiter.api.Test;

class RepairingAfterLossesTests {

    private static final MatchingProblem OWN_BOOTH = Drawing.of("""
            B1 ... en
            B2 ... en
            E1 ... en
            E2 ... en
            T1 ...
            T9 ... E1
            B1-E1 500
            B2-E2 300
            B1-E2 100
            """);

    @Test
    void ownerOfABoothWhoDoesNotComeLeavesItEmpty() {
        Repaired repaired = repair(OWN_BOOTH, "B1-E1 S1/T9", "B2-E2 S1/T1", "gone E1");

        assertThat(meetings(repaired))
                .containsExactlyInAnyOrder(
                        DrawnChanges.meeting("B2-E2", "S1/T1"), DrawnChanges.meeting("B1-E2", "S2/T1"));
        assertHolds(repaired);
    }

    @Test
    void ownerWhoLosesItsOnlyTableMeetsNobody() {
        Repaired repaired = repair(OWN_BOOTH, "B1-E1 S1/T9", "B2-E2 S1/T1", "lost T9");

        assertThat(meetings(repaired))
                .containsExactlyInAnyOrder(
                        DrawnChanges.meeting("B2-E2", "S1/T1"), DrawnChanges.meeting("B1-E2", "S2/T1"));
        assertHolds(repaired);
    }

    @Test
    void nothingIsHeldWhereTheOnlyTableIsLost() {
        MatchingProblem oneTable = Drawing.of("B1 .. en\nE1 .. en\nT1 ..\nB1-E1 9");

        Repaired repaired = repair(oneTable, "B1-E1 S1/T1", "lost T1");

        assertThat(meetings(repaired)).isEmpty();
        assertThat(repaired.outcome().status()).isEqualTo(Status.OPTIMAL);
        assertHolds(repaired);
    }

    @Test
    void nothingIsHeldWhereNobodyIsLeft() {
        MatchingProblem oneBuyer = Drawing.of("B1 .. en\nE1 .. en\nE2 .. en\nT1 ..\nB1-E1 9\nB1-E2 5");

        Repaired repaired = repair(oneBuyer, "B1-E1 S1/T1", "B1-E2 S2/T1", "gone B1");

        assertThat(meetings(repaired)).isEmpty();
        assertHolds(repaired);
    }

    @Test
    void repairedPlanIsRepairedAgain() {
        Repaired first = repair(OWN_BOOTH, "B1-E1 S1/T9", "B2-E2 S1/T1", "gone E1");
        DrawnChanges then = DrawnChanges.of(first.problem(), "gone B2");

        Repaired second = PlanRepair.prepare(first.problem())
                .repair(
                        first.outcome().plan(),
                        Guarantee.none(),
                        then.changes(),
                        new RepairSettings(1, Duration.ofSeconds(5), Duration.ZERO, 0, 100),
                        (plan, after) -> {});

        assertThat(meetings(second)).containsExactly(DrawnChanges.meeting("B1-E2", "S2/T1"));
        assertHolds(second);
    }

    private static void assertHolds(Repaired repaired) {
        MatchingProblem changed = repaired.problem();
        assertThat(ProblemCheck.afterChanges(changed)).isEmpty();
        assertThat(PlanChecker.violations(changed, repaired.outcome().plan())).isEmpty();
        assertThat(CertificateChecker.proves(changed, repaired.outcome().certificate()))
                .isTrue();
    }

    private static List<PlannedMeeting> meetings(Repaired repaired) {
        return repaired.outcome().plan().meetings();
    }

    private static Repaired repair(MatchingProblem problem, String... lines) {
        DrawnChanges drawn = DrawnChanges.of(problem, lines);
        return PlanRepair.prepare(problem)
                .repair(
                        drawn.plan(),
                        Guarantee.none(),
                        drawn.changes(),
                        new RepairSettings(1, Duration.ofSeconds(5), Duration.ZERO, 0, 100),
                        (first, after) -> {});
    }
}
