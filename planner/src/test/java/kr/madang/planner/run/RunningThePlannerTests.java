package kr.madang.planner.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlanOutcome.Status;
import kr.madang.planner.PlannerRun;
import kr.madang.planner.Progress;
import kr.madang.planner.Progress.Phase;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.drawing.ExactSolution;
import kr.madang.planner.drawing.TinyProblem;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RunningThePlannerTests {

    /** Its best plan is worth less than its bound, so that no proof ends the search. */
    private static final MatchingProblem UNPROVABLE = TinyProblem.of(6);

    private static final MatchingProblem SCARCE = ExpoProblem.of(new ExpoSize(30, 24, 15, 0.3), Variant.SCARCE, 5);

    private static final RunSettings FOR_LONG = RunSettings.within(Duration.ofMinutes(10));
    private static final RunSettings FOR_A_MOMENT = RunSettings.within(Duration.ofMillis(700));
    private static final RunListener NOBODY = new RunListener() {};

    private final ProvingPlanner planner = new ProvingPlanner();

    @Test
    void runStoppedFromItsListenerKeepsTheBestPlan() {
        PlannerRun run = planner.prepare(UNPROVABLE, FOR_LONG);
        List<Progress> heard = new ArrayList<>();

        PlanOutcome outcome = run.solve(new RunListener() {
            @Override
            public void progressed(Progress progress) {
                heard.add(progress);
                if (progress.meetings() > 0) {
                    run.stop();
                }
            }
        });

        Progress last = heard.get(heard.size() - 1);
        assertThat(last)
                .isEqualTo(new Progress(
                        last.elapsed(),
                        Phase.FINISHED,
                        outcome.value(),
                        outcome.upperBound(),
                        outcome.plan().meetings().size(),
                        outcome.comforts().plan()));
        assertThat(PlanChecker.violations(UNPROVABLE, outcome.plan())).isEmpty();
        assertThat(outcome.value()).isEqualTo(ExactSolution.valueOf(UNPROVABLE));
        assertThat(outcome.status()).isNotEqualTo(Status.OPTIMAL);
    }

    @Test
    void runStoppedBeforeItBeginsStillHasPlan() {
        PlannerRun run = planner.prepare(UNPROVABLE, FOR_LONG);
        run.stop();

        PlanOutcome outcome = run.solve(NOBODY);

        assertThat(outcome.value()).isPositive().isLessThanOrEqualTo(outcome.upperBound());
    }

    @Test
    void interruptedCallerGetsTheBestPlanAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        PlanOutcome outcome = planner.prepare(UNPROVABLE, FOR_LONG).solve(NOBODY);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(outcome.value()).isPositive();
    }

    @Test
    void noThreadOutlivesTheRun() {
        planner.prepare(UNPROVABLE, FOR_A_MOMENT).solve(NOBODY);

        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("meeting-planner"));
    }

    @Test
    void failingListenerEndsTheRunAndItsThread() {
        PlannerRun run = planner.prepare(UNPROVABLE, FOR_LONG);

        assertThatIllegalStateException()
                .isThrownBy(() -> run.solve(new RunListener() {
                    @Override
                    public void improved(Plan best, Progress progress) {
                        throw new IllegalStateException("the listener fails");
                    }
                }))
                .withMessage("the listener fails");
        assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .doesNotContain("meeting-planner");
    }

    @Test
    void runIsSolvedOnce() {
        PlannerRun run = planner.prepare(UNPROVABLE, FOR_LONG.steps(10));
        run.solve(NOBODY);

        assertThatIllegalStateException().isThrownBy(() -> run.solve(NOBODY));
    }

    @Test
    void timeLimitEndsTheRun() {
        PlanOutcome outcome = planner.prepare(UNPROVABLE, FOR_A_MOMENT).solve(NOBODY);

        assertThat(outcome.status()).isEqualTo(PlanOutcome.Status.FEASIBLE);
        assertThat(outcome.elapsed()).isGreaterThan(FOR_A_MOMENT.timeLimit().dividedBy(3)); // no proof ended it
    }

    @Test
    void listenerHearsOfTheRunFourTimesASecondAtMost() {
        List<Progress> heard = new ArrayList<>();

        PlanOutcome outcome = planner.prepare(SCARCE, RunSettings.within(Duration.ofSeconds(2)))
                .solve(new RunListener() {
                    @Override
                    public void progressed(Progress progress) {
                        heard.add(progress);
                    }
                });

        assertThat(heard).hasSizeBetween(2, 2 + (int) (outcome.elapsed().toMillis() / 250));
    }

    @Test
    void gapLimitEndsTheRun() {
        PlanOutcome outcome = planner.prepare(SCARCE, FOR_LONG.gap(0.1)).solve(NOBODY);

        assertThat(outcome.gap()).isLessThanOrEqualTo(0.1);
    }

    @Test
    void eachImprovedPlanIsValidAndBetterThanTheOneBefore() {
        List<Plan> plans = new ArrayList<>();
        List<Progress> progress = new ArrayList<>();

        PlanOutcome outcome = planner.prepare(SCARCE, FOR_LONG.steps(20_000)).solve(new RunListener() {
            @Override
            public void improved(Plan best, Progress now) {
                plans.add(best);
                progress.add(now);
            }
        });

        assertThat(plans)
                .isNotEmpty()
                .allSatisfy(
                        plan -> assertThat(PlanChecker.violations(SCARCE, plan)).isEmpty());
        assertThat(progress)
                .isSortedAccordingTo(Comparator.comparingLong(Progress::value)
                        .thenComparing(now -> -now.comfort().cost()));
        assertThat(plans).doesNotHaveDuplicates();
        assertThat(plans.get(plans.size() - 1)).isEqualTo(outcome.plan());
    }

    @Test
    void pinsAreHeldWhateverTheyAreWorth() {
        MatchingProblem problem = Drawing.of("""
                B1 .. vi most=1
                E1 .. ko
                E2 .. en
                B2 .. en
                I1 .. ko,vi
                I2 .. ko,vi
                T1 ..
                T2 .#
                B1-E1 1 S1/T2/I2
                B1-E2 1000
                B2-E2 500
                """);

        PlanOutcome outcome = planner.prepare(problem, FOR_LONG).solve(NOBODY);

        assertThat(outcome.value()).isEqualTo(501);
        assertThat(outcome.status()).isEqualTo(Status.OPTIMAL);
        assertThat(PlanChecker.violations(problem, outcome.plan())).isEmpty();
    }
}
