package kr.madang.account;

import java.util.Collection;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The people with accounts. */
public interface People {

    /** The person with this Keycloak subject; empty if nobody has been told about them. */
    Mono<Person> find(String subject);

    /** Somebody with a role at the host of the running chain. */
    Mono<Person> get(Person.Id id);

    /** Stores the person under their Keycloak subject, or finds who is stored there. */
    Mono<Person.Id> ensure(String subject, String email, String name);

    /** These people, as far as they have a role with the host of the running chain. */
    Flux<Person> list(Collection<Person.Id> people);
}
