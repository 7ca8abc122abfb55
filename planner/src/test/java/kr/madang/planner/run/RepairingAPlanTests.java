package kr.madang.planner.run;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.madang.planner.Guarantee;
import kr.madang.planner.Interpreter;
import kr.madang.planner.InvalidMatchingProblem;
import kr.madang.planner.Loss;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.RepairReport.Trade;
import kr.madang.planner.RepairSettings;
import kr.madang.planner.Repaired;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.check.CertificateChecker;
import kr.madang.planner.check.GuaranteeChecker;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import org.junit.jupiter.api.Test;

class RepairingAPlanTests {

    private static final MatchingProblem PROBLEM = ExpoProblem.of(ExpoSize.S, Variant.AMPLE, 4);
    private static final Plan PUBLISHED = new ProvingPlanner()
            .prepare(PROBLEM, RunSettings.within(Duration.ofMinutes(1)).steps(500))
            .solve(new RunListener() {})
            .plan();
    private static final Slot NOON = PROBLEM.slots().get(8);
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    /** Three of each side stay away from the middle of the day, one comes late, a table and an interpreter are lost. */
    private static final PlanChanges CHANGES = new PlanChanges(
            Optional.of(NOON.start()),
            HALF_AN_HOUR,
            Set.of(
                    new Participant.Id("B1"),
                    new Participant.Id("B2"),
                    new Participant.Id("E3"),
                    new Participant.Id("E4")),
            Map.of(new Participant.Id("B5"), Duration.ofMinutes(90)),
            Map.of(new Table.Id("T1"), Loss.FOR_GOOD),
            Map.of(new Interpreter.Id("I1"), Loss.FOR_GOOD),
            Set.of(PUBLISHED.meetings().get(PUBLISHED.meetings().size() - 1).request()),
            Set.of(),
            List.of(MeetingRequest.open(
                    new MeetingRequest.Id("walk-in"), new Participant.Id("B7"), new Participant.Id("E9"), 900)));

    @Test
    void nothingThatCanStayIsMovedWithoutABudget() {
        Repaired repaired = repair(0);

        assertThat(repaired.report().moved() + repaired.report().givenUp()).isZero();
        assertThat(repaired.outcome().plan().meetings()).containsAll(repaired.kept());
    }

    @Test
    void nothingIsMovedWhereAllTheTimeIsTakenElsewhere() {
        RepairSettings busy = new RepairSettings(1, Duration.ofSeconds(1), Duration.ofSeconds(1), 1000, 100);

        Repaired hasty =
                PlanRepair.prepare(PROBLEM).repair(PUBLISHED, Guarantee.none(), CHANGES, busy, (first, after) -> {});
        Repaired calm = repair(1000);

        assertThat(hasty.report().moved() + hasty.report().givenUp()).isZero();
        assertThat(calm.report().moved() + calm.report().givenUp()).isPositive();
    }

    @Test
    void planIsValidForTheChangedProblemAndItsBoundProven() {
        for (int budget : new int[] {0, 5, 1000}) {
            Repaired repaired = repair(budget);

            assertThat(PlanChecker.violations(
                            repaired.problem(), repaired.outcome().plan()))
                    .isEmpty();
            assertThat(CertificateChecker.proves(
                            repaired.problem(), repaired.outcome().certificate()))
                    .isTrue();
            assertThat(repaired.report().moved() + repaired.report().givenUp()).isLessThanOrEqualTo(budget);
        }
    }

    @Test
    void whatHasStartedOrIsFrozenStaysAsItIs() {
        Map<MeetingRequest.Id, PlannedMeeting> after =
                repair(1000).outcome().plan().meetings().stream().collect(toMap(PlannedMeeting::request, one -> one));
        Set<Slot.Id> started =
                PROBLEM.slots().stream().filter(CHANGES::started).map(Slot::id).collect(toSet());
        Set<Slot.Id> frozen =
                PROBLEM.slots().stream().filter(CHANGES::frozen).map(Slot::id).collect(toSet());

        assertThat(started).hasSize(9);
        assertThat(PUBLISHED.meetings().stream().filter(one -> started.contains(one.slot())))
                .allSatisfy(one -> assertThat(after).containsEntry(one.request(), one));
        assertThat(after.values().stream().filter(one -> frozen.contains(one.slot())))
                .allSatisfy(one -> assertThat(PUBLISHED.meetings()).contains(one));
    }

