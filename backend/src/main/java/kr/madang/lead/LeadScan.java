package kr.madang.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import kr.madang.registration.BadgeFault;
import org.jspecify.annotations.Nullable;

/**
 * A badge held before an exhibitor's phone.
 *
 * @param id made by the phone; the same scan, sent again, is told by it
 * @param token what was read, whatever it is
 * @param at when, by the phone's clock
 * @param clockOffset what is to be added to it, as far as the phone knows
 */
public record LeadScan(Id id, String token, Instant at, Duration clockOffset) {

    private static final Duration AHEAD = Duration.ofDays(2);
    private static final Duration OLD = Duration.ofDays(366);

    /** When it was made, seen from now: never later, and now where the phone's clock cannot be right. */
    Instant madeAt(Instant now) {
        if (at.isAfter(now.plus(AHEAD)) || at.isBefore(now.minus(OLD))) {
            return now;
        }
        Instant corrected = at.plus(clockOffset);
        return corrected.isAfter(now) ? now : corrected;
    }

    /** The id of a scan. */
    public record Id(UUID value) {}

    /** What came of a scan. */
    public enum Outcome {
        /** It made a lead. */
        ADDED,
        /** The exhibitor has scanned this visitor before. */
        KNOWN,
        /** The visitor does not want this exhibitor to have it. */
        REVOKED,
        /** It is no badge that is good here. */
        REFUSED
    }

    /**
     * What the phone is told.
     *
     * @param reason for {@link Outcome#REFUSED}, else null
     * @param lead for {@link Outcome#ADDED} and {@link Outcome#KNOWN}, else null
     */
    public record Answer(
            Id scan,
            Outcome outcome,
            @Nullable BadgeFault reason,
            @Nullable Seen lead) {

        static Answer refused(LeadScan scan, BadgeFault reason) {
            return new Answer(scan.id(), Outcome.REFUSED, reason, null);
        }

        static Answer of(LeadScan scan, Seen seen) {
            Lead lead = seen.lead();
            if (lead.revoked()) {
                return new Answer(scan.id(), Outcome.REVOKED, null, null);
            }
            return new Answer(scan.id(), lead.scan().equals(scan.id()) ? Outcome.ADDED : Outcome.KNOWN, null, seen);
        }
    }
}
