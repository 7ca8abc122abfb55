package kr.madang.bench.optaplanner;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.solution.PlanningEntityCollectionProperty;
import org.optaplanner.core.api.domain.solution.PlanningScore;
import org.optaplanner.core.api.domain.solution.PlanningSolution;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/** All requests, held or not. */
@PlanningSolution
public class Meetings {

    private List<Meeting> all = List.of();
    private @Nullable HardSoftLongScore score;

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
    public @Nullable HardSoftLongScore getScore() {
        return score;
    }

    public void setScore(@Nullable HardSoftLongScore newScore) {
        score = newScore;
    }
}