    @Test
    void whoStaysAwayHasNoMeetingFromNowOn() {
        Set<Slot.Id> started =
                PROBLEM.slots().stream().filter(CHANGES::started).map(Slot::id).collect(toSet());
        Map<MeetingRequest.Id, MeetingRequest> requests =
                PROBLEM.requests().stream().collect(toMap(MeetingRequest::id, one -> one));

        assertThat(repair(1000).outcome().plan().meetings().stream()
                        .filter(one -> !started.contains(one.slot()))
                        .map(one -> requests.get(one.request()))
                        .filter(one -> one != null)
                        .filter(one -> CHANGES.noShows().contains(one.first())
                                || CHANGES.noShows().contains(one.second())))
                .isEmpty();
    }

    @Test
    void moreMovesAreWorthNoLess() {
        assertThat(repair(1000).outcome().value())
                .isGreaterThanOrEqualTo(repair(0).outcome().value());
        assertThat(repair(1000).report().curve())
                .isSortedAccordingTo((one, other) -> Long.compare(one.value(), other.value()));
    }

    @Test
    void firstPlanIsValidAndKeepsEverythingThatCanStay() {
        List<Plan> first = new ArrayList<>();

        Repaired repaired = PlanRepair.prepare(PROBLEM)
                .repair(PUBLISHED, Guarantee.none(), CHANGES, settings(1000), (plan, after) -> first.add(plan));

        assertThat(first).hasSize(1);
        assertThat(PlanChecker.violations(repaired.problem(), first.get(0))).isEmpty();
        assertThat(first.get(0).meetings()).containsAll(repaired.kept());
        assertThat(repaired.report().curve().get(0))
                .isEqualTo(new Trade(0, first.get(0).value()));
    }

    @Test
    void whatWasGuaranteedIsKeptAsFarAsItCanBe() {
        PlanOutcome published = new ProvingPlanner()
                .prepare(
                        PROBLEM,
                        RunSettings.within(Duration.ofMinutes(1)).steps(500).guaranteeing(6))
                .solve(new RunListener() {});

        Repaired repaired = PlanRepair.prepare(PROBLEM)
                .repair(published.plan(), published.guarantee(), CHANGES, settings(1000), (first, after) -> {});

        PlanOutcome outcome = repaired.outcome();
        MatchingProblem changed = repaired.problem();
        assertThat(outcome.guarantee().meetings()).isEqualTo(6);
        assertThat(GuaranteeChecker.violations(changed, outcome.guarantee())).isEmpty();
        assertThat(PlanChecker.violations(outcome.guarantee().on(changed), outcome.plan()))
                .isEmpty();
        assertThat(outcome.guarantee().missed()).isEmpty();
        assertThat(CertificateChecker.proves(outcome.guarantee().on(changed), outcome.certificate()))
                .isTrue();
    }

    @Test
    void changesThatDoNotFitAreRefused() {
        PlanChanges nonsense = PlanChanges.wish(MeetingRequest.open(
                new MeetingRequest.Id("walk-in"), new Participant.Id("B7"), new Participant.Id("E999"), 900));

        assertThatExceptionOfType(InvalidMatchingProblem.class)
                .isThrownBy(() -> PlanRepair.prepare(PROBLEM)
                        .repair(PUBLISHED, Guarantee.none(), nonsense, settings(0), (plan, after) -> {}))
                .withMessage("request walk-in: no such participant (E999)");
    }

    private static RepairSettings settings(int budget) {
        return new RepairSettings(1, Duration.ofSeconds(1), Duration.ZERO, budget, 100);
    }

    private static Repaired repair(int budget) {
        return PlanRepair.prepare(PROBLEM)
                .repair(PUBLISHED, Guarantee.none(), CHANGES, settings(budget), (first, after) -> {});
    }
}
