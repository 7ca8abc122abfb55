package kr.madang.matchmaking;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A pair that a plan does not hold, and why. */
public record Unscheduled(UUID buyer, UUID exhibitor, int value, int musts, Reason reason) {

    /** Why a pair is not held; the names are stable. */
    public enum Code {
        /** The two are never available in the same slot, or may not meet in those. */
        NO_COMMON_SLOT,
        /** They share no language, and nobody who could interpret works while both are available. */
        NO_INTERPRETER_FOR_THEM,
        /** One of them has all the meetings it wants. */
        COMPANY_FULL,
        /** One meeting worth at least as much stands in the way. */
        WORTH_LESS,
        /** In every common slot, one of them is in another meeting. */
        NO_COMMON_FREE_SLOT,
        /** In every slot both are free in, all tables are taken. */
        TABLES_FULL,
        /** In every slot with a free table, all who could interpret are busy. */
        INTERPRETERS_BUSY,
        /** Nothing stands in its way: it was given up for comfort, or not reached in the time. */
        GIVEN_UP
    }

    /**
     * The reason with its particulars, which are null where they do not apply.
     *
     * @param buyerLanguages with NO_INTERPRETER_FOR_THEM: what the buyer speaks
     * @param exhibitorLanguages with NO_INTERPRETER_FOR_THEM: what the exhibitor speaks
     * @param company with COMPANY_FULL: the buyer or exhibitor that is full
     * @param meetings with COMPANY_FULL: how many it has
     * @param leastValue with COMPANY_FULL: the value of its least valuable meeting
     * @param inTheWay with WORTH_LESS: the pair that is held instead
     */
    public record Reason(
            Code code,
            @Nullable List<String> buyerLanguages,
            @Nullable List<String> exhibitorLanguages,
            @Nullable UUID company,
            @Nullable Integer meetings,
            @Nullable Integer leastValue,
            @Nullable InTheWay inTheWay) {

        public static Reason of(Code code) {
            return new Reason(code, null, null, null, null, null, null);
        }

        public static Reason noInterpreter(List<String> buyer, List<String> exhibitor) {
            return new Reason(Code.NO_INTERPRETER_FOR_THEM, buyer, exhibitor, null, null, null, null);
        }

        public static Reason full(UUID company, int meetings, int leastValue) {
            return new Reason(Code.COMPANY_FULL, null, null, company, meetings, leastValue, null);
        }

        public static Reason worthLess(InTheWay inTheWay) {
            return new Reason(Code.WORTH_LESS, null, null, null, null, null, inTheWay);
        }
    }

    /** A pair that is held instead of another. */
    public record InTheWay(UUID buyer, UUID exhibitor, int value) {}
}
