package kr.madang.matchmaking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as one of its sides sees it.
 *
 * @param table the number of the table
 * @param interpreter the name of who helps; null if nobody is needed
 * @param answerUntil when answers close or have closed
 * @param planFinal whether the plan is final, and answers closed whatever the time
 * @param proposal another time that stands to be accepted, where a side has declined; null if there is none
 * @param ownCameAt when this side has come to the table; null before
 * @param otherCameAt when the other has
 * @param ownAbsentAt when staff have noted that this side does not come; null if it came, or nobody has
 * @param otherAbsentAt when they have noted it of the other
 */
public record AgendaMeeting(
        UUID id,
        Instant start,
        Instant end,
        int table,
        Named other,
        @Nullable String interpreter,
        Meeting.Answer ownAnswer,
        Meeting.Answer otherAnswer,
        Meeting.State state,
        Instant answerUntil,
        boolean planFinal,
        @Nullable Proposal proposal,
        @Nullable Instant ownCameAt,
        @Nullable Instant otherCameAt,
        @Nullable Instant ownAbsentAt,
        @Nullable Instant otherAbsentAt) {

    /**
     * Another time for a meeting that is declined.
     *
     * @param own whether this side has proposed it, and the other is to answer
     */
    public record Proposal(boolean own, Instant start, Instant end) {}

    public boolean live() {
        return state == Meeting.State.PROVISIONAL || state == Meeting.State.ACCEPTED;
    }
}
