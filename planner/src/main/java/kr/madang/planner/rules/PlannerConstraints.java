package kr.madang.planner.rules;

import static kr.madang.planner.rules.PlannerConstraintConfiguration.IDLE_SLOTS;
import static kr.madang.planner.rules.PlannerConstraintConfiguration.INTERPRETER_ONCE;
import static kr.madang.planner.rules.PlannerConstraintConfiguration.INTERPRETER_PRESENT;
import static kr.madang.planner.rules.PlannerConstraintConfiguration.LEAST_MEETINGS;
import static kr.madang.planner.rules.PlannerConstraintConfiguration.LUNCH;
import static kr.madang.planner.rules.PlannerConstraintConfiguration.MEETING_VALUE;
import static kr.madang.planner.rules.PlannerConstraintConfiguration.MOST_MEETINGS;
import static kr.madang.planner.rules.PlannerConstraintConfiguration.NEVER_HELD;
import static kr.madang.planner.rules.PlannerConstraintConfiguration.OWN_TABLES_IN_SLOT;
import static kr.madang.planner.rules.PlannerConstraintConfiguration.PAIR_ONCE;
import static kr.madang.planner.rules.PlannerConstraintConfiguration.PARTICIPANTS_AVAILABLE;
import static kr.madang.planner.rules.PlannerConstraintConfiguration.PIN_KEPT;
import static kr.madang.planner.rules.PlannerConstraintConfiguration.PRECEDENCE_KEPT;
import static kr.madang.planner.rules.PlannerConstraintConfiguration.PROMISE_KEPT;
import static kr.madang.planner.rules.PlannerConstraintConfiguration.SLOT_NOT_FORBIDDEN;
import static kr.madang.planner.rules.PlannerConstraintConfiguration.TABLES_IN_SLOT;
import static kr.madang.planner.rules.PlannerConstraintConfiguration.TABLE_CAPACITY;
import static kr.madang.planner.rules.PlannerConstraintConfiguration.ZONE_STEPS;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.count;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.sum;
import static org.optaplanner.core.api.score.stream.ConstraintCollectors.toList;
import static org.optaplanner.core.api.score.stream.Joiners.equal;
import static org.optaplanner.core.api.score.stream.Joiners.filtering;

import java.util.Objects;
import kr.madang.planner.Precedence;
import kr.madang.planner.rules.Justifications.Crowded;
import kr.madang.planner.rules.Justifications.Held;
import kr.madang.planner.rules.Justifications.HeldUnwished;
import kr.madang.planner.rules.Justifications.InForbiddenSlot;
import kr.madang.planner.rules.Justifications.InterpreterShared;
import kr.madang.planner.rules.Justifications.LeftItsPin;
import kr.madang.planner.rules.Justifications.MetTwice;
import kr.madang.planner.rules.Justifications.NoLunch;
import kr.madang.planner.rules.Justifications.NotAvailable;
import kr.madang.planner.rules.Justifications.NotUnderstood;
import kr.madang.planner.rules.Justifications.OutOfOrder;
import kr.madang.planner.rules.Justifications.PromiseBroken;
import kr.madang.planner.rules.Justifications.TablesShort;
import kr.madang.planner.rules.Justifications.TooFewMeetings;
import kr.madang.planner.rules.Justifications.TooManyMeetings;
import kr.madang.planner.rules.Justifications.Waiting;
import kr.madang.planner.rules.Justifications.Walking;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintProvider;
import org.optaplanner.core.api.score.stream.uni.UniConstraintStream;

