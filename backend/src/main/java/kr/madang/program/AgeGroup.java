package kr.madang.program;

/** Whom a class is for. */
public enum AgeGroup {
    CHILDREN,
    YOUTH,
    ADULTS,
    SENIORS
}
