package kr.madang.planner.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.madang.planner.BrokenPromise;
import kr.madang.planner.BrokenPromise.Now;
import kr.madang.planner.Guarantee;
import kr.madang.planner.Interpreter;
import kr.madang.planner.InvalidMatchingProblem;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.PlanOutcome.Status;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.RepairSettings;
import kr.madang.planner.Repaired;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.drawing.DrawnChanges;
import org.junit.jupiter.api.Test;

class RepairingWhatIsPromisedTests {

    private static final String EVERYBODY = """
            B1 .. en
            B2 .. en
            E1 .. en
            E2 .. en
            """;
    private static final String TWO_TABLES = "T1 ..\nT2 ..\n";
    private static final String ONE_SLOT = "B1 . en\nB2 . en\nE1 . en\nE2 . en\nT1 .\nT2 .\n";

    @Test
    void mustThatHasLostItsTableGetsTheOneThatIsFree() {
        MatchingProblem problem = Drawing.of(ONE_SLOT + "B1-E1 1 must\nB2-E2 900");

        Repaired repaired = repair(problem, 0, "B1-E1 S1/T1", "lost T1");

        assertThat(meetings(repaired)).containsExactly(DrawnChanges.meeting("B1-E1", "S1/T2"));
        assertThat(request(repaired, "B1-E1").wish()).isEqualTo(Wish.MUST);
        assertThat(repaired.report().broken()).isEmpty();
        assertHolds(repaired);
    }

    @Test
    void pinnedMeetingThatHasLostItsTableStaysInItsSlot() {
        MatchingProblem problem = Drawing.of(EVERYBODY + TWO_TABLES + "B1-E1 1 S2/T1\nB2-E2 900");

        Repaired repaired = repair(problem, 0, "B1-E1 S2/T1", "lost T1");

        assertThat(meetings(repaired))
                .containsExactlyInAnyOrder(
                        DrawnChanges.meeting("B1-E1", "S2/T2"), DrawnChanges.meeting("B2-E2", "S1/T2"));
        assertThat(request(repaired, "B1-E1").pin())
                .contains(new Pin(new Slot.Id("S2"), Optional.of(new Table.Id("T2")), Optional.empty()));
        assertThat(repaired.report().broken()).containsExactly(broken("B1-E1", Now.ELSEWHERE));
        assertHolds(repaired);
    }

    @Test
    void pinnedMeetingThatHasLostItsInterpreterGetsAnother() {
        MatchingProblem problem = Drawing.of("B1 .. vi\nE1 .. en\nI1 .. vi,en\nI2 .. vi,en\nT1 ..\nB1-E1 1 S2/T1/I1");

        Repaired repaired = repair(problem, 0, "B1-E1 S2/T1/I1", "lost I1");

        assertThat(meetings(repaired)).containsExactly(DrawnChanges.meeting("B1-E1", "S2/T1/I2"));
        assertThat(request(repaired, "B1-E1").pin())
                .contains(new Pin(
                        new Slot.Id("S2"), Optional.of(new Table.Id("T1")), Optional.of(new Interpreter.Id("I2"))));
        assertHolds(repaired);
    }

    @Test
    void pinnedMeetingOfWhoComesLateIsHeldLater() {
        MatchingProblem problem = Drawing.of("B1 ... en\nE1 ... en\nE2 ... en\nT1 ...\nB1-E1 1 S2/T1\nB1-E2 900");

        Repaired repaired = repair(problem, 0, "B1-E1 S2/T1", "now S1", "late B1 60");

        assertThat(meetings(repaired)).containsExactly(DrawnChanges.meeting("B1-E1", "S3/T1"));
        assertThat(request(repaired, "B1-E1").wish()).isEqualTo(Wish.MUST);
        assertThat(repaired.report().broken()).containsExactly(broken("B1-E1", Now.ELSEWHERE));
        assertHolds(repaired);
    }

    @Test
    void promiseThatNobodyCanKeepIsDroppedAndListed() {
        MatchingProblem problem = Drawing.of(EVERYBODY + TWO_TABLES + "B1-E1 1 must\nB2-E1 5 accepted\nB2-E2 7");

        Repaired repaired = repair(problem, 0, "B1-E1 S1/T1", "B2-E1 S2/T1", "gone B1", "declined B2-E1");

        assertThat(meetings(repaired)).containsExactly(DrawnChanges.meeting("B2-E2", "S1/T1"));
        assertThat(repaired.report().broken()).containsExactly(broken("B1-E1", Now.DROPPED));
        assertThat(request(repaired, "B1-E1").isPromised()).isFalse();
        assertThat(request(repaired, "B2-E1").wish()).isEqualTo(Wish.NEVER);
        assertHolds(repaired);
    }

    @Test
    void whoComesTooLateForAllKeepsTheMostValuable() {
        MatchingProblem problem = Drawing.of("B1 ... en\nE1 ... en\nE2 ... en\nT1 ...\nB1-E1 9 must\nB1-E2 5 accepted");

        Repaired repaired = repair(problem, 0, "B1-E1 S1/T1", "B1-E2 S2/T1", "now S1", "freeze 10", "late B1 60");

        assertThat(repaired.report().broken()).isEmpty(); // the first has begun
        Repaired earlier = repair(
                Drawing.of("B1 .... en\nE1 .... en\nE2 .... en\nT1 ....\nB1-E1 9 must\nB1-E2 5 accepted"),
                0,
                "B1-E1 S2/T1",
                "B1-E2 S3/T1",
                "now S1",
                "late B1 90");
        assertThat(meetings(earlier)).containsExactly(DrawnChanges.meeting("B1-E1", "S4/T1"));
        assertThat(earlier.report().broken()).containsExactly(broken("B1-E2", Now.DROPPED));
        assertHolds(earlier);
    }

