package kr.madang.planner.booth;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import kr.madang.planner.Booth;
import kr.madang.planner.BoothPlanner;
import kr.madang.planner.BoothProblem;
import kr.madang.planner.BoothProposal;
import kr.madang.planner.BoothProposal.Placed;
import kr.madang.planner.BoothProposal.Progress;
import kr.madang.planner.BoothProposal.Reason;
import kr.madang.planner.BoothProposal.Rule;
import kr.madang.planner.BoothProposal.Score;
import kr.madang.planner.BoothProposal.Unplaced;
import kr.madang.planner.BoothProposal.Why;
import kr.madang.planner.BoothWish;
import kr.madang.planner.BoothWish.Exhibitor;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.ScoreExplanation;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.core.api.solver.SolutionManager;
import org.optaplanner.core.api.solver.Solver;
import org.optaplanner.core.api.solver.SolverFactory;
import org.optaplanner.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import org.optaplanner.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import org.optaplanner.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import org.optaplanner.core.config.localsearch.LocalSearchPhaseConfig;
import org.optaplanner.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import org.optaplanner.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import org.optaplanner.core.config.score.director.ScoreDirectorFactoryConfig;
import org.optaplanner.core.config.solver.EnvironmentMode;
import org.optaplanner.core.config.solver.SolverConfig;
import org.optaplanner.core.config.solver.termination.TerminationConfig;
import org.optaplanner.core.impl.localsearch.scope.LocalSearchStepScope;
import org.optaplanner.core.impl.phase.event.PhaseLifecycleListenerAdapter;
import org.optaplanner.core.impl.phase.scope.AbstractStepScope;
import org.optaplanner.core.impl.solver.DefaultSolver;

/** Searches a good floor by local search from a first one. */
public final class BoothSearch implements BoothPlanner {

    /** A step takes the first change that is accepted, and where none of so many is, the least bad. */
    private static final long MOST_LOOKED_AT = 500L;

    /** How much worse a change may be at the beginning; less with every step, nothing at the end. What must be stays kept. */
    private static final String TEMPERATURE = "0hard/0medium/100soft";

    @Override
    public BoothProposal propose(
            BoothProblem problem, long seed, int steps, Consumer<Progress> progress, BooleanSupplier stopped) {
        Stands stands = new Stands(problem.booths());
        Floor first = new Floor(placements(problem, stands));
        if (first.getPlacements().stream().allMatch(Placement::isPinned)
                || stands.all().isEmpty()) {
            return explained(first, factory(seed, steps), seed, 0, true);
        }
        SolverFactory<Floor> factory = factory(seed, steps);
        Solver<Floor> solver = factory.buildSolver();
        AtomicBoolean isStopped = new AtomicBoolean();
        ((DefaultSolver<Floor>) solver).addPhaseLifecycleListener(new PhaseLifecycleListenerAdapter<>() {

            private @Nullable Floor best;
            private @Nullable Progress latest;

            @Override
            public void stepEnded(AbstractStepScope<Floor> step) {
                if (step instanceof LocalSearchStepScope) {
                    progress.accept(progress(step).at(step.getStepIndex() + 1));
                }
                if (stopped.getAsBoolean() && isStopped.compareAndSet(false, true)) {
                    solver.terminateEarly();
                }
            }

            private Progress progress(AbstractStepScope<Floor> step) {
                Floor now = step.getPhaseScope().getSolverScope().getBestSolution();
                Progress known = latest;
                if (known == null || now != best) {
                    best = now;
                    known = BoothSearch.progress(now);
                    latest = known;
                }
                return known;
            }
        });
        Floor best = solver.solve(first);
        return explained(best, factory, seed, steps, !isStopped.get());
    }

    private static Progress progress(Floor floor) {
        Map<Exhibitor, List<Booth.Id>> stands = new HashMap<>();
        for (Placement placement : floor.getPlacements()) {
            Stand stand = placement.getStand();
            if (stand != null) {
                stands.put(placement.wish().exhibitor(), stand.ids());
            }
        }
        return new Progress(0, score(floor), stands);
    }

