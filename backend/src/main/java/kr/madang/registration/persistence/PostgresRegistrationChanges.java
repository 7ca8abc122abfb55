package kr.madang.registration.persistence;

import static java.util.Objects.requireNonNull;

import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationChanges;
import kr.madang.registration.RegistrationStore;
import kr.madang.registration.Ticket;
import kr.madang.shared.Place;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

@Component
class PostgresRegistrationChanges implements RegistrationChanges {

    private final DatabaseClient database;
    private final RegistrationStore store;

    PostgresRegistrationChanges(DatabaseClient database, RegistrationStore store) {
        this.database = database;
        this.store = store;
    }

    @Override
    public Mono<Boolean> end(Registration.Id id, Registration.State state) {
        return Place.current()
                .flatMap(place -> database.sql("select registration_ended($1, $2, $3) as ended")
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .bind(2, state.name())
                        .map(row -> requireNonNull(row.get("ended", Boolean.class)))
                        .one());
    }

    @Override
    public Mono<Registration> confirm(Registration.Id id, Registration.State from, Registration.State to) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        update registration set state = $4, offered_until = null
                        where expo_id = $1 and id = $2 and state = $3 and (offered_until is null or offered_until > now())
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .bind(2, from.name())
                        .bind(3, to.name())
                        .fetch()
                        .rowsUpdated())
                .filter(rows -> rows == 1)
                .flatMap(confirmed -> store.find(id));
    }

    @Override
    @Transactional
    public Mono<Integer> expireOffers() {
        return database.sql("select offers_expired() as ended")
                .map(row -> requireNonNull(row.get("ended", Integer.class)))
                .one();
    }

    @Override
    public Mono<Registration> reissue(Registration.Id id, Ticket other) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        update registration
                        set revision = (revision + 1) % 16, ticket = case when revision = 15 then $3 else ticket end
                        where expo_id = $1 and id = $2 and state = 'REGISTERED'
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .bind(2, other.value())
                        .then())
                .then(store.get(id));
    }

    @Override
    public Mono<Boolean> erase(Registration.Id id) {
        return Place.current()
                .flatMap(place -> database.sql("select registration_erased($1, $2) as erased")
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .map(row -> requireNonNull(row.get("erased", Boolean.class)))
                        .one());
    }
}
