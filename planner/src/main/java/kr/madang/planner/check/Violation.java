package kr.madang.planner.check;

import java.util.Locale;

/**
 * One hard rule that a plan breaks.
 *
 * @param where who or what it was broken for, in no language, such as {@code participant=B1 slot=S2}
 */
public record Violation(Rule rule, String where) {

    /** What every plan must keep to; docs/reference/planner-constraints.md says each in words. */
    public enum Rule {
        REQUEST_KNOWN,
        PLACE_KNOWN,
        REQUEST_HELD_ONCE,
        PAIR_MEETS_ONCE,
        PARTICIPANTS_AVAILABLE,
        PARTICIPANT_WITHIN_TABLE_CAPACITY,
        PARTICIPANT_WITHIN_MOST_MEETINGS,
        TABLE_AVAILABLE,
        TABLE_IN_ONE_MEETING_AT_ONCE,
        INTERPRETER_PRESENT,
        INTERPRETER_IN_ONE_MEETING_AT_ONCE,
        PIN_KEPT,
        PROMISE_KEPT,
        NEVER_HELD,
        SLOT_NOT_FORBIDDEN,
        PARTICIPANT_HAS_LEAST_MEETINGS,
        TABLE_OF_ITS_OWNER,
        PRECEDENCE_KEPT,
        GUARANTEE_GIVEN,
        VALUE_RIGHT,
        BOUND_PROVEN;

        /** Whether it says what must be held: of some problems no plan holds all of that. */
        public boolean isPromise() {
            return this == PIN_KEPT || this == PROMISE_KEPT || this == PARTICIPANT_HAS_LEAST_MEETINGS;
        }

        /** Its id, that of the constraint where one says the same: {@code pin-kept}. */
        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
