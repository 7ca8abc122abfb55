package kr.madang.planner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.LongStream;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlanOutcome.Status;
import kr.madang.planner.ProblemCheck;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.check.CertificateChecker;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.drawing.ExactSolution;
import kr.madang.planner.drawing.TinyProblem;
import org.junit.jupiter.api.Test;

class TinyProblemsTests {

    private static final int PROBLEMS = 300;
    private static final RunSettings SETTINGS =
            RunSettings.within(Duration.ofMinutes(2)).steps(30_000).valueAlone();

    private static final List<Solved> SOLVED = LongStream.range(0, PROBLEMS)
            .mapToObj(seed -> solve(seed, TinyProblem.of(seed)))
            .toList();
    private static final List<Solved> INTRICATE = LongStream.range(0, PROBLEMS)
            .filter(seed -> ProblemCheck.of(TinyProblem.intricate(seed)).isEmpty())
            .mapToObj(seed -> solve(seed, TinyProblem.intricate(seed)))
            .toList();

    @Test
    void planReachesTheOptimumAndBoundIsNeverBelowIt() {
        assertThat(SOLVED.stream()
                        .filter(solved -> solved.value() != solved.optimum()
                                || solved.bound() < solved.optimum()
                                || solved.violations() > 0
                                || !solved.boundChecked()))
                .isEmpty();
    }

    @Test
    void mostAreProvenOptimal() {
        assertThat(SOLVED.stream().filter(solved -> solved.value() == solved.bound()))
                .hasSizeGreaterThan(PROBLEMS * 3 / 4);
    }

    @Test
    void promisesAreKeptWheneverTheyCanBe() {
        assertThat(INTRICATE.stream()
                        .filter(solved -> solved.optimum() >= 0)
                        .filter(solved -> solved.value() != solved.optimum()
                                || solved.bound() < solved.optimum()
                                || solved.violations() > 0
                                || !solved.boundChecked()))
                .isEmpty();
        assertThat(INTRICATE.stream().filter(solved -> solved.optimum() > 0)).hasSizeGreaterThan(PROBLEMS / 2);
    }

    @Test
    void promisesThatCannotBeKeptAreNotSaidToBe() {
        List<Solved> impossible =
                INTRICATE.stream().filter(solved -> solved.optimum() < 0).toList();

        assertThat(impossible)
                .isNotEmpty()
                .allMatch(solved ->
                        EnumSet.of(Status.INFEASIBLE, Status.UNDECIDED).contains(solved.status()));
        assertThat(impossible.stream().filter(solved -> solved.status() == Status.INFEASIBLE))
                .isNotEmpty();
        assertThat(INTRICATE.stream().filter(solved -> solved.status() == Status.INFEASIBLE))
                .allMatch(solved -> solved.optimum() < 0);
    }

    private static Solved solve(long seed, MatchingProblem problem) {
        PlanOutcome outcome = new ProvingPlanner().prepare(problem, SETTINGS).solve(new RunListener() {});
        return new Solved(
                seed,
                outcome.status(),
                outcome.value(),
                outcome.upperBound(),
                ExactSolution.valueOf(problem),
                PlanChecker.violations(problem, outcome.plan()).size(),
                CertificateChecker.proves(problem, outcome.certificate()));
    }

    private record Solved(
            long seed, Status status, long value, long bound, long optimum, int violations, boolean boundChecked) {}
}
