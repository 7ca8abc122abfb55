package kr.madang.planner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StartingFromAPlanTests {

    private static final MatchingProblem SCARCE = ExpoProblem.of(new ExpoSize(30, 24, 15, 0.3), Variant.SCARCE, 5);

    private static final RunSettings FOR_LONG = RunSettings.within(Duration.ofMinutes(10));
    private static final RunListener NOBODY = new RunListener() {};

    private final ProvingPlanner planner = new ProvingPlanner();

    @Test
    void resumedRunIsNoWorseThanItsCheckpoint() {
        Plan checkpoint =
                planner.prepare(SCARCE, FOR_LONG.steps(3000)).solve(NOBODY).plan();

        Plan resumed = planner.resume(SCARCE, FOR_LONG.steps(1).valueAlone(), checkpoint)
                .solve(NOBODY)
                .plan();

        assertThat(resumed.value()).isGreaterThanOrEqualTo(checkpoint.value());
        assertThat(places(resumed)).containsAllEntriesOf(places(checkpoint));
    }

    @Test
    void meetingsThatArePublishedHardlyMoveForTheSameValue() {
        Plan published =
                planner.prepare(SCARCE, FOR_LONG.steps(3000)).solve(NOBODY).plan();
        MatchingProblem again = new MatchingProblem(
                SCARCE.participants(),
                SCARCE.slots(),
                SCARCE.tables(),
                SCARCE.interpreters(),
                SCARCE.requests(),
                SCARCE.precedences(),
                published.meetings(),
                SCARCE.comfort());

        PlanOutcome second =
                planner.prepare(again, FOR_LONG.steps(3000).seed(2)).solve(NOBODY);
        Plan withoutKnowing = planner.prepare(SCARCE, FOR_LONG.steps(3000).seed(2))
                .solve(NOBODY)
                .plan();

        assertThat(second.value()).isGreaterThanOrEqualTo(published.value());
        assertThat(PlanChecker.violations(again, second.plan())).isEmpty();
        assertThat(moved(published, second.plan())).isLessThan(moved(published, withoutKnowing) / 3);
    }

    @Test
    void whoStaysInThePublishedSlotStaysAtThePublishedTable() {
        String hall = "B1 . en\nB2 . en\nE1 . en\nE2 . en\nT1 .\nT2 .\nB1-E1 9\nB2-E2 5";
        MatchingProblem problem = Drawing.of(hall);
        List<PlannedMeeting> dealt =
                planner.prepare(problem, FOR_LONG).solve(NOBODY).plan().meetings();
        List<PlannedMeeting> published =
                List.of(atTableOf(dealt.get(0), dealt.get(1)), atTableOf(dealt.get(1), dealt.get(0)));
        MatchingProblem again = new MatchingProblem(
                problem.participants(),
                problem.slots(),
                problem.tables(),
                problem.interpreters(),
                problem.requests(),
                problem.precedences(),
                published,
                problem.comfort());

        assertThat(planner.prepare(again, FOR_LONG).solve(NOBODY).plan().meetings())
                .containsExactlyInAnyOrderElementsOf(published);
    }

    private static PlannedMeeting atTableOf(PlannedMeeting one, PlannedMeeting other) {
        return new PlannedMeeting(one.request(), one.slot(), other.table(), one.interpreter());
    }

    private static long moved(Plan before, Plan after) {
        Map<Object, Object> places = places(after);
        return before.meetings().stream()
                .filter(one -> !one.slot().equals(places.get(one.request())))
                .count();
    }

    @Test
    void checkpointMeetingsThatNoLongerFitAreLeftOut() {
        String people = "B1 %s en\nB2 .. en\nE1 .. en\nT1 ..\nB1-E1 9\nB2-E1 5";
        Plan checkpoint = planner.prepare(Drawing.of(people.formatted("..")), FOR_LONG)
                .solve(NOBODY)
                .plan();
        MatchingProblem changed = Drawing.of(people.formatted("#."));

        PlanOutcome outcome = planner.resume(changed, FOR_LONG, checkpoint).solve(NOBODY);

        assertThat(checkpoint.value()).isEqualTo(14);
        assertThat(outcome.value()).isEqualTo(14);
        assertThat(PlanChecker.violations(changed, outcome.plan())).isEmpty();
    }

    @Test
    void checkpointMeetingsBeyondWhatIsWantedAreLeftOut() {
        String people = "B1 .. en\nB2 .. en\nE1 .. en %s\nT1 ..\nB1-E1 9\nB2-E1 5";
        Plan checkpoint = planner.prepare(Drawing.of(people.formatted("most=2")), FOR_LONG)
                .solve(NOBODY)
                .plan();
        MatchingProblem changed = Drawing.of(people.formatted("most=1"));

        PlanOutcome outcome = planner.resume(changed, FOR_LONG, checkpoint).solve(NOBODY);

        assertThat(checkpoint.value()).isEqualTo(14);
        assertThat(outcome.value()).isEqualTo(9);
        assertThat(PlanChecker.violations(changed, outcome.plan())).isEmpty();
    }

    private static Map<Object, Object> places(Plan plan) {
        return plan.meetings().stream().collect(Collectors.toMap(PlannedMeeting::request, PlannedMeeting::slot));
    }
}
