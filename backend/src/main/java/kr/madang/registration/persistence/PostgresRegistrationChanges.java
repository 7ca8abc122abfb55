package kr.madang.registration.persistence;

import static java.util.Objects.requireNonNull;

import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationChanges;
import kr.madang.registration.RegistrationStore;
import kr.madang.registration.Ticket;
import kr.madang.registration.Visitor;
import kr.madang.shared.Place;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

@Component
class PostgresRegistrationChanges implements RegistrationChanges {

    private final DatabaseClient database;
    private final RegistrationStore store;
    private final Sealing sealing;

    PostgresRegistrationChanges(DatabaseClient database, RegistrationStore store, Sealing sealing) {
        this.database = database;
        this.store = store;
        this.sealing = sealing;
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
    public Mono<Boolean> correct(Registration.Id id, Visitor visitor, long version) {
        byte[] phone = visitor.phone() == null ? null : sealing.seal(visitor.phone(), Columns.PHONE, id.value());
        return Place.current()
                .flatMap(place -> PlaceSql.bind(database.sql("""
                                update registration
                                set name = $4, name_index = $5, phone = $6, locale = $7, version = version + 1
                                where expo_id = $1 and id = $2 and version = $3 and ended_at is null and erased_at is null
                                """), 5, byte[].class, phone)
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .bind(2, version)
                        .bind(3, sealing.seal(visitor.name(), Columns.NAME, id.value()))
                        .bind(4, sealing.index(visitor.name(), place.host()))
                        .bind(6, visitor.locale().getLanguage())
                        .fetch()
                        .rowsUpdated())
                .map(rows -> rows == 1);
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
