package kr.madang.admission;

import java.time.Instant;
import java.util.UUID;
import kr.madang.registration.Registration;
import org.jspecify.annotations.Nullable;

/**
 * What is decided about a scan, once and for all.
 *
 * @param reason why it is refused; null if it is not
 * @param holder whose badge it is; null if it is nobody's here
 * @param since for {@link Outcome#ALREADY_IN} and {@link Outcome#ALREADY_OUT}: when they came in or went out
 * @param sinceGate and through which gate
 */
public record Decision(
        Scan.Id scan,
        Outcome outcome,
        @Nullable Reason reason,
        Registration.@Nullable Id holder,
        @Nullable Instant since,
        @Nullable UUID sinceGate) {

    static Decision refused(Scan scan, Reason reason, Registration.@Nullable Id holder) {
        return new Decision(scan.id(), Outcome.REFUSED, reason, holder, null, null);
    }

    /** Whether the holder may pass. */
    boolean lets() {
        return outcome == Outcome.ADMITTED || outcome == Outcome.LEFT;
    }

    /** How the holder has passed by this scan; null for who was refused. */
    @Nullable
    Passage passage(Scan of) {
        if (outcome == Outcome.REFUSED) {
            return null;
        }
        return since == null || sinceGate == null
                ? new Passage(of.direction(), of.at(), of.at(), of.gate().value())
                : new Passage(of.direction(), of.at(), since, sinceGate);
    }

    /** What the scanner shows. */
    public enum Outcome {
        ADMITTED,
        /** Inside already: let in before, and not out again. */
        ALREADY_IN,
        /** Went out. */
        LEFT,
        /** Outside already: went out before, and not in again. */
        ALREADY_OUT,
        REFUSED
    }

    /** Why a badge does not admit. */
    public enum Reason {
        UNREADABLE,
        WRONG_SIGNATURE,
        OTHER_EXPO,
        CANCELLED,
        REVOKED,
        NOT_THIS_DAY,
        /** The gate admits others only. */
        NOT_THIS_TYPE
    }
}
