package kr.madang.matchmaking.record;

/** How far the record of a meeting has come. */
public enum RecordState {
    MISSING,
    /** Its newest version waits for the other side. */
    WRITTEN,
    CONFIRMED,
    DISPUTED
}