    private static List<Placement> placements(BoothProblem problem, Stands stands) {
        Map<Booth.Id, Booth> booths = new HashMap<>();
        problem.booths().forEach(booth -> booths.put(booth.id(), booth));
        List<Placement> placements = new ArrayList<>();
        for (BoothWish wish : problem.wishes()) {
            List<Booth> kept = wish.pinned().stream()
                    .map(id -> requireNonNull(booths.get(id)))
                    .toList();
            placements.add(
                    new Placement(wish, stands.near(wish.squareMetres()), kept.isEmpty() ? null : new Stand(kept)));
        }
        return placements;
    }

    private static SolverFactory<Floor> factory(long seed, int steps) {
        return SolverFactory.create(new SolverConfig()
                .withSolutionClass(Floor.class)
                .withEntityClasses(Placement.class)
                .withEnvironmentMode(EnvironmentMode.REPRODUCIBLE)
                .withRandomSeed(seed)
                .withScoreDirectorFactory(new ScoreDirectorFactoryConfig()
                        .withConstraintProviderClass(BoothConstraints.class)
                        .withConstraintStreamImplType(ConstraintStreamImplType.BAVET))
                .withPhases(
                        new ConstructionHeuristicPhaseConfig(),
                        new LocalSearchPhaseConfig()
                                .withMoveSelectorConfig(new UnionMoveSelectorConfig(
                                                List.of(new ChangeMoveSelectorConfig(), new SwapMoveSelectorConfig()))
                                        .withSelectedCountLimit(MOST_LOOKED_AT))
                                .withAcceptorConfig(new LocalSearchAcceptorConfig()
                                        .withSimulatedAnnealingStartingTemperature(TEMPERATURE))
                                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                                .withTerminationConfig(new TerminationConfig().withStepCountLimit(steps))));
    }

    private static BoothProposal explained(
            Floor floor, SolverFactory<Floor> factory, long seed, int steps, boolean complete) {
        ScoreExplanation<Floor, HardMediumSoftLongScore> explanation =
                SolutionManager.<Floor, HardMediumSoftLongScore>create(factory).explain(floor);
        List<Reason> reasons = explanation.getJustificationList(Judged.class).stream()
                .map(Judged::reason)
                .toList();
        Map<Rule, Long> parts = new EnumMap<>(Rule.class);
        Map<Exhibitor, List<Reason>> byExhibitor = new HashMap<>();
        for (Reason reason : reasons) {
            parts.merge(reason.rule(), reason.points(), Long::sum);
            byExhibitor
                    .computeIfAbsent(reason.exhibitor(), exhibitor -> new ArrayList<>())
                    .add(reason);
        }
        List<Placed> placed = new ArrayList<>();
        List<Unplaced> unplaced = new ArrayList<>();
        for (Placement placement : floor.getPlacements()) {
            Exhibitor exhibitor = placement.wish().exhibitor();
            Stand stand = placement.getStand();
            if (stand == null) {
                unplaced.add(new Unplaced(exhibitor, why(placement, floor)));
            } else {
                List<Reason> own = byExhibitor.getOrDefault(exhibitor, List.of()).stream()
                        .sorted((one, other) -> one.rule().compareTo(other.rule()))
                        .toList();
                placed.add(new Placed(exhibitor, stand.ids(), placement.isPinned(), own));
            }
        }
        return new BoothProposal(placed, unplaced, score(floor), parts, seed, steps, complete);
    }

    private static Score score(Floor floor) {
        HardMediumSoftLongScore score = requireNonNull(floor.getScore());
        return new Score(score.hardScore(), score.mediumScore(), score.softScore());
    }

    private static Why why(Placement placement, Floor floor) {
        BoothWish wish = placement.wish();
        List<Stand> left = placement.getStands();
        if (left.isEmpty()) {
            return Why.NO_BOOTHS;
        }
        left = left.stream().filter(stand -> stand.hasType(wish.type())).toList();
        if (left.isEmpty()) {
            return Why.NO_SUCH_TYPE;
        }
        left = left.stream().filter(stand -> stand.hasPower(wish.kilowatts())).toList();
        if (left.isEmpty()) {
            return Why.NO_SUCH_POWER;
        }
        left = left.stream().filter(stand -> !wish.water() || stand.hasWater()).toList();
        if (left.isEmpty()) {
            return Why.NO_SUCH_WATER;
        }
        boolean isOneFree = left.stream()
                .anyMatch(stand -> floor.getPlacements().stream()
                        .map(Placement::getStand)
                        .noneMatch(other -> other != null && other.shares(stand)));
        return isOneFree ? Why.NOT_FOUND : Why.ALL_TAKEN;
    }
}
