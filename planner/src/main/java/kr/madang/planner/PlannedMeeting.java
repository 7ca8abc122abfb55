package kr.madang.planner;

import java.util.Optional;

/** A request that is held: when, where, and with whose help. */
public record PlannedMeeting(
        MeetingRequest.Id request, Slot.Id slot, Table.Id table, Optional<Interpreter.Id> interpreter) {}
