package kr.madang.registration;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where it is kept who has agreed to what. A consent comes with its registration, or later; here it is read, given later and taken back. */
public interface ConsentStore {

    /** What the visitor was asked and said, one row for each item that is asked now or was agreed to. */
    Flux<Registrations.OwnConsent> list(Registration.Id id);

    /** Every text that was agreed to, and until when. */
    Flux<OwnData.Agreement> listAgreements(Registration.Id id);

    /** All that was ever given, taken back or over, the oldest first. */
    Flux<ConsentDeed> listDeeds(Registration.Id id);

    /** Withdraws what was given under this code; the number of texts withdrawn. */
    Mono<Long> withdraw(Registration.Id id, String item);

    /** Withdraws every consent to marketing mail that stands under the address of this registration; how many there were. */
    Mono<Long> withdrawMarketing(Registration.Id id);

    /** Gives this version, if it is asked now and may be refused; false if it is not, or stands already. */
    Mono<Boolean> agree(Registration.Id id, String item, int version);
}
