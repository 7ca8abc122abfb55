package kr.madang.messaging;

import java.time.Instant;
import java.util.UUID;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * How far a message has come.
 *
 * @param recipient masked; null while no mail was written
 * @param reason why the last attempt failed, a code; null if none did
 * @param endedAt null while it is under way
 */
public record Delivery(
        UUID id,
        String template,
        State state,
        int attempts,
        @Nullable String recipient,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant endedAt) {

    /** Where a message is. */
    public enum State {
        WAITING,
        LEASED,
        SENT,
        /** There was nobody to tell any more. */
        DROPPED,
        /** It failed for the last time. */
        DEAD,
        /** It was sent and came back. */
        BOUNCED
    }

    /** The expo has no such message. */
    @Problem(code = "delivery-not-found", kind = Problem.Kind.ABSENT)
    public static class NotFound extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The room that the message is from does not keep the address as one that organizers mend here. */
    @Problem(code = "delivery-address-elsewhere", kind = Problem.Kind.CONFLICT)
    public static class AddressElsewhere extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The message has not ended yet, so it cannot be sent again. */
    @Problem(code = "delivery-under-way", kind = Problem.Kind.CONFLICT)
    public static class UnderWay extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
