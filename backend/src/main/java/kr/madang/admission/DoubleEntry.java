package kr.madang.admission;

import java.time.Instant;
import kr.madang.account.Person;
import kr.madang.registration.Registration;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who was let in twice on one day and not out between, as it shows once all scans have arrived.
 *
 * @param scan the later entry
 * @param settlement null while nobody has settled it
 */
public record DoubleEntry(
        Registration.Id holder,
        Entered first,
        Entered again,
        Scan.Id scan,
        @Nullable Settlement settlement) {

    /** Let in when and where. */
    public record Entered(Instant at, Gate.Id gate) {}

    /** Somebody has looked into it. */
    public record Settlement(Reason reason, Person.Id by, Instant at) {}

    /** Why somebody was let in twice. */
    public enum Reason {
        /** The same person was scanned again. */
        SCANNED_AGAIN,
        /** They had gone out where nobody scanned them. */
        WENT_OUT_UNSEEN,
        /** Two people had the badge. */
        BADGE_SHARED,
        /** The clock of a device was wrong. */
        CLOCK_WRONG,
        OTHER
    }

    /**
     * Where a list goes on: after this one.
     *
     * @param settled whether it was among the settled ones, which come last
     */
    public record Mark(boolean settled, Instant at, Scan.Id scan) {}

    /** Nobody was let in twice by this scan. */
    @Problem(code = "double-entry-unknown", kind = Problem.Kind.ABSENT)
    public static class Unknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
