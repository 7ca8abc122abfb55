package kr.madang.admission;

import java.time.Instant;
import kr.madang.registration.Registration;

/**
 * Somebody who was let in twice on one day and not out between, as it shows once all scans have arrived.
 *
 * @param scan the later entry
 */
public record DoubleEntry(Registration.Id holder, Entered first, Entered again, Scan.Id scan) {

    /** Let in when and where. */
    public record Entered(Instant at, Gate.Id gate) {}

    /** Where a list goes on: after this one. */
    public record Mark(Instant at, Scan.Id scan) {}
}
