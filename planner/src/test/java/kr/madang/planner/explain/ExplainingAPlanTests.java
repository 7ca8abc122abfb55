package kr.madang.planner.explain;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Language;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.Reason;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.run.ProvingPlanner;
import org.junit.jupiter.api.Test;

class ExplainingAPlanTests {

    @Test
    void heldRequestSaysWhenWhereAndWithWhom() {
        assertThat(reason("B1-E1", "B1 #. vi", "E1 .. ko", "I1 .. ko,vi", "T1 ..", "B1-E1 9"))
                .isEqualTo(new Reason.Scheduled(
                        new Slot.Id("S2"), new Table.Id("T1"), Optional.of(new Interpreter.Id("I1"))));
    }

    @Test
    void neverAvailableTogether() {
        assertThat(reason("B1-E1", "B1 .# en", "E1 #. en", "E2 .. en", "T1 ..", "B1-E1 9", "B1-E2 9"))
                .isEqualTo(new Reason.NoCommonSlot());
    }

    @Test
    void nobodyInterprets() {
        assertThat(reason("B1-E1", "B1 .# vi", "E1 .. ko", "I1 #. ko,vi", "T1 ..", "B1-E1 9"))
                .isEqualTo(new Reason.NoInterpreterForThem(Set.of(new Language("vi")), Set.of(new Language("ko"))));
    }

    @Test
    void participantHasAllItWants() {
        assertThat(reason("B1-E1", "B1 .. en most=1", "E1 .. en", "E2 .. en", "T1 ..", "B1-E1 5", "B1-E2 9"))
                .isEqualTo(new Reason.ParticipantFull(new Participant.Id("B1"), 1, 9));
    }

    @Test
    void oneMeetingWorthMoreStandsInTheWay() {
        assertThat(reason("B1-E1", "B1 .# en", "E1 .. en", "E2 .. en", "T1 ..", "B1-E1 5", "B1-E2 9"))
                .isEqualTo(new Reason.WorthLess(Drawing.request("B1-E2"), 9));
    }

    @Test
    void bothAreBusyInTheOnlySlot() {
        assertThat(reason(
                        "B1-E1",
                        "B1 .# en",
                        "B2 .# en",
                        "E1 .. en",
                        "E2 .. en",
                        "T1 ..",
                        "T2 ..",
                        "B1-E1 5",
                        "B1-E2 9",
                        "B2-E1 9"))
                .isEqualTo(new Reason.NoCommonFreeSlot());
    }

    @Test
    void allTablesAreTaken() {
        assertThat(reason("B1-E1", "B1 . en", "B2 . en", "E1 . en", "E2 . en", "T1 .", "B1-E1 5", "B2-E2 9"))
                .isEqualTo(new Reason.TablesFull());
    }

    @Test
    void everyInterpreterIsBusy() {
        assertThat(reason(
                        "B1-E1",
                        "B1 . vi",
                        "B2 . vi",
                        "E1 . ko",
                        "E2 . ko",
                        "I1 . ko,vi",
                        "T1 .",
                        "T2 .",
                        "B1-E1 5",
                        "B2-E2 9"))
                .isEqualTo(new Reason.InterpretersBusy());
    }

    @Test
    void forbiddenWheneverTheTwoAreAvailable() {
        assertThat(reason("B1-E1", "B1 .# en", "E1 .. en", "E2 .. en", "T1 ..", "B1-E1 9 not=S1", "B1-E2 9"))
                .isEqualTo(new Reason.Forbidden());
    }

    @Test
    void noTableIsOpenWhenTheTwoAreAvailable() {
        assertThat(reason("B1-E1", "B1 .# vi", "B2 .. en", "E1 .. en", "I1 .. vi,en", "T1 #.", "B1-E1 9", "B2-E1 9"))
                .isEqualTo(new Reason.NoTableOpen());
    }

    @Test
    void nothingStandsInTheWay() {
        MatchingProblem problem = Drawing.of("""
                B1 .. en
                E1 .. en
                T1 ..
                B1-E1 9
                """);

        assertThat(Reasons.of(problem, Plan.empty()))
                .containsExactly(entry(Drawing.request("B1-E1"), new Reason.GivenUp()));
    }

    private static Reason reason(String request, String... lines) {
        RunSettings settings = RunSettings.within(Duration.ofMinutes(1)).steps(500);
        PlanOutcome outcome = new ProvingPlanner()
                .prepare(Drawing.of(String.join("\n", lines)), settings)
                .solve(new RunListener() {});
        return requireNonNull(outcome.reasons().get(Drawing.request(request)));
    }
}
