package kr.madang.planner.sample;

/** What is scarce at an invented expo. */
public enum Variant {
    /** Most people have time most of the time. */
    AMPLE,
    /** Six of ten buyers come for the first or the second half only. */
    DAY,
    /** Everybody is there for a third to two thirds of the slots, at random, and busy all that time. */
    SCARCE,
    /** The number of tables goes up and down by the hour. */
    TABLES
}
