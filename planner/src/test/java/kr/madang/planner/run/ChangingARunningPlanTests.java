package kr.madang.planner.run;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import kr.madang.planner.InvalidMatchingProblem;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.PlannerRun;
import kr.madang.planner.Progress;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.check.CertificateChecker;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.drawing.ExactSolution;
import kr.madang.planner.drawing.TinyProblem;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ChangingARunningPlanTests {

    private static final MatchingProblem SCARCE = ExpoProblem.of(new ExpoSize(30, 24, 15, 0.3), Variant.SCARCE, 5);
    private static final RunSettings FOR_LONG = RunSettings.within(Duration.ofMinutes(10));
    private static final MeetingRequest.Id WALK_IN = new MeetingRequest.Id("walk-in");

    @Test
    void whoCancelsHasNoMeetingInTheNextPlan() {
        Participant.Id gone = SCARCE.participants().get(3).id();

        Told told = afterFirstPlan(SCARCE, plan -> PlanChanges.noShow(gone), (problem, plan) -> true);

        Set<MeetingRequest.Id> before = requestsOf(SCARCE, gone);
        assertThat(told.before().meetings()).anyMatch(meeting -> before.contains(meeting.request()));
        assertThat(told.after().meetings()).noneMatch(meeting -> before.contains(meeting.request()));
        assertHolds(told);
    }

    @Test
    void acceptedRequestIsHeldInTheNextPlan() {
        Told told = afterFirstPlan(SCARCE, plan -> PlanChanges.accepted(notHeld(plan)), (problem, plan) -> true);

        assertThat(held(told.after())).contains(notHeld(told.before()));
        assertHolds(told);
    }

    @Test
    void acceptingWhatIsHeldCostsNothing() {
        Told told = afterFirstPlan(
                SCARCE, plan -> PlanChanges.accepted(plan.meetings().get(0).request()), (problem, plan) -> true);

        assertThat(held(told.after())).contains(told.before().meetings().get(0).request());
        assertHolds(told);
    }

    @Test
    void newRequestWorthMostIsHeldSoon() {
        Told told = afterFirstPlan(
                SCARCE,
                plan -> PlanChanges.wish(newRequest()),
                (problem, plan) -> held(plan).contains(WALK_IN));

        assertThat(held(told.after())).contains(WALK_IN);
        assertHolds(told);
    }

    @Test
    void runGoesOnToTheBestPlanOfTheChangedProblem() {
        MatchingProblem unprovable = TinyProblem.of(6);
        MeetingRequest.Id declined = unprovable.requests().get(0).id();
        long[] exact = new long[1];

        Told told = afterFirstPlan(unprovable, plan -> PlanChanges.declined(declined), (problem, plan) -> {
            exact[0] = ExactSolution.valueOf(problem);
            return plan.value() == exact[0];
        });

        assertThat(told.outcome().value()).isEqualTo(exact[0]);
        assertHolds(told);
    }

    @Test
    void changeThatDoesNotFitIsRefusedAndChangesNothing() {
        PlannerRun run = new ProvingPlanner().prepare(SCARCE, FOR_LONG.steps(100));
        PlanChanges nonsense = PlanChanges.declined(new MeetingRequest.Id("R999999"));
        MeetingRequest known = SCARCE.requests().get(0);
        PlanChanges twice = PlanChanges.wish(MeetingRequest.open(WALK_IN, known.first(), known.second(), 5));
        PlanChanges late = new PlanChanges(
                Optional.of(SCARCE.slots().get(0).start()),
                Duration.ZERO,
                Set.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Set.of(),
                Set.of(),
                List.of());

        assertThatExceptionOfType(InvalidMatchingProblem.class)
                .isThrownBy(() -> run.change(nonsense))
                .withMessage("declined: no such request (R999999)");
        assertThatExceptionOfType(InvalidMatchingProblem.class).isThrownBy(() -> run.change(twice));
        assertThatIllegalArgumentException().isThrownBy(() -> run.change(late));
        assertThat(run.problem()).isEqualTo(SCARCE);
    }

    @Test
    void runThatHasEndedTakesNoChange() {
        PlannerRun run = new ProvingPlanner().prepare(SCARCE, FOR_LONG.steps(100));
        run.solve(new RunListener() {});

        assertThatIllegalStateException()
                .isThrownBy(() -> run.change(
                        PlanChanges.noShow(SCARCE.participants().get(0).id())));
    }

    private static void assertHolds(Told told) {
        assertThat(PlanChecker.violations(told.problem(), told.after())).isEmpty();
        assertThat(PlanChecker.violations(told.problem(), told.outcome().plan()))
                .isEmpty();
        assertThat(CertificateChecker.proves(told.problem(), told.outcome().certificate()))
                .isTrue();
        assertThat(told.bounds()).allMatch(bound -> bound >= told.outcome().value());
    }

    /** Changes the problem when the first plan is told, and stops once a later one is good. */
    private static Told afterFirstPlan(
            MatchingProblem problem, Function<Plan, PlanChanges> changes, BiPredicate<MatchingProblem, Plan> good) {
        PlannerRun run = new ProvingPlanner().prepare(problem, FOR_LONG);
        List<Plan> plans = new ArrayList<>();
        List<Long> bounds = new ArrayList<>();
        PlanOutcome outcome = run.solve(new RunListener() {
            @Override
            public void improved(Plan best, Progress progress) {
                if (plans.isEmpty()) {
                    run.change(changes.apply(best));
                    plans.add(best);
                } else {
                    bounds.add(progress.upperBound());
                    if (plans.size() == 1 && good.test(run.problem(), best)) {
                        plans.add(best);
                        run.stop();
                    }
                }
            }
        });
        return new Told(run.problem(), plans.get(0), plans.get(1), bounds, outcome);
    }

    private static MeetingRequest newRequest() {
        Set<Set<Participant.Id>> pairs = new HashSet<>();
        SCARCE.requests().forEach(one -> pairs.add(Set.of(one.first(), one.second())));
        for (Participant buyer : SCARCE.participants()) {
            for (Participant exhibitor : SCARCE.participants()) {
                boolean meet = buyer.side() == Participant.Side.BUYER
                        && exhibitor.side() == Participant.Side.EXHIBITOR
                        && couldMeet(buyer, exhibitor);
                if (meet && !pairs.contains(Set.of(buyer.id(), exhibitor.id()))) {
                    return MeetingRequest.open(WALK_IN, buyer.id(), exhibitor.id(), MeetingRequest.HIGHEST_VALUE);
                }
            }
        }
        throw new IllegalStateException("everybody asks for everybody");
    }

    private static Set<MeetingRequest.Id> requestsOf(MatchingProblem problem, Participant.Id who) {
        return problem.requests().stream()
                .filter(one -> one.first().equals(who) || one.second().equals(who))
                .map(MeetingRequest::id)
                .collect(toSet());
    }

    private static List<MeetingRequest.Id> held(Plan plan) {
        return plan.meetings().stream().map(PlannedMeeting::request).toList();
    }

    /** The first request that the plan does not hold but could. */
    private static MeetingRequest.Id notHeld(Plan plan) {
        List<MeetingRequest.Id> held = held(plan);
        return SCARCE.requests().stream()
                .filter(one -> !held.contains(one.id()))
                .filter(one -> couldMeet(participant(one.first()), participant(one.second())))
                .map(MeetingRequest::id)
                .findFirst()
                .orElseThrow();
    }

    private static boolean couldMeet(Participant one, Participant other) {
        return !Collections.disjoint(one.languages(), other.languages())
                && !Collections.disjoint(one.availability(), other.availability());
    }

    private static Participant participant(Participant.Id id) {
        return SCARCE.participants().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private record Told(MatchingProblem problem, Plan before, Plan after, List<Long> bounds, PlanOutcome outcome) {}
}
