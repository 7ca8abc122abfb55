package kr.madang.matchmaking;

/** What the newest published plan has done to a meeting, as one of its sides sees it. */
public record AgendaChange(Kind kind, AgendaMeeting meeting) {

    /** How it differs from the plan before. */
    public enum Kind {
        ADDED,
        /** At the same time, at another table or with another interpreter. */
        RESEATED,
        CANCELLED
    }
}
