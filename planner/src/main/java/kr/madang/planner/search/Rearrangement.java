package kr.madang.planner.search;

import java.util.List;
import kr.madang.planner.timetable.Timetable;
import org.optaplanner.core.api.score.director.ScoreDirector;
import org.optaplanner.core.impl.heuristic.move.AbstractMove;

/** Several meetings change their places at once: first all give up the old ones, then all take the new ones. */
final class Rearrangement extends AbstractMove<WorkingPlan> {

    private static final String PLACE = "place";

    private final List<Step> steps;

    Rearrangement(List<Step> steps) {
        this.steps = steps;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<WorkingPlan> director) {
        return true;
    }

    @Override
    protected Rearrangement createUndoMove(ScoreDirector<WorkingPlan> director) {
        WorkingPlan plan = director.getWorkingSolution();
        return new Rearrangement(
                steps.stream().map(step -> Step.current(plan, step.request())).toList());
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<WorkingPlan> director) {
        Timetable timetable = director.getWorkingSolution().timetable();
        for (Step step : steps) {
            timetable.remove(step.request());
        }
        for (Step step : steps) {
            timetable.set(step.request(), step.slot(), step.helper());
            show(director, step.request());
        }
        timetable.forgetJournal();
    }

    private static void show(ScoreDirector<WorkingPlan> director, int request) {
        WorkingPlan plan = director.getWorkingSolution();
        WorkingMeeting meeting = plan.getMeetings().get(request);
        director.beforeVariableChanged(meeting, PLACE);
        meeting.setPlace(plan.placeOf(request));
        director.afterVariableChanged(meeting, PLACE);
    }

    @Override
    public String toString() {
        return steps.toString();
    }

    /** Where one request goes; slot and interpreter are {@link Timetable#NONE} for none. */
    record Step(int request, int slot, int helper) {

        static Step current(WorkingPlan plan, int request) {
            Timetable timetable = plan.timetable();
            return new Step(request, timetable.slotOf(request), timetable.helperOf(request));
        }
    }
}
