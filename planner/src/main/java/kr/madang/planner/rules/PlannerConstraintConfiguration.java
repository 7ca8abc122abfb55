package kr.madang.planner.rules;

import java.util.List;
import kr.madang.planner.ComfortWeights;
import org.optaplanner.core.api.domain.constraintweight.ConstraintConfiguration;
import org.optaplanner.core.api.domain.constraintweight.ConstraintWeight;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** The constraints by id, and what each weighs: rules first, then value, then comfort. */
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
    static final String IDLE_SLOTS = "few-idle-slots";
    static final String ZONE_STEPS = "short-ways";
    static final String LUNCH = "time-for-lunch";

    /** The ids of all constraints, the hard ones first, those of comfort last. */
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
            MEETING_VALUE,
            IDLE_SLOTS,
            ZONE_STEPS,
            LUNCH);

    @ConstraintWeight(TABLE_CAPACITY)
    HardMediumSoftLongScore tableCapacity = HardMediumSoftLongScore.ONE_HARD;

    @ConstraintWeight(MOST_MEETINGS)
    HardMediumSoftLongScore mostMeetings = HardMediumSoftLongScore.ONE_HARD;

    @ConstraintWeight(LEAST_MEETINGS)
    HardMediumSoftLongScore leastMeetings = HardMediumSoftLongScore.ONE_HARD;

    @ConstraintWeight(PARTICIPANTS_AVAILABLE)
    HardMediumSoftLongScore participantsAvailable = HardMediumSoftLongScore.ONE_HARD;

    @ConstraintWeight(SLOT_NOT_FORBIDDEN)
    HardMediumSoftLongScore slotNotForbidden = HardMediumSoftLongScore.ONE_HARD;

    @ConstraintWeight(TABLES_IN_SLOT)
    HardMediumSoftLongScore tablesInSlot = HardMediumSoftLongScore.ONE_HARD;

    @ConstraintWeight(OWN_TABLES_IN_SLOT)
    HardMediumSoftLongScore ownTablesInSlot = HardMediumSoftLongScore.ONE_HARD;

    @ConstraintWeight(INTERPRETER_PRESENT)
    HardMediumSoftLongScore interpreterPresent = HardMediumSoftLongScore.ONE_HARD;

    @ConstraintWeight(INTERPRETER_ONCE)
    HardMediumSoftLongScore interpreterOnce = HardMediumSoftLongScore.ONE_HARD;

    @ConstraintWeight(PAIR_ONCE)
    HardMediumSoftLongScore pairOnce = HardMediumSoftLongScore.ONE_HARD;

    @ConstraintWeight(PROMISE_KEPT)
    HardMediumSoftLongScore promiseKept =
            HardMediumSoftLongScore.ofHard(100); // more than a meeting somebody is short of

    @ConstraintWeight(NEVER_HELD)
    HardMediumSoftLongScore neverHeld = HardMediumSoftLongScore.ONE_HARD;

    @ConstraintWeight(PIN_KEPT)
    HardMediumSoftLongScore pinKept = HardMediumSoftLongScore.ONE_HARD;

    @ConstraintWeight(PRECEDENCE_KEPT)
    HardMediumSoftLongScore precedenceKept = HardMediumSoftLongScore.ONE_HARD;

    @ConstraintWeight(MEETING_VALUE)
    HardMediumSoftLongScore meetingValue = HardMediumSoftLongScore.ofMedium(1);

    @ConstraintWeight(IDLE_SLOTS)
    HardMediumSoftLongScore idleSlots = HardMediumSoftLongScore.ofSoft(ComfortWeights.USUAL.idleSlot());

    @ConstraintWeight(ZONE_STEPS)
    HardMediumSoftLongScore zoneSteps = HardMediumSoftLongScore.ofSoft(ComfortWeights.USUAL.zoneStep());

    @ConstraintWeight(LUNCH)
    HardMediumSoftLongScore lunch = HardMediumSoftLongScore.ofSoft(ComfortWeights.USUAL.missedLunch());

    /** The weights of a problem. */
    static PlannerConstraintConfiguration of(ComfortWeights comfort) {
        PlannerConstraintConfiguration configuration = new PlannerConstraintConfiguration();
        configuration.idleSlots = HardMediumSoftLongScore.ofSoft(comfort.idleSlot());
        configuration.zoneSteps = HardMediumSoftLongScore.ofSoft(comfort.zoneStep());
        configuration.lunch = HardMediumSoftLongScore.ofSoft(comfort.missedLunch());
        return configuration;
    }
}
