package kr.madang.planner.check;

/**
 * One hard rule that a plan breaks.
 *
 * @param where who or what it was broken for, such as {@code participant B1 in slot S2}
 */
public record Violation(Rule rule, String where) {

    /** What every plan must keep to. */
    public enum Rule {
        REQUEST_KNOWN,
        PLACE_KNOWN,
        REQUEST_HELD_ONCE,
        PAIR_MEETS_ONCE,
        PARTICIPANT_AVAILABLE,
        PARTICIPANT_TABLE_CAPACITY,
        PARTICIPANT_MOST_MEETINGS,
        TABLE_AVAILABLE,
        TABLE_ONCE,
        INTERPRETER_PRESENT,
        INTERPRETER_AVAILABLE,
        INTERPRETER_ONCE,
        PIN_KEPT,
        PROMISE_KEPT,
        NEVER_HELD,
        SLOT_NOT_FORBIDDEN,
        PARTICIPANT_LEAST_MEETINGS,
        TABLE_OF_OWNER,
        PRECEDENCE_KEPT,
        GUARANTEE_GIVEN,
        VALUE_RIGHT;

        /** Whether it says what must be held: of some problems no plan holds all of that. */
        public boolean isPromise() {
            return this == PIN_KEPT || this == PROMISE_KEPT || this == PARTICIPANT_LEAST_MEETINGS;
        }
    }
}
