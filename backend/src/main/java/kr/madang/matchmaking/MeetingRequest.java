package kr.madang.matchmaking;

import java.time.Instant;
import java.util.UUID;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * One side asking the other for a meeting, as one of the two sees it. It holds no slot.
 *
 * @param own whether this side has asked
 * @param message in the words of who asks, 1 to 500 characters; it may hold personal data
 * @param expiresAt when nobody can answer it any more
 */
public record MeetingRequest(
        UUID id, boolean own, Named other, String message, Instant askedAt, Instant expiresAt, State state) {

    /** Characters of a message, at most. */
    public static final int MOST_CHARACTERS = 500;

    void ensureWaiting() {
        if (state != State.WAITING) {
            throw new Closed();
        }
    }

    @Override
    public String toString() {
        return "MeetingRequest[" + id + ", " + state + "]";
    }

    /** The id of a request. */
    public record Id(UUID value) {}

    /** Where a request stands. */
    public enum State {
        WAITING,
        ACCEPTED,
        DECLINED,
        WITHDRAWN,
        EXPIRED
    }

    /** It has been answered or taken back, or its time is over. */
    @Problem(code = "meeting-request-closed", kind = Problem.Kind.CONFLICT)
    public static class Closed extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The company has no such request. */
    @Problem(code = "meeting-request-not-found", kind = Problem.Kind.ABSENT)
    public static class NotFound extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
