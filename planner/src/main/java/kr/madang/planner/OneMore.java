package kr.madang.planner;

/**
 * What one more of something scarce is worth: the bound is worked out anew with it. No plan with it is worth more than
 * the bound without it and this together.
 *
 * @param kind what it is
 * @param what whose, which languages, or where
 * @param day in which it is, 1 for the first; 0 for the whole expo
 * @param value how much higher the bound is, in value
 * @param meetings about how many more meetings are worth holding
 */
public record OneMore(Kind kind, String what, int day, long value, int meetings) {

    /** What there could be one more of. */
    public enum Kind {
        /** A shared table in one slot, whichever it is. */
        TABLE_IN_A_SLOT,
        /** A shared table in all slots. */
        TABLE,
        /** An interpreter of these languages in all slots of a day, whether there is one already or not. */
        INTERPRETER,
        /** A slot after the last one, with everybody, all tables and all interpreters. */
        SLOT,
        /** An hour of a participant, in the first slots in which it was not available. */
        HOUR
    }
}
