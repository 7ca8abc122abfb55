package kr.madang.registration;

/** Why a badge is good for nothing, wherever it is held up; gates have more reasons of their own. */
public enum BadgeFault {
    UNREADABLE,
    WRONG_SIGNATURE,
    OTHER_EXPO,
    /** Nobody has it any more. */
    UNKNOWN,
    CANCELLED,
    /** There is a newer badge. */
    REPLACED
}
