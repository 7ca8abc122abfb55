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
        BUYER_HOLDS_SEVERAL("a buyer holds one meeting at once"),
        SAME_SIDE("a meeting joins a buyer and an exhibitor"),
        PAIR_TWICE("the pair has another request"),
        PIN_UNAVAILABLE("pinned to a slot in which it is not available"),
        PIN_OVER_CAPACITY("pinned to more meetings than can be held"),
        PIN_TABLE_TAKEN("pinned to a table that is taken or closed"),
        PIN_NO_TABLE_LEFT("more meetings pinned to the slot than there are tables"),
        PIN_INTERPRETER_UNFIT("pinned with an interpreter who is not needed or cannot help"),
        PIN_NO_INTERPRETER_LEFT("no interpreter is left for the pinned meetings of the slot");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }
    }
}
