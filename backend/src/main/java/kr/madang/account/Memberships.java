package kr.madang.account;

import kr.madang.shared.Audit;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who may do what where. */
public interface Memberships {

    /** What the person with this Keycloak subject is in the expo of the running chain. */
    Flux<Membership> listHere(String subject);

    /** What the person is in every expo of every host. */
    Flux<Membership> listEverywhere(String subject);

    /** Gives a position in the expo of the running chain; giving it twice changes nothing. */
    Mono<Void> give(Person.Id person, Position position, Audit.Actor by);
}
