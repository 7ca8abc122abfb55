package kr.madang.planner;

import java.util.Optional;
import java.util.Set;

/** Why a request is held where it is, or why it is not held. */
public sealed interface Reason {

    /** It is held. */
    record Scheduled(Slot.Id slot, Table.Id table, Optional<Interpreter.Id> interpreter) implements Reason {}

    /** It is not to be held. */
    record NotWished() implements Reason {}

    /** Wherever it would fit, it would come too early or too late for a request that it must precede or follow. */
    record OutOfOrder() implements Reason {}

    /** The two are never available in the same slot. */
    record NoCommonSlot() implements Reason {}

    /** The two are forbidden to meet in every slot that both are available in. */
    record Forbidden() implements Reason {}

    /** No table is open in any slot that both are available in and may meet in. */
    record NoTableOpen() implements Reason {}

    /** The two share no language, and nobody who could interpret works while both are available. */
    record NoInterpreterForThem(Set<Language> first, Set<Language> second) implements Reason {}

    /**
     * A participant has all the meetings it wants.
     *
     * @param leastValue of the least valuable of these meetings
     */
    record ParticipantFull(Participant.Id participant, int meetings, int leastValue) implements Reason {}

    /** Exactly one meeting stands in the way in some slot, and it is worth at least as much. */
    record WorthLess(MeetingRequest.Id displaced, int displacedValue) implements Reason {}

    /** In every slot both are available in, one of them is in another meeting. */
    record NoCommonFreeSlot() implements Reason {}

    /** In every slot both are free in, all tables are taken. */
    record TablesFull() implements Reason {}

    /** In every slot with a free table, every interpreter who could help is busy. */
    record InterpretersBusy() implements Reason {}

    /** Nothing stands in its way: it was given up for comfort, or not reached in the time. */
    record GivenUp() implements Reason {}
}