/** The rules of a good plan, one method each. */
public class PlannerConstraints implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory given) {
        return new Constraint[] {
            tableCapacity(given),
            mostMeetings(given),
            leastMeetings(given),
            participantsAvailable(given),
            slotNotForbidden(given),
            tablesInSlot(given),
            ownTablesInSlot(given),
            interpreterPresent(given),
            interpreterOnce(given),
            pairOnce(given),
            promiseKept(given),
            neverHeld(given),
            pinKept(given),
            precedenceKept(given),
            meetingValue(given),
            idleSlots(given),
            zoneSteps(given),
            lunch(given)
        };
    }

    private static UniConstraintStream<Attendance> attendances(ConstraintFactory given) {
        return given.forEachIncludingNullVars(StatedMeeting.class)
                .map(StatedMeeting::attendances)
                .flattenLast(both -> both);
    }

    private static UniConstraintStream<MeetingDay> days(ConstraintFactory given) {
        return attendances(given)
                .filter(Attendance::asksOfPeople)
                .groupBy(Attendance::stated, Attendance::day, toList())
                .map(MeetingDay::new);
    }

    Constraint tableCapacity(ConstraintFactory given) {
        return attendances(given)
                .filter(Attendance::takesPlace)
                .groupBy(Attendance::participant, Attendance::slot, count())
                .filter((participant, slot, meetings) -> meetings > participant.tableCapacity())
                .penalizeConfigurableLong((participant, slot, meetings) -> meetings - participant.tableCapacity())
                .justifyWith((participant, slot, meetings, score) -> new Crowded(
                        participant.id(), Objects.requireNonNull(slot).id(), meetings))
                .asConstraint(TABLE_CAPACITY);
    }

    Constraint mostMeetings(ConstraintFactory given) {
        return attendances(given)
                .filter(Attendance::takesPlace)
                .groupBy(Attendance::participant, count())
                .filter((participant, meetings) -> meetings > participant.mostMeetings())
                .penalizeConfigurableLong((participant, meetings) -> meetings - participant.mostMeetings())
                .justifyWith((participant, meetings, score) -> new TooManyMeetings(participant.id(), meetings))
                .asConstraint(MOST_MEETINGS);
    }

    Constraint leastMeetings(ConstraintFactory given) {
        return attendances(given)
                .groupBy(Attendance::stated, sum(attendance -> attendance.takesPlace() ? 1 : 0))
                .filter((stated, meetings) -> meetings < stated.promised())
                .penalizeConfigurableLong((stated, meetings) -> stated.promised() - meetings)
                .justifyWith((stated, meetings, score) ->
                        new TooFewMeetings(stated.participant().id(), meetings, stated.promised()))
                .asConstraint(LEAST_MEETINGS);
    }

    Constraint participantsAvailable(ConstraintFactory given) {
        return given.forEach(StatedMeeting.class)
                .filter(meeting -> !meeting.availableTo(meeting.first()) || !meeting.availableTo(meeting.second()))
                .penalizeConfigurable()
                .justifyWith(
                        (meeting, score) -> new NotAvailable(meeting.request().id()))
                .asConstraint(PARTICIPANTS_AVAILABLE);
    }

    Constraint slotNotForbidden(ConstraintFactory given) {
        return given.forEach(StatedMeeting.class)
                .filter(StatedMeeting::isForbidden)
                .penalizeConfigurable()
                .justifyWith((meeting, score) ->
                        new InForbiddenSlot(meeting.request().id()))
                .asConstraint(SLOT_NOT_FORBIDDEN);
    }

    Constraint tablesInSlot(ConstraintFactory given) {
        return given.forEach(StatedMeeting.class)
                .filter(StatedMeeting::atSharedTable)
                .groupBy(StatedMeeting::slot, count())
                .filter((slot, meetings) -> meetings > slot.tables())
                .penalizeConfigurableLong((slot, meetings) -> meetings - slot.tables())
                .justifyWith((slot, meetings, score) -> new TablesShort(slot.id(), meetings, slot.tables()))
                .asConstraint(TABLES_IN_SLOT);
    }

    Constraint ownTablesInSlot(ConstraintFactory given) {
        return attendances(given)
                .filter(attendance ->
                        attendance.takesPlace() && attendance.stated().hasOwnTables())
                .groupBy(Attendance::stated, Attendance::slot, count())
                .filter((stated, slot, meetings) -> meetings > stated.ownTables(slot))
                .penalizeConfigurableLong((stated, slot, meetings) -> meetings - stated.ownTables(slot))
                .justifyWith(
                        (stated, slot, meetings, score) -> new TablesShort(slot.id(), meetings, stated.ownTables(slot)))
                .asConstraint(OWN_TABLES_IN_SLOT);
    }

    Constraint interpreterPresent(ConstraintFactory given) {
        return given.forEach(StatedMeeting.class)
                .filter(meeting -> meeting.needsInterpreter() && !meeting.isHelped())
                .penalizeConfigurable()
                .justifyWith(
                        (meeting, score) -> new NotUnderstood(meeting.request().id()))
                .asConstraint(INTERPRETER_PRESENT);
    }

    Constraint interpreterOnce(ConstraintFactory given) {
        return given.forEach(StatedMeeting.class)
                .filter(meeting -> meeting.interpreter() != null)
                .groupBy(StatedMeeting::interpreter, StatedMeeting::slot, count())
                .filter((interpreter, slot, meetings) -> meetings > 1)
                .penalizeConfigurableLong((interpreter, slot, meetings) -> meetings - 1)
                .justifyWith((interpreter, slot, meetings, score) ->
                        new InterpreterShared(interpreter.id(), slot.id(), meetings))
                .asConstraint(INTERPRETER_ONCE);
    }

    Constraint pairOnce(ConstraintFactory given) {
        return given.forEachUniquePair(StatedMeeting.class, equal(StatedMeeting::first), equal(StatedMeeting::second))
                .penalizeConfigurable()
                .justifyWith((one, other, score) ->
                        new MetTwice(one.request().id(), other.request().id()))
                .asConstraint(PAIR_ONCE);
    }

    Constraint promiseKept(ConstraintFactory given) {
        return given.forEachIncludingNullVars(StatedMeeting.class)
                .filter(StatedMeeting::isMissing)
                .penalizeConfigurable()
                .justifyWith(
                        (meeting, score) -> new PromiseBroken(meeting.request().id()))
                .asConstraint(PROMISE_KEPT);
    }

    Constraint neverHeld(ConstraintFactory given) {
        return given.forEach(StatedMeeting.class)
                .filter(StatedMeeting::isUnwished)
                .penalizeConfigurable()
                .justifyWith(
                        (meeting, score) -> new HeldUnwished(meeting.request().id()))
                .asConstraint(NEVER_HELD);
    }

    Constraint pinKept(ConstraintFactory given) {
        return given.forEach(StatedMeeting.class)
                .filter(StatedMeeting::leftItsPin)
                .penalizeConfigurable()
                .justifyWith(
                        (meeting, score) -> new LeftItsPin(meeting.request().id()))
                .asConstraint(PIN_KEPT);
    }

    Constraint precedenceKept(ConstraintFactory given) {
        return given.forEach(Precedence.class)
                .join(
                        StatedMeeting.class,
                        equal(Precedence::before, meeting -> meeting.request().id()))
                .join(
                        StatedMeeting.class,
                        equal(
                                (precedence, before) -> precedence.after(),
                                meeting -> meeting.request().id()),
                        filtering((precedence, before, after) -> !before.isBefore(after)))
                .penalizeConfigurable()
                .justifyWith(
                        (precedence, before, after, score) -> new OutOfOrder(precedence.before(), precedence.after()))
                .asConstraint(PRECEDENCE_KEPT);
    }

    Constraint meetingValue(ConstraintFactory given) {
        return given.forEach(StatedMeeting.class)
                .rewardConfigurableLong(meeting -> meeting.request().value())
                .justifyWith((meeting, score) ->
                        new Held(meeting.request().id(), meeting.request().value()))
                .asConstraint(MEETING_VALUE);
    }

    Constraint idleSlots(ConstraintFactory given) {
        return days(given)
                .filter(day -> day.idleSlots() > 0)
                .penalizeConfigurableLong(MeetingDay::idleSlots)
                .justifyWith((day, score) ->
                        new Waiting(day.stated().participant().id(), day.day().number(), day.idleSlots()))
                .asConstraint(IDLE_SLOTS);
    }

    Constraint zoneSteps(ConstraintFactory given) {
        return days(given)
                .filter(day -> day.zoneSteps() > 0)
                .penalizeConfigurableLong(MeetingDay::zoneSteps)
                .justifyWith((day, score) ->
                        new Walking(day.stated().participant().id(), day.day().number(), day.zoneSteps()))
                .asConstraint(ZONE_STEPS);
    }

    Constraint lunch(ConstraintFactory given) {
        return days(given)
                .filter(MeetingDay::missesLunch)
                .penalizeConfigurable()
                .justifyWith((day, score) ->
                        new NoLunch(day.stated().participant().id(), day.day().number()))
                .asConstraint(LUNCH);
    }
}
