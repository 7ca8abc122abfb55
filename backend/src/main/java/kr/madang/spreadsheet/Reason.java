package kr.madang.spreadsheet;

/** Why a line of a list cannot be taken; the names are stable. */
public enum Reason {
    MISSING,
    TOO_LONG,
    UNFIT,
    EMAIL_UNFIT,
    YES_OR_NO,
    NUMBER_UNFIT,
    COUNTRY_UNKNOWN,
    LANGUAGE_UNKNOWN,
    INTEREST_UNKNOWN,
    BUSINESS_NUMBER_UNFIT,
    BOOTH_UNKNOWN,
    BOOTH_TAKEN,
    KEY_MISSING,
    KEYS_DIFFER,
    TWICE_IN_FILE,
    TIMES_UNFIT,
    NAME_UNKNOWN,
    NAME_SHARED,
    SIDE_UNKNOWN,
    STRENGTH_UNKNOWN
}
