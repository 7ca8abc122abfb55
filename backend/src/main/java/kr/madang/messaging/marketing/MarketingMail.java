package kr.madang.messaging.marketing;

import java.time.Instant;
import java.util.UUID;
import kr.madang.messaging.Wording;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A mail that advertises, as an organizer writes it; the marks of the law are added when it is sent.
 *
 * @param version counts edits
 * @param testedVersion the one that was last tried out, or null
 * @param sentAt when it was given out for sending, after which it is never changed; null while it is a draft
 * @param stoppedAt when what was still waiting was dropped, or null
 */
public record MarketingMail(
        Id id,
        long version,
        Wording wording,
        Sender sender,
        Instant writtenAt,
        @Nullable Long testedVersion,
        @Nullable Instant sentAt,
        @Nullable Instant stoppedAt) {

    /** Whether it was tried out just as it is. */
    public boolean isTested() {
        return testedVersion != null && testedVersion == version;
    }

    /** The id of a marketing mail. */
    public record Id(UUID value) {}

    /**
     * How far it has come.
     *
     * @param waiting to be sent, now or in the morning
     * @param sent taken by the mail server
     * @param dropped not sent, because the consent was taken back or the mail stopped
     * @param failed given up, or come back
     */
    public record Progress(long waiting, long sent, long dropped, long failed) {

        static final Progress NONE = new Progress(0, 0, 0, 0);
    }

    /** The expo has no such mail. */
    @Problem(code = "marketing-mail-unknown", kind = Problem.Kind.ABSENT)
    public static class Unknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Somebody else has edited or sent it since it was read. */
    @Problem(code = "marketing-mail-changed-meanwhile", kind = Problem.Kind.STALE)
    public static class ChangedMeanwhile extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** What is sent was tried out just so by a mail to oneself. */
    @Problem(code = "marketing-mail-untested", kind = Problem.Kind.CONFLICT)
    public static class Untested extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Nobody may be mailed. */
    @Problem(code = "marketing-mail-for-nobody", kind = Problem.Kind.CONFLICT)
    public static class ForNobody extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
