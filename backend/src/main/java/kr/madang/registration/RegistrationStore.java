package kr.madang.registration;

import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where registrations are kept. */
public interface RegistrationStore {

    /** The registration with this id in the expo of the running chain; empty if there is none. */
    Mono<Registration> find(Registration.Id id);

    /** The same, or an error: the id is one that the database has just given. */
    Mono<Registration> get(Registration.Id id);

    /** The live registration under this mail address. */
    Mono<Registration.Id> findLive(String email);

    Mono<byte[]> findManageHash(Registration.Id id);

    /** The registration whose ticket begins with these bytes; empty if there is none, or more than one. */
    Mono<Registration> findByShortCode(byte[] shortCode);

    /** The registrations with these tickets; nobody else can change them before the transaction ends. */
    Flux<Registration> listLocked(Collection<Ticket> tickets);

    /** Cancels and frees the place; false if it was cancelled already. */
    Mono<Boolean> cancel(Registration.Id id);

    /** What the visitor was asked and said, one row for each item that is asked now or was agreed to. */
    Flux<Registrations.OwnConsent> listConsents(Registration.Id id);

    /** Withdraws what was given under this code; the number of texts withdrawn. */
    Mono<Long> withdraw(Registration.Id id, String item);

    Mono<Registrations.Tally> tally();
}
