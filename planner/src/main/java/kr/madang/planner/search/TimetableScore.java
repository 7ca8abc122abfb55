package kr.madang.planner.search;

import kr.madang.planner.timetable.Timetable;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/** Reads the score off the timetable, which keeps it up to date: promises that are not kept, then value. */
public class TimetableScore implements IncrementalScoreCalculator<Searched, HardSoftLongScore> {

    private @Nullable Timetable timetable;

    @Override
    public void resetWorkingSolution(Searched solution) {
        timetable = solution.timetable();
    }

    @Override
    public HardSoftLongScore calculateScore() {
        return timetable == null ? HardSoftLongScore.ZERO : of(timetable);
    }

    static HardSoftLongScore of(Timetable timetable) {
        return HardSoftLongScore.of(-timetable.missing(), timetable.value());
    }

    @Override
    public void beforeEntityAdded(Object entity) {}

    @Override
    public void afterEntityAdded(Object entity) {}

    @Override
    public void beforeVariableChanged(Object entity, String variableName) {}

    @Override
    public void afterVariableChanged(Object entity, String variableName) {}

    @Override
    public void beforeEntityRemoved(Object entity) {}

    @Override
    public void afterEntityRemoved(Object entity) {}
}
