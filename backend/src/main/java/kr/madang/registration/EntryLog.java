package kr.madang.registration;

import java.time.Instant;
import kr.madang.shared.InTwoLanguages;
import reactor.core.publisher.Flux;

/** Where a visitor's badge was scanned; the room of the gates brings it. */
public interface EntryLog {

    /** The oldest first. */
    Flux<Passed> listPassed(Registration.Id holder);

    /**
     * One scan of a badge.
     *
     * @param direction IN or OUT
     * @param outcome what was decided
     */
    record Passed(Instant at, InTwoLanguages gate, String direction, String outcome) {}
}
