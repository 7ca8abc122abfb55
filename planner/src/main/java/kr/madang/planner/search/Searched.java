package kr.madang.planner.search;

import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import kr.madang.planner.timetable.Memory;
import kr.madang.planner.timetable.Timetable;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/**
 * What the search works on: one timetable, and the memory of its best moment. A copy of the working solution is the
 * memory of this moment, at the cost of what has changed since the last; a copy of the best solution brings it back.
 */
@PlanningSolution(solutionCloner = Searched.Cloner.class)
public class Searched {

    static final String VERSIONS = "versions";

    private final Timetable timetable;
    private final Memory memory;
    private final Function<Random, Supplier<Rearrangement>> proposing;
    private final SearchLimits limits;
    private final boolean best;
    private final List<Whole> wholes = List.of(new Whole());
    private @Nullable Supplier<Rearrangement> proposals;
    private @Nullable HardSoftLongScore score;

    private Searched(
            Timetable timetable,
            Memory memory,
            Function<Random, Supplier<Rearrangement>> proposing,
            SearchLimits limits,
            boolean best) {
        this.timetable = timetable;
        this.memory = memory;
        this.proposing = proposing;
        this.limits = limits;
        this.best = best;
    }

    /**
     * A search from here; the timetable belongs to it from now on.
     *
     * @param memory of this timetable
     * @param proposing makes a source of moves
     */
    static Searched from(
            Timetable timetable,
            Memory memory,
            Function<Random, Supplier<Rearrangement>> proposing,
            SearchLimits limits) {
        return new Searched(timetable, memory, proposing, limits, true);
    }

    @ValueRangeProvider(id = VERSIONS)
    public List<Integer> getVersions() {
        return List.of(0);
    }

    @PlanningEntityCollectionProperty
    public List<Whole> getWholes() {
        return wholes;
    }

    @PlanningScore
    public @Nullable HardSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardSoftLongScore newScore) {
        score = newScore;
    }

    Timetable timetable() {
        return timetable;
    }

    SearchLimits limits() {
        return limits;
    }

    Memory memory() {
        return memory;
    }

    /** The source of moves for this very solution; a copy has its own. */
    Supplier<Rearrangement> proposals(Random random) {
        if (proposals == null) {
            proposals = proposing.apply(random);
        }
        return proposals;
    }

    /** Remembers, or brings back. */
    public static class Cloner implements SolutionCloner<Searched> {

        @Override
        public Searched cloneSolution(Searched original) {
            if (original.best) {
                original.memory.recall();
            } else {
                original.memory.remember();
            }
            Searched copy = new Searched(
                    original.timetable, original.memory, original.proposing, original.limits, !original.best);
            copy.setScore(original.score);
            return copy;
        }
    }
}