    @Test
    void acceptedMeetingInAFrozenSlotIsAcceptedStill() {
        MatchingProblem problem = Drawing.of(EVERYBODY + TWO_TABLES + "B1-E1 1");

        Repaired repaired = repair(problem, 0, "B1-E1 S1/T1", "now S1", "accepted B1-E1");

        assertThat(request(repaired, "B1-E1").accepted()).isTrue();
        assertHolds(repaired);
    }

    @Test
    void promiseThatNeedsAMoveIsMissedWithoutABudget() {
        MatchingProblem problem = Drawing.of(ONE_SLOT + "B1-E1 1 must\nB2-E2 900");
        String[] lost = {"B1-E1 S1/T1", "B2-E2 S1/T2", "lost T1"};

        Repaired strict = repair(problem, 0, lost);
        Repaired moving = repair(problem, 1, lost);

        assertThat(strict.outcome().status()).isEqualTo(Status.UNDECIDED);
        assertThat(strict.report().broken()).containsExactly(broken("B1-E1", Now.MISSED));
        assertThat(meetings(strict)).containsExactly(DrawnChanges.meeting("B2-E2", "S1/T2"));
        assertThat(meetings(moving)).containsExactly(DrawnChanges.meeting("B1-E1", "S1/T2"));
        assertThat(moving.report().broken()).isEmpty();
        assertThat(moving.report().givenUp()).isEqualTo(1);
    }

    @Test
    void noPromiseIsKeptByMovingMoreThanIsAllowed() {
        MatchingProblem problem = Drawing.of(ONE_SLOT + """
                B3 . en
                B4 . en
                E3 . en
                E4 . en
                T3 .
                T4 .
                B1-E1 1 must
                B2-E2 1 must
                B3-E3 900
                B4-E4 800
                """);

        Repaired repaired =
                repair(problem, 1, "B1-E1 S1/T1", "B2-E2 S1/T2", "B3-E3 S1/T3", "B4-E4 S1/T4", "lost T1", "lost T2");

        assertThat(repaired.report().moved() + repaired.report().givenUp()).isEqualTo(1);
        assertThat(repaired.report().broken()).hasSize(1);
    }

    @Test
    void newRequestThatCannotBeKeptIsRefusedBeforeAnyPlan() {
        MatchingProblem problem = Drawing.of(EVERYBODY + TWO_TABLES + "B1-E1 1\nB2-E1 1");

        assertRefused(
                problem,
                "request B2-E2: must be held, but no slot is open to both with a table and, where needed, an"
                        + " interpreter (B2 and E2)",
                "now S1",
                "new B2-E2 5 must not=S2");
        assertRefused(
                problem,
                "request B2-E2: pinned to a slot in which it is not available (S1)",
                "now S1",
                "new B2-E2 5 S1/T2");
        assertRefused(
                problem,
                "request B2-E2: pinned to a table that is taken or closed (T1)",
                "B1-E1 S1/T1",
                "new B2-E2 5 S1/T1");
        assertRefused(
                problem,
                "request B2-E2: pinned with an interpreter who is not needed or cannot help (I1)",
                "lost I1",
                "new B2-E2 5 S1/I1");
    }

    private static void assertRefused(MatchingProblem problem, String message, String... lines) {
        MatchingProblem interpreted = problem.with(
                problem.participants(),
                problem.slots(),
                problem.tables(),
                List.of(new Interpreter(
                        new Interpreter.Id("I1"),
                        problem.participants().get(0).languages(),
                        Set.of(new Slot.Id("S1")))));
        DrawnChanges drawn = DrawnChanges.of(interpreted, lines);
        assertThatExceptionOfType(InvalidMatchingProblem.class)
                .isThrownBy(() -> PlanRepair.prepare(interpreted)
                        .repair(drawn.plan(), Guarantee.none(), drawn.changes(), settings(0), (first, after) -> {
                            throw new IllegalStateException("there is a plan");
                        }))
                .withMessageContaining(message);
    }

    private static void assertHolds(Repaired repaired) {
        assertThat(PlanChecker.violations(repaired.problem(), repaired.outcome().plan()))
                .isEmpty();
    }

    private static BrokenPromise broken(String request, Now now) {
        return new BrokenPromise(Drawing.request(request), now);
    }

    private static MeetingRequest request(Repaired repaired, String id) {
        return repaired.problem().requests().stream()
                .filter(one -> one.id().equals(Drawing.request(id)))
                .findFirst()
                .orElseThrow();
    }

    private static List<PlannedMeeting> meetings(Repaired repaired) {
        return repaired.outcome().plan().meetings();
    }

    private static RepairSettings settings(int budget) {
        return new RepairSettings(1, Duration.ofSeconds(2), Duration.ZERO, budget, 100);
    }

    private static Repaired repair(MatchingProblem problem, int budget, String... lines) {
        DrawnChanges drawn = DrawnChanges.of(problem, lines);
        return PlanRepair.prepare(problem)
                .repair(drawn.plan(), Guarantee.none(), drawn.changes(), settings(budget), (first, after) -> {});
    }
}
