package kr.madang.matchmaking.day;

/** Whether a side of a meeting is at the table. */
public enum Presence {
    /** Nobody has said anything yet. */
    AWAITED,
    HERE,
    /** It has not come, as somebody of the staff has noted. */
    ABSENT
}
