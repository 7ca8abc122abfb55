package kr.madang.registration;

import reactor.core.publisher.Mono;

/** What happens to registrations that are kept. */
public interface RegistrationChanges {

    /** Ends it and passes its places on; false if it cannot end like this, or has ended. */
    Mono<Boolean> end(Registration.Id id, Registration.State state);

    /** Moves it from one state to another, keeping its places; empty if it is in another state, or its offer is over. */
    Mono<Registration> confirm(Registration.Id id, Registration.State from, Registration.State to);

    /** Ends the offers of every host whose time is over; how many there were. */
    Mono<Integer> expireOffers();

    /** The same with its next revision, or with the other ticket where revisions have run out. */
    Mono<Registration> reissue(Registration.Id id, Ticket other);

    /** Writes what the visitor says of themselves; false if it has another version, or has ended. */
    Mono<Boolean> correct(Registration.Id id, Visitor visitor, long version);

    /** Takes away all that says who it was, and cancels what would still admit; false if that was done before. */
    Mono<Boolean> erase(Registration.Id id);
}
