package kr.madang.planner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import kr.madang.planner.Guarantee;
import kr.madang.planner.LoweredPromise;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Notice;
import kr.madang.planner.Participant;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.RepairSettings;
import kr.madang.planner.Repaired;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.drawing.DrawnChanges;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TellingWhoIsConcernedTests {

    private static final MatchingProblem PROBLEM = Drawing.of("""
            B1 .. en least=2
            B2 .. en
            E1 .. en
            E2 .. en
            E3 .. en
            T1 ..
            T2 ..
            T3 ..
            B1-E1 500 must
            B1-E2 400
            B2-E1 300
            B2-E3 200
            """);

    @Test
    void bothOfAMeetingThatIsMovedLostOrNewAreToldAndNobodyElse() {
        Repaired repaired =
                repair("B1-E1 S1/T1", "B1-E2 S2/T2", "B2-E1 S2/T3", "lost T1", "declined B1-E2", "accepted B2-E3");

        assertThat(repaired.report().notices())
                .containsExactly(
                        told("B1", "E1", "B1-E1", "S1/T1", "S1/T3"),
                        told("B1", "E2", "B1-E2", "S2/T2", null),
                        told("B2", "E3", "B2-E3", null, "S1/T2"),
                        told("E1", "B1", "B1-E1", "S1/T1", "S1/T3"),
                        told("E2", "B1", "B1-E2", "S2/T2", null),
                        told("E3", "B2", "B2-E3", null, "S1/T2"));
    }

    @Test
    void whoDoesNotComeIsToldNothing() {
        Repaired repaired = repair("B1-E1 S1/T1", "B1-E2 S2/T2", "gone E2");

        assertThat(repaired.report().notices())
                .filteredOn(one -> one.change() == Notice.Change.LOST)
                .containsExactly(told("B1", "E2", "B1-E2", "S2/T2", null));
    }

    @Test
    void whoIsPromisedFewerMeetingsIsListed() {
        assertThat(repair("B1-E1 S1/T1", "B1-E2 S2/T2", "gone E2").report().lowered())
                .containsExactly(new LoweredPromise(new Participant.Id("B1"), 2, 1));
        assertThat(repair("B1-E1 S1/T1", "B1-E2 S2/T2", "gone B1").report().lowered())
                .isEmpty();
    }

    private static Notice told(String who, String with, String request, @Nullable String before, @Nullable String now) {
        return new Notice(
                new Participant.Id(who),
                new Participant.Id(with),
                Drawing.request(request),
                meeting(request, before),
                meeting(request, now));
    }

    private static Optional<PlannedMeeting> meeting(String request, @Nullable String place) {
        return Optional.ofNullable(place).map(one -> DrawnChanges.meeting(request, one));
    }

    private static Repaired repair(String... lines) {
        DrawnChanges drawn = DrawnChanges.of(PROBLEM, lines);
        return PlanRepair.prepare(PROBLEM)
                .repair(
                        drawn.plan(),
                        Guarantee.none(),
                        drawn.changes(),
                        new RepairSettings(1, Duration.ofSeconds(2), Duration.ZERO, 0, 100),
                        (first, after) -> {});
    }
}
