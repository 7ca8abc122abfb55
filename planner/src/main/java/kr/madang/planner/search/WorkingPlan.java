package kr.madang.planner.search;

import java.util.List;
import java.util.Random;
import kr.madang.planner.timetable.Timetable;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfigurationProvider;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.domain.solution.cloner.SolutionCloner;
import org.optaplanner.core.api.domain.valuerange.ValueRangeProvider;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/** The plan the search works on: every request, and beside it the same meetings as a timetable that is quick to ask. */
@PlanningSolution(solutionCloner = WorkingPlan.Cloner.class)
public class WorkingPlan {

    static final String PLACES = "places";

    private final Places places;
    private final List<WorkingMeeting> meetings;
    private final Timetable timetable;
    private final PlannerConstraintConfiguration configuration;
    private @Nullable Proposals proposals;
    private @Nullable HardSoftLongScore score;

    WorkingPlan(
            Places places,
            List<WorkingMeeting> meetings,
            Timetable timetable,
            PlannerConstraintConfiguration configuration) {
        this.places = places;
        this.meetings = meetings;
        this.timetable = timetable;
        this.configuration = configuration;
    }

    /** The timetable's meetings as a plan to work on; the timetable belongs to the plan from now on. */
    static WorkingPlan of(Timetable timetable) {
        Places places = Places.of(timetable.problem());
        return new WorkingPlan(places, places.meetings(timetable), timetable, new PlannerConstraintConfiguration());
    }

    @ValueRangeProvider(id = PLACES)
    public List<Place> getPlaces() {
        return places.all();
    }

    @PlanningEntityCollectionProperty
    public List<WorkingMeeting> getMeetings() {
        return meetings;
    }

    @ConstraintConfigurationProvider
    public PlannerConstraintConfiguration getConfiguration() {
        return configuration;
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

    /** The place of a request as the timetable has it, or null. */
    @Nullable
    Place placeOf(int request) {
        return places.of(timetable, request);
    }

    /** The source of moves for this very plan; a copy has its own. */
    Proposals proposals(Random random) {
        if (proposals == null) {
            proposals = new Proposals(timetable, random);
        }
        return proposals;
    }

    /** Copies what the search changes and shares the rest. */
    public static class Cloner implements SolutionCloner<WorkingPlan> {

        @Override
        public WorkingPlan cloneSolution(WorkingPlan original) {
            WorkingPlan copy = new WorkingPlan(
                    original.places,
                    original.meetings.stream().map(WorkingMeeting::copy).toList(),
                    original.timetable.copy(),
                    original.configuration);
            copy.setScore(original.score);
            return copy;
        }
    }
}
