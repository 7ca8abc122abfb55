package kr.madang.registration.persistence;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.UUID;
import kr.madang.registration.LookupCode;
import kr.madang.registration.LookupCodeStore;
import kr.madang.registration.Registration;
import kr.madang.shared.Ids;
import kr.madang.shared.Place;
import kr.madang.shared.Sealing;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

@Component
class PostgresLookupCodes implements LookupCodeStore {

    private final DatabaseClient database;
    private final Sealing sealing;

    PostgresLookupCodes(DatabaseClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    @Override
    @Transactional
    public Mono<Registration.Id> replace(String email, Duration lasting) {
        return forgetEnded()
                .then(Place.current())
                .flatMap(place -> database.sql("""
                        insert into lookup_code (id, host_id, expo_id, registration_id, email_index, expires_at)
                        select $3, r.host_id, r.expo_id, r.id, r.email_index, now() + $4 * interval '1 second'
                        from registration r
                        where r.expo_id = $1 and r.email_index = $2
                        order by r.ended_at is null desc, r.id desc limit 1
                        on conflict on constraint lookup_code_once do update
                        set id = excluded.id, registration_id = excluded.registration_id, tries = 0,
                            expires_at = excluded.expires_at
                        returning registration_id
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, sealing.index(email, place.host()))
                        .bind(2, Ids.next())
                        .bind(3, lasting.toSeconds())
                        .map(row -> new Registration.Id(requireNonNull(row.get("registration_id", UUID.class))))
                        .one());
    }

    private Mono<Void> forgetEnded() {
        return Place.current()
                .flatMap(place -> database.sql("delete from lookup_code where expo_id = $1 and expires_at <= now()")
                        .bind(0, place.expo().value())
                        .then());
    }

    @Override
    @Transactional
    public Mono<LookupCode.Id> countTry(String email) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        update lookup_code set tries = tries + 1
                        where expo_id = $1 and email_index = $2 and expires_at > now() and tries < $3
                        returning id
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, sealing.index(email, place.host()))
                        .bind(2, LookupCode.TRIES)
                        .map(row -> new LookupCode.Id(requireNonNull(row.get("id", UUID.class))))
                        .one());
    }

    @Override
    @Transactional
    public Mono<Boolean> use(LookupCode.Id id) {
        return Place.current()
                .flatMap(place -> database.sql("delete from lookup_code where expo_id = $1 and id = $2")
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .fetch()
                        .rowsUpdated())
                .map(rows -> rows == 1);
    }

    @Override
    @Transactional(readOnly = true)
    public Mono<LookupCode.Id> find(Registration.Id registration) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        select id from lookup_code where expo_id = $1 and registration_id = $2 and expires_at > now()
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, registration.value())
                        .map(row -> new LookupCode.Id(requireNonNull(row.get("id", UUID.class))))
                        .one());
    }
}
