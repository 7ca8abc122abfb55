package kr.madang.matchmaking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting as one of its sides sees it.
 *
 * @param table the number of the table
 * @param interpreter the name of who helps; null if nobody is needed
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
        Meeting.State state) {

    public boolean live() {
        return state == Meeting.State.PROVISIONAL || state == Meeting.State.ACCEPTED;
    }
}
