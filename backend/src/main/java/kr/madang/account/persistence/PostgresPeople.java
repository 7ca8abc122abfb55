package kr.madang.account.persistence;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.util.Collection;
import java.util.UUID;
import kr.madang.account.People;
import kr.madang.account.Person;
import kr.madang.shared.Ids;
import kr.madang.shared.Sealing;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresPeople implements People {

    static final String EMAIL = "person.email";
    static final String NAME = "person.name";

    private final DatabaseClient database;
    private final Sealing sealing;

    PostgresPeople(DatabaseClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    @Override
    public Mono<Person> find(String subject) {
        return database.sql("select id, email, name from person_of($1)")
                .bind(0, subject)
                .map(this::toPerson)
                .one();
    }

    @Override
    @Transactional(readOnly = true)
    public Mono<Person> get(Person.Id person) {
        return database.sql("select id, email, name from person where id = $1")
                .bind(0, person.value())
                .map(this::toPerson)
                .one()
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("Nobody is person " + person.value())));
    }

    @Override
    public Mono<Person.Id> ensure(String subject, String email, String name) {
        UUID id = Ids.next();
        return database.sql("select person_ensured($1, $2, $3, $4) as id")
                .bind(0, id)
                .bind(1, subject)
                .bind(2, sealing.seal(email, EMAIL, id))
                .bind(3, sealing.seal(name, NAME, id))
                .map(row -> new Person.Id(row.get("id", UUID.class)))
                .one();
    }

    @Override
    public Flux<Person> list(Collection<Person.Id> people) {
        return database.sql("select id, email, name from person where id = any($1)")
                .bind(0, people.stream().map(Person.Id::value).toArray(UUID[]::new))
                .map(this::toPerson)
                .all();
    }

    private Person toPerson(Readable row) {
        UUID id = requireNonNull(row.get("id", UUID.class));
        return new Person(
                new Person.Id(id),
                sealing.open(requireNonNull(row.get("email", byte[].class)), EMAIL, id),
                sealing.open(requireNonNull(row.get("name", byte[].class)), NAME, id));
    }
}
