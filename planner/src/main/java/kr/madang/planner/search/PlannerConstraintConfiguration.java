package kr.madang.planner.search;

import org.optaplanner.core.api.domain.constraintweight.ConstraintConfiguration;
import org.optaplanner.core.api.domain.constraintweight.ConstraintWeight;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/** The constraints by id, and what each weighs. */
@ConstraintConfiguration(constraintPackage = "kr.madang.planner")
public class PlannerConstraintConfiguration {

    static final String BUYER_ONCE = "buyer-in-one-meeting-at-once";
    static final String EXHIBITOR_TABLE_CAPACITY = "exhibitor-within-table-capacity";
    static final String BUYER_MOST_MEETINGS = "buyer-within-most-meetings";
    static final String EXHIBITOR_MOST_MEETINGS = "exhibitor-within-most-meetings";
    static final String PARTICIPANTS_AVAILABLE = "participants-available";
    static final String TABLES_IN_SLOT = "tables-in-slot";
    static final String INTERPRETER_PRESENT = "interpreter-present";
    static final String INTERPRETER_ONCE = "interpreter-in-one-meeting-at-once";
    static final String PAIR_ONCE = "pair-meets-once";
    static final String PIN_KEPT = "pin-kept";
    static final String MEETING_VALUE = "meeting-value";

    @ConstraintWeight(BUYER_ONCE)
    HardSoftLongScore buyerOnce = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(EXHIBITOR_TABLE_CAPACITY)
    HardSoftLongScore exhibitorTableCapacity = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(BUYER_MOST_MEETINGS)
    HardSoftLongScore buyerMostMeetings = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(EXHIBITOR_MOST_MEETINGS)
    HardSoftLongScore exhibitorMostMeetings = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(PARTICIPANTS_AVAILABLE)
    HardSoftLongScore participantsAvailable = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(TABLES_IN_SLOT)
    HardSoftLongScore tablesInSlot = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(INTERPRETER_PRESENT)
    HardSoftLongScore interpreterPresent = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(INTERPRETER_ONCE)
    HardSoftLongScore interpreterOnce = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(PAIR_ONCE)
    HardSoftLongScore pairOnce = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(PIN_KEPT)
    HardSoftLongScore pinKept = HardSoftLongScore.ONE_HARD;

    @ConstraintWeight(MEETING_VALUE)
    HardSoftLongScore meetingValue = HardSoftLongScore.ONE_SOFT;
}
