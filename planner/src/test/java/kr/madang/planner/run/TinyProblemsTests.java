package kr.madang.planner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.PlanOutcome;
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
            RunSettings.within(Duration.ofMinutes(2)).steps(3000);

    private static final List<Solved> SOLVED =
            LongStream.range(0, PROBLEMS).mapToObj(TinyProblemsTests::solve).toList();

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

    private static Solved solve(long seed) {
        MatchingProblem problem = TinyProblem.of(seed);
        PlanOutcome outcome = new ProvingPlanner().prepare(problem, SETTINGS).solve(new RunListener() {});
        return new Solved(
                seed,
                outcome.value(),
                outcome.upperBound(),
                ExactSolution.valueOf(problem),
                PlanChecker.violations(problem, outcome.plan()).size(),
                CertificateChecker.proves(problem, outcome.certificate()));
    }

    private record Solved(long seed, long value, long bound, long optimum, int violations, boolean boundChecked) {}
}
