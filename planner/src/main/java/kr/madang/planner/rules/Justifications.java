package kr.madang.planner.rules;

import kr.madang.planner.Interpreter;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import org.optaplanner.core.api.score.stream.ConstraintJustification;

/** Why a constraint counts, as values. */
final class Justifications {

    private Justifications() {}

    record Crowded(Participant.Id participant, Slot.Id slot, int meetings) implements ConstraintJustification {}

    record TooManyMeetings(Participant.Id participant, int meetings) implements ConstraintJustification {}

    record TooFewMeetings(Participant.Id participant, int meetings, int promised) implements ConstraintJustification {}

    record NotAvailable(MeetingRequest.Id request) implements ConstraintJustification {}

    record InForbiddenSlot(MeetingRequest.Id request) implements ConstraintJustification {}

    record TablesShort(Slot.Id slot, int meetings, int tables) implements ConstraintJustification {}

    record NotUnderstood(MeetingRequest.Id request) implements ConstraintJustification {}

    record InterpreterShared(Interpreter.Id interpreter, Slot.Id slot, int meetings)
            implements ConstraintJustification {}

    record MetTwice(MeetingRequest.Id request, MeetingRequest.Id other) implements ConstraintJustification {}

    record PromiseBroken(MeetingRequest.Id request) implements ConstraintJustification {}

    record HeldUnwished(MeetingRequest.Id request) implements ConstraintJustification {}

    record LeftItsPin(MeetingRequest.Id request) implements ConstraintJustification {}

    record OutOfOrder(MeetingRequest.Id before, MeetingRequest.Id after) implements ConstraintJustification {}

    record Waiting(Participant.Id participant, int day, int slots) implements ConstraintJustification {}

    record Walking(Participant.Id participant, int day, int zones) implements ConstraintJustification {}

    record NoLunch(Participant.Id participant, int day) implements ConstraintJustification {}

    record Held(MeetingRequest.Id request, int value) implements ConstraintJustification {}
}
