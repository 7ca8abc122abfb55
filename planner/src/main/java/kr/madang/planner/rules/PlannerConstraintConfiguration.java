package kr.madang.planner.rules;

import java.util.List;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfiguration;
import org.optaplanner.core.api.domain.constraintweight.ConstraintWeight;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/** The constraints by id, and what each weighs. */
@ConstraintConfiguration(constraintPackage = "kr.madang.planner")
public class PlannerConstraintConfiguration {

    static final String TABLE_CAPACITY = "participant-within-table-capacity";
    static final String MOST_MEETINGS = "participant-within-most-meetings";
    static final String LEAST_MEETINGS = "participant-has-least-meetings";
    static final String PARTICIPANTS_AVAILABLE = "participants-available";
    static final String SLOT_NOT_FORBIDDEN = "slot-not-forbidden";
    static final String TABLES_IN_SLOT = "tables-in-slot";
    static final String OWN_TABLES_IN_SLOT = "own-tables-in-slot";
    static final String INTERPRETER_PRESENT = "interpreter-present";
    static final String INTERPRETER_ONCE = "interpreter-in-one-meeting-at-once";
    static final String PAIR_ONCE = "pair-meets-once";
    static final String PROMISE_KEPT = "promise-kept";
    static final String NEVER_HELD = "never-held";
    static final String PIN_KEPT = "pin-kept";
    static final String PRECEDENCE_KEPT = "precedence-kept";
    static final String MEETING_VALUE = "meeting-value";

    /** The ids of all constraints, the hard ones first. */
    static final List<String> ALL = List.of(
            TABLE_CAPACITY,
            MOST_MEETINGS,
            LEAST_MEETINGS,
            PARTICIPANTS_AVAILABLE,
            SLOT_NOT_FORBIDDEN,
            TABLES_IN_SLOT,
            OWN_TABLES_IN_SLOT,
            INTERPRETER_PRESENT,
            INTERPRETER_ONCE,
            PAIR_ONCE,
            PROMISE_KEPT,
            NEVER_HELD,
            PIN_KEPT,
            PRECEDENCE_KEPT,
            MEETING_VALUE);

    @ConstraintWeight(TABLE_CAPACITY)
    HardSoftLongScore tableCapacity = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(MOST_MEETINGS)
    HardSoftLongScore mostMeetings = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(LEAST_MEETINGS)
    HardSoftLongScore leastMeetings = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(PARTICIPANTS_AVAILABLE)
    HardSoftLongScore participantsAvailable = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(SLOT_NOT_FORBIDDEN)
    HardSoftLongScore slotNotForbidden = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(TABLES_IN_SLOT)
    HardSoftLongScore tablesInSlot = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(OWN_TABLES_IN_SLOT)
    HardSoftLongScore ownTablesInSlot = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(INTERPRETER_PRESENT)
    HardSoftLongScore interpreterPresent = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(INTERPRETER_ONCE)
    HardSoftLongScore interpreterOnce = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(PAIR_ONCE)
    HardSoftLongScore pairOnce = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(PROMISE_KEPT)
    HardSoftLongScore promiseKept = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(NEVER_HELD)
    HardSoftLongScore neverHeld = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(PIN_KEPT)
    HardSoftLongScore pinKept = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(PRECEDENCE_KEPT)
    HardSoftLongScore precedenceKept = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(MEETING_VALUE)
    HardSoftLongScore meetingValue = HardSoftLongScore.ONE_SOFT;
}
