package kr.madang.planner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kr.madang.planner.Guarantee;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Notice;
import kr.madang.planner.Participant;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.RepairSettings;
import kr.madang.planner.Repaired;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.drawing.DrawnChanges;
import org.junit.jupiter.api.Test;

class WalkingInTests {

    private static final MatchingProblem PROBLEM = Drawing.of("""
            B1 ... en
            E1 ... en
            E2 ... en
            T1 ...
            B1-E1 500
            B1-E2 400
            """);

    @Test
    void newcomerMeetsWhereThereIsRoomAndNobodyIsMoved() {
        Repaired repaired = repair("B1-E1 S1/T1", "B1-E2 S3/T1", "joins B9 #.# en", "new B9-E1 300");

        PlannedMeeting met = DrawnChanges.meeting("B9-E1", "S2/T1");
        assertThat(repaired.outcome().plan().meetings())
                .containsExactlyInAnyOrder(
                        DrawnChanges.meeting("B1-E1", "S1/T1"), met, DrawnChanges.meeting("B1-E2", "S3/T1"));
        assertThat(repaired.report().notices()).containsExactly(news("E1", "B9", met), news("B9", "E1", met));
        assertThat(PlanChecker.violations(repaired.problem(), repaired.outcome().plan()))
                .isEmpty();
    }

    @Test
    void newcomerStandsBehindTheOthersAndCanBeRepairedAgain() {
        Repaired once = repair("B1-E1 S1/T1", "B1-E2 S3/T1", "joins B9 ... en", "new B9-E1 300 must");

        MatchingProblem changed = once.problem();
        assertThat(changed.participants()).extracting(one -> one.id().value()).containsExactly("B1", "E1", "E2", "B9");
        Repaired twice = repair(
                changed,
                new DrawnChanges(
                        once.outcome().plan(),
                        DrawnChanges.of(changed, "gone B9").changes()));
        assertThat(twice.outcome().plan().meetings())
                .extracting(one -> one.request().value())
                .containsExactlyInAnyOrder("B1-E1", "B1-E2");
    }

    private static Notice news(String who, String with, PlannedMeeting meeting) {
        return new Notice(
                new Participant.Id(who),
                new Participant.Id(with),
                meeting.request(),
                Optional.empty(),
                Optional.of(meeting));
    }

    private static Repaired repair(String... lines) {
        return repair(PROBLEM, DrawnChanges.of(PROBLEM, lines));
    }

    private static Repaired repair(MatchingProblem problem, DrawnChanges drawn) {
        return PlanRepair.prepare(problem)
                .repair(
                        drawn.plan(),
                        Guarantee.none(),
                        drawn.changes(),
                        new RepairSettings(1, Duration.ofSeconds(2), Duration.ZERO, 0, 100),
                        (first, after) -> {});
    }
}
