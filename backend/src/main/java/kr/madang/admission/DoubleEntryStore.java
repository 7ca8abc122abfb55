package kr.madang.admission;

import kr.madang.account.Person;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where double entries are found, and kept who has settled them. */
public interface DoubleEntryStore {

    /** Those that nobody has settled first, then the latest first; from a mark on. */
    Flux<DoubleEntry> list(DoubleEntry.@Nullable Mark before, int limit);

    /** Keeps why somebody was let in twice; whether somebody was. */
    Mono<Boolean> settle(Scan.Id scan, DoubleEntry.Reason reason, Person.Id by);
}
