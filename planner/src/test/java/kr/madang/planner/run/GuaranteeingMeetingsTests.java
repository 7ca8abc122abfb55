package kr.madang.planner.run;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kr.madang.planner.Guarantee;
import kr.madang.planner.Guarantee.Shortage;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlanOutcome.Status;
import kr.madang.planner.ProblemCheck;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.bound.Guarantees;
import kr.madang.planner.check.CertificateChecker;
import kr.madang.planner.check.GuaranteeChecker;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.drawing.ExactSolution;
import kr.madang.planner.drawing.TinyProblem;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import org.junit.jupiter.api.Test;

class GuaranteeingMeetingsTests {

    private static final int PROBLEMS = 300;
    private static final RunSettings SETTINGS =
            RunSettings.within(Duration.ofMinutes(2)).steps(20_000);

    /** Two buyers want the only meeting that the exhibitor has time for. */
    private static final MatchingProblem CONTESTED = Drawing.of("""
            B1 .. en
            B2 .. en
            B3 .. en
            E1 .# en
            E2 .. en
            T1 ..
            T2 ..
            B1-E1 9
            B2-E1 5
            B2-E2 50
            B3-E2 60
            """);

    @Test
    void whoWouldGoWithoutGetsMeeting() {
        MatchingProblem problem = Drawing.of("""
                B1 . en
                B2 . en
                E1 . en
                E2 . en
                T1 .
                T2 .
                B1-E1 9
                B1-E2 3
                B2-E1 5
                """);

        assertThat(solve(problem, 0).value()).isEqualTo(9);
        assertThat(solve(problem, 1).value()).isEqualTo(8);
    }

    @Test
    void whoCannotHaveTheMeetingIsNamedAndProven() {
        Guarantee guarantee = Guarantees.of(IndexedProblem.of(CONTESTED), 2);

        assertThat(guarantee.shortages()).extracting(Shortage::level).containsExactly(2);
        assertThat(guarantee.fewer())
                .containsAllEntriesOf(Map.of(id("B1"), 1, id("B3"), 1, id("E1"), 1))
                .hasSize(4);
        assertThat(GuaranteeChecker.violations(CONTESTED, guarantee)).isEmpty();
    }

    @Test
    void needlesslySmallPromiseIsFound() {
        Guarantee guarantee = Guarantees.of(IndexedProblem.of(CONTESTED), 1);
        Guarantee stingy = new Guarantee(1, Map.of(id("B1"), 0), guarantee.shortages(), Map.of());

        assertThat(guarantee).isEqualTo(new Guarantee(1, Map.of(), List.of(), Map.of()));
        assertThat(GuaranteeChecker.violations(CONTESTED, stingy)).hasSize(1);
        assertThat(GuaranteeChecker.violations(
                        CONTESTED,
                        new Guarantee(
                                1,
                                Map.of(id("B1"), 0),
                                List.of(new Shortage(1, 1, Map.of(id("B1"), -1000L), 0)),
                                Map.of())))
                .hasSize(1);
    }

    @Test
    void asManyAsPossibleReachEachLevel() {
        assertThat(LongStream.range(0, PROBLEMS)
                        .filter(seed ->
                                ProblemCheck.of(TinyProblem.intricate(seed)).isEmpty())
                        .filter(seed -> seed % 4 != 0)
                        .filter(seed -> {
                            MatchingProblem problem = TinyProblem.intricate(seed);
                            Guarantee guarantee = Guarantees.of(IndexedProblem.of(problem), 3);
                            return !GuaranteeChecker.violations(problem, guarantee)
                                    .isEmpty();
                        }))
                .isEmpty();
    }

    @Test
    void planKeepsTheGuaranteeAndIsBestAmongThose() {
        List<String> wrong = new ArrayList<>();
        List<String> notFound = new ArrayList<>();
        for (long seed = 0; seed < PROBLEMS; seed++) {
            MatchingProblem problem = TinyProblem.of(seed);
            PlanOutcome outcome = solve(problem, 2);
            MatchingProblem promising = outcome.guarantee().on(problem);
            long optimum = ExactSolution.valueOf(promising);
            if (!PlanChecker.violations(promising, outcome.plan()).isEmpty()
                    || !CertificateChecker.proves(promising, outcome.certificate())
                    || outcome.upperBound() < optimum) {
                wrong.add(seed + ": " + outcome.value() + " of " + optimum + " below " + outcome.upperBound());
            }
            MatchingProblem better = outcome.guarantee().without(Map.of()).on(problem);
            boolean keepable = ExactSolution.valueOf(better) >= 0;
            if (outcome.value() < optimum
                    || (keepable && !outcome.guarantee().missed().isEmpty())) {
                notFound.add(seed + ": " + outcome.value() + " of " + optimum);
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(notFound).hasSizeLessThan(PROBLEMS / 50);
    }

    @Test
    void everybodyHasFourMeetingsOrAllTheyAskedFor() {
        MatchingProblem problem = ExpoProblem.of(ExpoSize.named("S"), Variant.AMPLE, 1);

        PlanOutcome outcome = solve(problem, 4);

        assertThat(outcome.status()).isIn(Status.OPTIMAL, Status.FEASIBLE);
        assertThat(outcome.gap()).isLessThan(0.005);
        assertThat(GuaranteeChecker.violations(problem, outcome.guarantee())).isEmpty();
        assertThat(outcome.guarantee().shortages()).isEmpty();
        assertThat(outcome.guarantee().missed()).isEmpty();
        Map<Participant.Id, Long> meetings = outcome.plan().meetings().stream()
                .flatMap(meeting -> both(problem, meeting.request()))
                .collect(Collectors.groupingBy(one -> one, Collectors.counting()));
        assertThat(problem.participants().stream()
                        .filter(one -> meetings.getOrDefault(one.id(), 0L) < 4)
                        .map(Participant::id)
                        .sorted(comparing(Participant.Id::value))
                        .toList())
                .isEqualTo(outcome.guarantee().fewer().keySet().stream()
                        .filter(one -> meetings.getOrDefault(one, 0L) < 4)
                        .sorted(comparing(Participant.Id::value))
                        .toList());
    }

    @Test
    void eachGuaranteeCostsMoreThanTheOneBefore() {
        MatchingProblem problem = ExpoProblem.of(ExpoSize.named("S"), Variant.AMPLE, 1);

        var curve = Guarantees.curve(problem, 8);

        assertThat(curve.stream().map(point -> point.guarantee().meetings()))
                .containsExactlyElementsOf(IntStream.rangeClosed(0, 8).boxed().toList());
        assertThat(curve.stream().map(point -> point.price()).toList()).isSortedAccordingTo(Comparator.naturalOrder());
        assertThat(curve.get(8).price())
                .isPositive()
                .isEqualTo(curve.get(0).bound() - curve.get(8).bound());
        assertThat(curve)
                .allSatisfy(point -> assertThat(GuaranteeChecker.violations(problem, point.guarantee()))
                        .isEmpty());
    }

    private static Stream<Participant.Id> both(MatchingProblem problem, MeetingRequest.Id id) {
        return problem.requests().stream()
                .filter(request -> request.id().equals(id))
                .flatMap(request -> Stream.of(request.first(), request.second()));
    }

    private static PlanOutcome solve(MatchingProblem problem, int guaranteed) {
        return new ProvingPlanner()
                .prepare(problem, SETTINGS.guaranteeing(guaranteed))
                .solve(new RunListener() {});
    }

    private static Participant.Id id(String name) {
        return new Participant.Id(name);
    }
}
