package kr.madang.planner.search;

import static kr.madang.planner.search.PlannerConstraintConfiguration.BUYER_MOST_MEETINGS;
import static kr.madang.planner.search.PlannerConstraintConfiguration.BUYER_ONCE;
import static kr.madang.planner.search.PlannerConstraintConfiguration.EXHIBITOR_MOST_MEETINGS;
import static kr.madang.planner.search.PlannerConstraintConfiguration.EXHIBITOR_TABLE_CAPACITY;
import static kr.madang.planner.search.PlannerConstraintConfiguration.INTERPRETER_ONCE;
import static kr.madang.planner.search.PlannerConstraintConfiguration.INTERPRETER_PRESENT;
import static kr.madang.planner.search.PlannerConstraintConfiguration.MEETING_VALUE;
import static kr.madang.planner.search.PlannerConstraintConfiguration.PAIR_ONCE;
import static kr.madang.planner.search.PlannerConstraintConfiguration.PARTICIPANTS_AVAILABLE;
import static kr.madang.planner.search.PlannerConstraintConfiguration.PIN_KEPT;
import static kr.madang.planner.search.PlannerConstraintConfiguration.TABLES_IN_SLOT;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.count;
import static org.optaplanner.core.api.score.stream.Joiners.equal;

import kr.madang.planner.search.Justifications.Crowded;
import kr.madang.planner.search.Justifications.Held;
import kr.madang.planner.search.Justifications.InterpreterShared;
import kr.madang.planner.search.Justifications.LeftItsPin;
import kr.madang.planner.search.Justifications.MetTwice;
import kr.madang.planner.search.Justifications.NotAvailable;
import kr.madang.planner.search.Justifications.NotUnderstood;
import kr.madang.planner.search.Justifications.TablesShort;
import kr.madang.planner.search.Justifications.TooManyMeetings;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;

/** The rules of a good plan, one method each. */
public class PlannerConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory given) {
        return new Constraint[] {
            buyerOnce(given),
            exhibitorTableCapacity(given),
            buyerMostMeetings(given),
            exhibitorMostMeetings(given),
            participantsAvailable(given),
            tablesInSlot(given),
            interpreterPresent(given),
            interpreterOnce(given),
            pairOnce(given),
            pinKept(given),
            meetingValue(given)
        };
    }

    Constraint buyerOnce(ConstraintFactory given) {
        return given.forEach(WorkingMeeting.class)
                .groupBy(WorkingMeeting::buyer, WorkingMeeting::slot, count())
                .filter((buyer, slot, meetings) -> meetings > 1)
                .penalizeConfigurableLong((buyer, slot, meetings) -> meetings - 1)
                .justifyWith((buyer, slot, meetings, score) -> new Crowded(buyer.id(), slot.id(), meetings))
                .asConstraint(BUYER_ONCE);
    }

    Constraint exhibitorTableCapacity(ConstraintFactory given) {
        return given.forEach(WorkingMeeting.class)
                .groupBy(WorkingMeeting::exhibitor, WorkingMeeting::slot, count())
                .filter((exhibitor, slot, meetings) -> meetings > exhibitor.tableCapacity())
                .penalizeConfigurableLong((exhibitor, slot, meetings) -> meetings - exhibitor.tableCapacity())
                .justifyWith((exhibitor, slot, meetings, score) -> new Crowded(exhibitor.id(), slot.id(), meetings))
                .asConstraint(EXHIBITOR_TABLE_CAPACITY);
    }

    Constraint buyerMostMeetings(ConstraintFactory given) {
        return given.forEach(WorkingMeeting.class)
                .groupBy(WorkingMeeting::buyer, count())
                .filter((buyer, meetings) -> meetings > buyer.mostMeetings())
                .penalizeConfigurableLong((buyer, meetings) -> meetings - buyer.mostMeetings())
                .justifyWith((buyer, meetings, score) -> new TooManyMeetings(buyer.id(), meetings))
                .asConstraint(BUYER_MOST_MEETINGS);
    }

    Constraint exhibitorMostMeetings(ConstraintFactory given) {
        return given.forEach(WorkingMeeting.class)
                .groupBy(WorkingMeeting::exhibitor, count())
                .filter((exhibitor, meetings) -> meetings > exhibitor.mostMeetings())
                .penalizeConfigurableLong((exhibitor, meetings) -> meetings - exhibitor.mostMeetings())
                .justifyWith((exhibitor, meetings, score) -> new TooManyMeetings(exhibitor.id(), meetings))
                .asConstraint(EXHIBITOR_MOST_MEETINGS);
    }

    Constraint participantsAvailable(ConstraintFactory given) {
        return given.forEach(WorkingMeeting.class)
                .filter(meeting -> !meeting.availableTo(meeting.buyer()) || !meeting.availableTo(meeting.exhibitor()))
                .penalizeConfigurable()
                .justifyWith(
                        (meeting, score) -> new NotAvailable(meeting.request().id()))
                .asConstraint(PARTICIPANTS_AVAILABLE);
    }

    Constraint tablesInSlot(ConstraintFactory given) {
        return given.forEach(WorkingMeeting.class)
                .groupBy(WorkingMeeting::slot, count())
                .filter((slot, meetings) -> meetings > slot.tables())
                .penalizeConfigurableLong((slot, meetings) -> meetings - slot.tables())
                .justifyWith((slot, meetings, score) -> new TablesShort(slot.id(), meetings, slot.tables()))
                .asConstraint(TABLES_IN_SLOT);
    }

    Constraint interpreterPresent(ConstraintFactory given) {
        return given.forEach(WorkingMeeting.class)
                .filter(meeting -> meeting.needsInterpreter() && !meeting.isHelped())
                .penalizeConfigurable()
                .justifyWith(
                        (meeting, score) -> new NotUnderstood(meeting.request().id()))
                .asConstraint(INTERPRETER_PRESENT);
    }

    Constraint interpreterOnce(ConstraintFactory given) {
        return given.forEach(WorkingMeeting.class)
                .filter(meeting -> meeting.interpreter() != null)
                .groupBy(WorkingMeeting::interpreter, WorkingMeeting::slot, count())
                .filter((interpreter, slot, meetings) -> meetings > 1)
                .penalizeConfigurableLong((interpreter, slot, meetings) -> meetings - 1)
                .justifyWith((interpreter, slot, meetings, score) ->
                        new InterpreterShared(interpreter.id(), slot.id(), meetings))
                .asConstraint(INTERPRETER_ONCE);
    }

    Constraint pairOnce(ConstraintFactory given) {
        return given.forEachUniquePair(
                        WorkingMeeting.class, equal(WorkingMeeting::buyer), equal(WorkingMeeting::exhibitor))
                .penalizeConfigurable()
                .justifyWith((one, other, score) ->
                        new MetTwice(one.request().id(), other.request().id()))
                .asConstraint(PAIR_ONCE);
    }

    Constraint pinKept(ConstraintFactory given) {
        return given.forEachIncludingNullVars(WorkingMeeting.class)
                .filter(meeting -> !meeting.keepsItsPin())
                .penalizeConfigurable()
                .justifyWith(
                        (meeting, score) -> new LeftItsPin(meeting.request().id()))
                .asConstraint(PIN_KEPT);
    }

    Constraint meetingValue(ConstraintFactory given) {
        return given.forEach(WorkingMeeting.class)
                .rewardConfigurableLong(meeting -> meeting.request().value())
                .justifyWith((meeting, score) ->
                        new Held(meeting.request().id(), meeting.request().value()))
                .asConstraint(MEETING_VALUE);
    }
}
