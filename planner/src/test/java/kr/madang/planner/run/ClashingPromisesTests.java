package kr.madang.planner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kr.madang.planner.Clash;
import kr.madang.planner.Clash.Promise.LeastMeetings;
import kr.madang.planner.Clash.Promise.ToHold;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.ProblemCheck;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.drawing.ExactSolution;
import kr.madang.planner.drawing.TinyProblem;
import org.junit.jupiter.api.Test;

class ClashingPromisesTests {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    @Test
    void mustsThatNeedTheSameTableAreNamedAndNoOthers() {
        assertThat(clash("""
                B1 #. en
                B2 .. en
                B3 .. en least=1
                E1 .. en
                E2 #. en
                E3 .. en
                T1 ..
                B3-E1 100 must
                B1-E1 100 must
                B2-E2 100 accepted
                B2-E1 100
                B3-E3 100
                """)).containsExactly("B1-E1", "B2-E2");
    }

    @Test
    void leastMeetingsThatNeedTheSameExhibitorAreNamed() {
        assertThat(clash("""
                B1 .. en least=1
                B2 .. en least=1
                B3 .. en least=1
                B4 .. en least=1
                E1 .. en
                E2 .. en
                T1 ..
                T2 ..
                B1-E1 100
                B2-E1 100
                B3-E1 100
                B4-E2 100
                B4-E1 900
                """)).containsExactly("B1", "B2", "B3");
    }

    @Test
    void pinClashesWithWhatIsPromisedBesideIt() {
        assertThat(clash("""
                B1 .. en
                B2 .. en
                E1 .. en
                E2 .# en
                E3 .. en least=1
                T1 ..
                T2 ..
                B1-E1 100 S1
                B1-E2 100 must
                B2-E3 100
                """)).containsExactly("B1-E1", "B1-E2");
    }

    @Test
    void namedPromisesAloneAreInfeasibleWheneverThatIsProven() {
        List<MatchingProblem> infeasible = LongStream.range(0, 300)
                .mapToObj(TinyProblem::intricate)
                .filter(problem -> ProblemCheck.of(problem).isEmpty())
                .filter(problem -> Bound.of(problem).value() < 0)
                .toList();

        assertThat(infeasible).isNotEmpty().allSatisfy(problem -> {
            Clash clash = Clashes.in(problem, A_MINUTE);
            assertThat(clash.minimal()).isTrue();
            assertThat(ExactSolution.valueOf(promisingOnly(problem, names(clash))))
                    .isNegative();
        });
    }

    @Test
    void whatIsKnownIsSaidWhenThereIsNoTime() {
        Clash clash =
                Clashes.in(Drawing.of("B1 . en\nB2 . en\nE1 . en\nT1 .\nB1-E1 1 must\nB2-E1 1 must"), Duration.ZERO);

        assertThat(clash.minimal()).isFalse();
        assertThat(names(clash)).containsExactly("B1-E1", "B2-E1");
    }

    private static List<String> clash(String drawing) {
        Clash clash = Clashes.in(Drawing.of(drawing), A_MINUTE);
        assertThat(clash.minimal()).isTrue();
        return names(clash);
    }

    private static List<String> names(Clash clash) {
        return clash.promises().stream()
                .map(one -> one instanceof ToHold held
                        ? held.request().id().value()
                        : ((LeastMeetings) one).participant().id().value())
                .toList();
    }

    private static MatchingProblem promisingOnly(MatchingProblem problem, List<String> names) {
        Set<String> kept = names.stream().collect(Collectors.toSet());
        return problem.withRequests(problem.requests().stream()
                        .map(one -> kept.contains(one.id().value()) || one.wish() == Wish.NEVER
                                ? one
                                : one.meant(Wish.MAY, false, Optional.empty()))
                        .toList())
                .withParticipants(problem.participants().stream()
                        .map(one -> kept.contains(one.id().value()) ? one : one.promised(0))
                        .toList());
    }
}
