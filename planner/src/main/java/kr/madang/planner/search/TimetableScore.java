package kr.madang.planner.search;

import kr.madang.planner.timetable.Timetable;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import org.optaplanner.core.api.score.calculator.IncrementalScoreCalculator;

/**
 * Reads the score off the timetable, which keeps it up to date: promises that are not kept, then value less moves. Where
 * there is a floor, value short of it counts as not kept, and comfort is worth far more than value above it.
 */
public class TimetableScore implements IncrementalScoreCalculator<Searched, HardSoftLongScore> {

    /** The value that one of comfort is worth. */
    static final long COMFORT_VALUE = 50;

    /** More than all promises together: none is kept by moving more than is allowed. */
    private static final long ONE_TOO_MANY = 1L << 40;

    private @Nullable Searched searched;

    @Override
    public void resetWorkingSolution(Searched solution) {
        searched = solution;
    }

    @Override
    public HardSoftLongScore calculateScore() {
        return searched == null ? HardSoftLongScore.ZERO : of(searched);
    }

    private static HardSoftLongScore of(Searched searched) {
        Timetable timetable = searched.timetable();
        int tooMany = Math.max(0, timetable.away() - searched.limits().mostAway());
        long shortOfFloor = Math.max(0, searched.limits().floor().orElse(0) - timetable.value());
        return HardSoftLongScore.of(
                -timetable.missing() - ONE_TOO_MANY * tooMany - shortOfFloor,
                timetable.value()
                        - searched.limits().awayCost() * timetable.away()
                        - COMFORT_VALUE * timetable.discomfort());
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
