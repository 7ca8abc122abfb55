package kr.madang.bench.timefold;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.score.HardSoftScore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All requests, held or not. */
@PlanningSolution
public class Meetings {

    private List<Meeting> all = List.of();
    private @Nullable HardSoftScore score;

    /** For the engine, which makes copies. */
    Meetings() {}

    Meetings(List<Meeting> all) {
        this.all = all;
    }

    @PlanningEntityCollectionProperty
    public List<Meeting> getAll() {
        return all;
    }

    public void setAll(List<Meeting> newAll) {
        all = newAll;
    }

    @PlanningScore
    public @Nullable HardSoftScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardSoftScore newScore) {
        score = newScore;
    }
}
