package kr.madang.planner;

/**
 * One thing wrong with a problem.
 *
 * @param where the part it was found in, such as {@code request R7}
 * @param what the offending id or figure
 */
public record ProblemDefect(Kind kind, String where, String what) {

    @Override
    public String toString() {
        return where + ": " + kind.sentence + " (" + what + ")";
    }

    /** What can be wrong; the names are stable. */
    public enum Kind {
        NOTHING_GIVEN("a list that must not be empty is empty"),
        DUPLICATE_ID("the id is used twice"),
        UNKNOWN_PARTICIPANT("no such participant"),
        UNKNOWN_SLOT("no such slot"),
        UNKNOWN_TABLE("no such table"),
        UNKNOWN_INTERPRETER("no such interpreter"),
        NO_AVAILABILITY("available in no slot"),
        NO_LANGUAGE("speaks no language"),
        SLOTS_OVERLAP("the slot overlaps another"),
        LEAST_OVER_MOST("is promised more meetings than are wanted"),
        SAME_SIDE("a meeting joins a buyer and an exhibitor, or a peer and anybody"),
        BOTH_OWN_TABLES("a meeting is held at the own table of one participant, not of both"),
        NEVER_BUT_PROMISED("never to be held, and yet accepted or pinned"),
        MUST_IMPOSSIBLE("must be held, but no slot is open to both with a table and, where needed, an interpreter"),
        MUST_OVER_CAPACITY("must hold more meetings than it can"),
        UNKNOWN_REQUEST("no such request"),
        PRECEDENCE_CYCLE("comes before itself, or requests that must be held come before each other"),
        PAIR_TWICE("the pair has another request"),
        PIN_UNAVAILABLE("pinned to a slot in which it is not available"),
        PIN_OUT_OF_ORDER("pinned to a slot that is not before that of the request it must precede"),
        PIN_OVER_CAPACITY("pinned to more meetings than can be held"),
        PIN_TABLE_TAKEN("pinned to a table that is taken or closed"),
        PIN_NO_TABLE_LEFT("more meetings pinned to the slot than there are tables"),
        PIN_INTERPRETER_UNFIT("pinned with an interpreter who is not needed or cannot help"),
        PIN_NO_INTERPRETER_LEFT("no interpreter is left for the pinned meetings of the slot"),
        NEEDS_NOW("counts from the time of the change, but now is not given");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }
}
