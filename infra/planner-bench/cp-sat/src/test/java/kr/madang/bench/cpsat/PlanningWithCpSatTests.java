package kr.madang.bench.cpsat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.ortools.Loader;
import java.time.Duration;
import java.util.OptionalLong;
import kr.madang.bench.peer.Peer.Answer;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.run.ProvingPlanner;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two solvers that share no line prove the same problem: neither may find a plan above the other's bound. */
class PlanningWithCpSatTests {

    private static final Duration TIME = Duration.ofSeconds(60);

    @BeforeAll
    static void loadSolver() {
        Loader.loadNativeLibraries();
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void provesWhatThePlannerProves(Variant variant) {
        MatchingProblem problem = ExpoProblem.of(new ExpoSize(8, 4, 6, 0.9), variant, 1);

        Answer answer = new CpSatPeer().answer(problem, TIME);
        PlanOutcome outcome = new ProvingPlanner()
                .prepare(problem, RunSettings.within(Duration.ofSeconds(3)))
                .solve(new RunListener() {});

        Plan best = answer.plan().orElseThrow();
        assertThat(PlanChecker.violations(problem, best)).isEmpty();
        assertThat(answer.bound()).isEqualTo(OptionalLong.of(best.value()));
        assertThat(best.value()).isBetween(outcome.value(), outcome.upperBound());
    }
}
