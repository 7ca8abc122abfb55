package kr.madang.planner.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.madang.planner.timetable.Arrangement;
import kr.madang.planner.timetable.Memory;
import kr.madang.planner.timetable.Timetable;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
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

    private static final long FIRST_ANNEALING_MILLIS = 2000;
    private static final long FIRST_ANNEALING_STEPS = 20_000;
    private static final int LONGER = 3;
    private static final int PROPOSALS_BETWEEN_TELLINGS = 1000;

    private final Solver<Searched> solver;
    private final SearchLimits limits;

    public MeetingSearch(SearchLimits limits) {
        this(limits, EnvironmentMode.REPRODUCIBLE);
    }

    MeetingSearch(SearchLimits limits, EnvironmentMode mode) {
        SolverFactory<Searched> factory = SolverFactory.create(new SolverConfig()
                .withSolutionClass(Searched.class)
                .withEntityClasses(Whole.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withIncrementalScoreCalculatorClass(TimetableScore.class))
                .withEnvironmentMode(mode)
                .withRandomSeed(limits.seed())
                .withTerminationConfig(enough(limits))
                .withPhases(annealings(limits)));
        solver = factory.buildSolver();
        this.limits = limits;
    }

    /**
     * The best arrangement found, that of the given timetable if nothing is better; the timetable is it in the
     * end.
     *
     * @param guide may be told of better prices meanwhile
     * @param improved hears of each better arrangement, and now and then of the best so far again; it can look at it until
     *     it returns
     */
    public Arrangement improve(Timetable start, Guide guide, Consumer<Memory> improved) {
        return solve(start, random -> new Proposals(start, guide, limits.temperature(), random)::next, improved);
    }

    /** The same for a search for comfort. */
    public Arrangement comfort(Timetable start, Consumer<Memory> improved) {
        return solve(start, random -> new ComfortProposals(start, limits, random)::next, improved);
    }

    private Arrangement solve(
            Timetable start, Function<Random, Supplier<Rearrangement>> proposing, Consumer<Memory> improved) {
        Memory memory = new Memory(start);
        solver.addEventListener(event -> improved.accept(memory));
        solver.solve(Searched.from(
                start, memory, random -> telling(proposing.apply(random), () -> improved.accept(memory)), limits));
        memory.recall();
        return memory.arrangement();
    }

    /** The same proposals; tells every so many of them. */
    private static Supplier<Rearrangement> telling(Supplier<Rearrangement> proposals, Runnable tell) {
        AtomicInteger count = new AtomicInteger();
        return () -> {
            if (count.incrementAndGet() % PROPOSALS_BETWEEN_TELLINGS == 0) {
                tell.run();
            }
            return proposals.get();
        };
    }

    /** A limit on the score counts as time that has passed and cools the annealing; comfort has none. */
    private static TerminationConfig enough(SearchLimits limits) {
        return limits.floor().isPresent()
                ? new TerminationConfig()
                : new TerminationConfig()
                        .withBestScoreLimit(
                                HardSoftLongScore.ofSoft(limits.enough()).toString());
    }

    /** Ends a search that has begun; the best timetable so far is its result. */
    public void stop() {
        solver.terminateEarly();
    }

    /**
     * Several annealings, each from the best so far and longer than the last: the first good plan comes soon. Comfort comes
     * with one long one.
     */
    private static LocalSearchPhaseConfig[] annealings(SearchLimits limits) {
        boolean counted = limits.steps().isPresent();
        long left =
                counted ? limits.steps().getAsInt() : Math.max(1, limits.time().toMillis());
        long length = limits.floor().isPresent() ? left : counted ? FIRST_ANNEALING_STEPS : FIRST_ANNEALING_MILLIS;
        List<LocalSearchPhaseConfig> phases = new ArrayList<>();
        while (left > 0) {
            long now = left < (1 + LONGER) * length ? left : length;
            TerminationConfig end = counted
                    ? new TerminationConfig().withScoreCalculationCountLimit(now)
                    : new TerminationConfig().withMillisecondsSpentLimit(now);
            phases.add(localSearch(limits).withTerminationConfig(end));
            left -= now;
            length *= LONGER;
        }
        return phases.toArray(LocalSearchPhaseConfig[]::new);
    }

    private static LocalSearchPhaseConfig localSearch(SearchLimits limits) {
        long temperature = Math.max(1, limits.temperature());
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(
                        new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(Rearrangements.class))
                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                        .withSimulatedAnnealingStartingTemperature(
                                HardSoftLongScore.ofSoft(temperature).toString()))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1));
    }
}
