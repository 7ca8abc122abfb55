package kr.madang.planner.booth;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** Everybody on the floor. */
@PlanningSolution(solutionCloner = Floor.Cloner.class)
public class Floor {

    private final List<Placement> placements;
    private @Nullable HardMediumSoftLongScore score;

    Floor(List<Placement> placements) {
        this.placements = placements;
    }

    @PlanningEntityCollectionProperty
    public List<Placement> getPlacements() {
        return placements;
    }

    @PlanningScore
    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftLongScore newScore) {
        score = newScore;
    }

    /** Copies what a search changes and shares the rest. */
    public static class Cloner implements SolutionCloner<Floor> {

        @Override
        public Floor cloneSolution(Floor original) {
            Floor copy =
                    new Floor(original.placements.stream().map(Placement::copy).toList());
            copy.setScore(original.score);
            return copy;
        }
    }
}
