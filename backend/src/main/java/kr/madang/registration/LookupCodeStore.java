package kr.madang.registration;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** Where it is kept to whom a lookup code was mailed, and how often it was tried. */
public interface LookupCodeStore {

    /** Replaces the code of this address by a new one; whose mail it goes into, or empty if nobody has registered. */
    Mono<Registration.Id> replace(String email, Duration lasting);

    /** Counts a try; the code to compare with, or empty if none is left. It stays counted whatever comes after. */
    Mono<LookupCode.Id> countTry(String email);

    /** Ends a code; false if somebody has. */
    Mono<Boolean> use(LookupCode.Id id);

    /** The code that goes into the mail to whoever has registered; empty if it has ended. */
    Mono<LookupCode.Id> find(Registration.Id registration);
}
