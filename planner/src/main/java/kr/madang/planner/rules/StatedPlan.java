package kr.madang.planner.rules;

import java.util.List;
import kr.madang.planner.Precedence;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfigurationProvider;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.ProblemFactCollectionProperty;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** A plan as the constraints see it: every request, held or not. */
@PlanningSolution(solutionCloner = StatedPlan.Cloner.class)
public class StatedPlan {

    static final String PLACES = "places";

    private final List<Place> places;
    private final List<StatedMeeting> meetings;
    private final List<Precedence> precedences;
    private final PlannerConstraintConfiguration configuration;
    private @Nullable HardMediumSoftLongScore score;

    StatedPlan(
            List<Place> places,
            List<StatedMeeting> meetings,
            List<Precedence> precedences,
            PlannerConstraintConfiguration configuration) {
        this.places = places;
        this.meetings = meetings;
        this.precedences = precedences;
        this.configuration = configuration;
    }

    @ValueRangeProvider(id = PLACES)
    public List<Place> getPlaces() {
        return places;
    }

    @PlanningEntityCollectionProperty
    public List<StatedMeeting> getMeetings() {
        return meetings;
    }

    @ProblemFactCollectionProperty
    public List<Precedence> getPrecedences() {
        return precedences;
    }

    @ConstraintConfigurationProvider
    public PlannerConstraintConfiguration getConfiguration() {
        return configuration;
    }

    @PlanningScore
    public @Nullable HardMediumSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardMediumSoftLongScore newScore) {
        score = newScore;
    }

    /** Copies what a search changes and shares the rest. */
    public static class Cloner implements SolutionCloner<StatedPlan> {

        @Override
        public StatedPlan cloneSolution(StatedPlan original) {
            StatedPlan copy = new StatedPlan(
                    original.places,
                    original.meetings.stream().map(StatedMeeting::copy).toList(),
                    original.precedences,
                    original.configuration);
            copy.setScore(original.score);
            return copy;
        }
    }
}
