package kr.madang.registration;

/** What badges are printed on. */
public enum BadgePaper {
    /** A card of 105 by 148 mm, a page each. */
    A6,
    /** A label of 100 by 62 mm from a roll, a page each. */
    LABEL,
    /** Four A6 cards on a sheet of A4, with marks to cut along. */
    A4
}
