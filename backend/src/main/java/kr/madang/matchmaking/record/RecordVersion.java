package kr.madang.matchmaking.record;

import java.time.Instant;
import kr.madang.matchmaking.Side;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One version of a meeting's record, which stays as it is.
 *
 * @param version from 1 on
 * @param side who wrote it
 * @param answer what the other side says of it
 * @param answeredAt null while it says nothing
 * @param dispute why it disputes the version, in its own words; null unless it does
 */
public record RecordVersion(
        int version,
        Side side,
        Instant writtenAt,
        RecordContent content,
        Answer answer,
        @Nullable Instant answeredAt,
        @Nullable String dispute) {

    /** Versions of one record, at most. */
    static final int MOST = 50;

    /** Refuses unless this side may answer it: it is the other's, and not answered. */
    void ensureWaitsFor(Side reader) {
        if (side == reader || answer != Answer.WAITING) {
            throw new NotToAnswer();
        }
    }

    @Override
    public String toString() {
        return "RecordVersion[" + version + ", " + side + ", " + answer + "]";
    }

    /** What the other side says. */
    public enum Answer {
        WAITING,
        CONFIRMED,
        DISPUTED
    }

    /** It is the company's own, or has been answered. */
    @Problem(code = "meeting-record-not-to-answer", kind = Problem.Kind.CONFLICT)
    public static class NotToAnswer extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The record has as many versions as it can have. */
    @Problem(code = "meeting-record-full", kind = Problem.Kind.CONFLICT)
    public static class TooMany extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Somebody has written a newer version since the record was read. */
    @Problem(code = "meeting-record-changed", kind = Problem.Kind.STALE)
    public static class ChangedMeanwhile extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
