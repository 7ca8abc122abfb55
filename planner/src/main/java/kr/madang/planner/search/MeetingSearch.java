package kr.madang.planner.search;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kr.madang.planner.timetable.Timetable;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;

/** Improves a timetable by rearranging it, keeping the best; runs on the calling thread. */
public final class MeetingSearch {

    /** Annealing starts where losing this share of a usual request's value is as likely accepted as not. */
    private static final double FIRST_TEMPERATURE = 0.04;

    private static final int ANNEALINGS = 10;
    private static final int LONGER = 3;

    private final Solver<WorkingPlan> solver;

    public MeetingSearch(SearchLimits limits) {
        this(limits, EnvironmentMode.REPRODUCIBLE);
    }

    MeetingSearch(SearchLimits limits, EnvironmentMode mode) {
        SolverFactory<WorkingPlan> factory = SolverFactory.create(new SolverConfig()
                .withSolutionClass(WorkingPlan.class)
                .withEntityClasses(WorkingMeeting.class)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(PlannerConstraints.class)
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET))
                .withEnvironmentMode(mode)
                .withRandomSeed(limits.seed())
                .withTerminationConfig(termination(limits))
                .withPhases(annealings(limits)));
        solver = factory.buildSolver();
    }

    /**
     * The best timetable found, the given one if nothing is better. The given one is used up.
     *
     * @param improved hears each better timetable, which nobody changes any more
     */
    public Timetable improve(Timetable start, Consumer<Timetable> improved) {
        solver.addEventListener(
                event -> improved.accept(event.getNewBestSolution().timetable()));
        return solver.solve(WorkingPlan.of(start)).timetable();
    }

    /** Ends a search that has begun; the best timetable so far is its result. */
    public void stop() {
        solver.terminateEarly();
    }

    private static TerminationConfig termination(SearchLimits limits) {
        TerminationConfig termination = new TerminationConfig()
                .withBestScoreLimit(HardSoftLongScore.ofSoft(limits.enough()).toString());
        // annealing cools towards the limit: by the clock it could not be repeated
        return limits.steps().isPresent()
                ? termination.withScoreCalculationCountLimit(
                        (long) limits.steps().getAsInt())
                : termination.withMillisecondsSpentLimit(
                        Math.max(1, limits.time().toMillis()));
    }

    /** Several annealings, each from the best so far and longer than the last: the first good plan comes soon. */
    private static LocalSearchPhaseConfig[] annealings(SearchLimits limits) {
        long end = limits.firstAnnealing();
        List<LocalSearchPhaseConfig> phases = new ArrayList<>();
        for (int annealing = 1; annealing < ANNEALINGS; annealing++) {
            phases.add(localSearch(limits)
                    .withTerminationConfig(new TerminationConfig().withScoreCalculationCountLimit(end)));
            end *= LONGER;
        }
        phases.add(localSearch(limits));
        return phases.toArray(LocalSearchPhaseConfig[]::new);
    }

    private static LocalSearchPhaseConfig localSearch(SearchLimits limits) {
        long temperature = Math.max(1, Math.round(FIRST_TEMPERATURE * limits.usualValue()));
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(
                        new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(Rearrangements.class))
                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                        .withSimulatedAnnealingStartingTemperature(
                                HardSoftLongScore.ofSoft(temperature).toString()))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }
}
