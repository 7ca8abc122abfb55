package kr.madang.registration.persistence;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.UUID;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationStore;
import kr.madang.registration.Registrations;
import kr.madang.registration.Ticket;
import kr.madang.shared.Place;
import kr.madang.shared.Sealing;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresRegistrations implements RegistrationStore {

    private static final String SELECT = """
            select r.id, r.name, r.email, r.phone, r.locale, r.state, r.revision, r.ticket, r.created_at,
                t.id as type_id, t.code, t.name_ko, t.name_en, t.first_day, t.last_day, t.quota_id
            from registration r join admission_type t on t.id = r.admission_type_id
            """;

    private final DatabaseClient database;
    private final Sealing sealing;

    PostgresRegistrations(DatabaseClient database, Sealing sealing) {
        this.database = database;
        this.sealing = sealing;
    }

    @Override
    @Transactional(readOnly = true)
    public Mono<Registration> get(Registration.Id id) {
        return find(id).switchIfEmpty(Mono.error(() -> new IllegalStateException("No " + id)));
    }

    @Override
    @Transactional(readOnly = true)
    public Mono<Registration> find(Registration.Id id) {
        return Place.current()
                .flatMap(place -> database.sql(SELECT + "where r.expo_id = $1 and r.id = $2")
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .map(row -> Columns.toRegistration(row, sealing))
                        .one());
    }

    @Override
    public Mono<Registration.Id> findLive(String email) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        select id from registration where expo_id = $1 and email_index = $2 and state = 'REGISTERED'
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, sealing.index(email, place.host()))
                        .map(row -> new Registration.Id(requireNonNull(row.get("id", UUID.class))))
                        .one());
    }

    @Override
    public Mono<byte[]> findManageHash(Registration.Id id) {
        return Place.current()
                .flatMap(place -> database.sql("select manage_hash from registration where expo_id = $1 and id = $2")
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .map(row -> requireNonNull(row.get("manage_hash", byte[].class)))
                        .one());
    }

    @Override
    public Mono<Registration> findByShortCode(byte[] shortCode) {
        return Place.current()
                .flatMapMany(place -> database.sql(SELECT + "where r.expo_id = $1 and r.short_code = $2 limit 2")
                        .bind(0, place.expo().value())
                        .bind(1, shortCode)
                        .map(row -> Columns.toRegistration(row, sealing))
                        .all())
                .collectList()
                .filter(found -> found.size() == 1)
                .map(found -> found.get(0));
    }

    @Override
    public Flux<Registration> listLocked(Collection<Ticket> tickets) {
        String[] wanted = tickets.stream()
                .map(ticket -> HexFormat.of().formatHex(ticket.value()))
                .toArray(String[]::new);
        return Place.current()
                .flatMapMany(place -> database.sql(SELECT + """
                                where r.expo_id = $1
                                    and r.ticket in (select decode(wanted, 'hex') from unnest($2::text[]) as w (wanted))
                                order by r.id
                                for no key update of r
                                """)
                        .bind(0, place.expo().value())
                        .bind(1, wanted)
                        .map(row -> Columns.toRegistration(row, sealing))
                        .all());
    }

    @Override
    public Mono<Boolean> cancel(Registration.Id id) {
        return Place.current().flatMap(place -> cancel(id, place)).defaultIfEmpty(false);
    }

    private Mono<Boolean> cancel(Registration.Id id, Place place) {
        return lockQuota(place, id).then(markCancelled(place, id)).flatMap(quota -> freePlace(place, quota));
    }

    /** First the quota and then the registration, as registering does, so that the two never wait for each other. */
    private Mono<Void> lockQuota(Place place, Registration.Id id) {
        return database.sql("""
                        select q.id from quota q where q.expo_id = $1 and q.id = (
                            select t.quota_id from registration r join admission_type t on t.id = r.admission_type_id
                            where r.expo_id = $1 and r.id = $2)
                        for update
                        """)
                .bind(0, place.expo().value())
                .bind(1, id.value())
                .then();
    }

    private Mono<UUID> markCancelled(Place place, Registration.Id id) {
        return database.sql("""
                        update registration r set state = 'CANCELLED', cancelled_at = now()
                        from admission_type t
                        where r.expo_id = $1 and r.id = $2 and r.state = 'REGISTERED' and t.id = r.admission_type_id
                        returning t.quota_id
                        """)
                .bind(0, place.expo().value())
                .bind(1, id.value())
                .map(row -> requireNonNull(row.get("quota_id", UUID.class)))
                .one();
    }

    private Mono<Boolean> freePlace(Place place, UUID quota) {
        return database.sql("update quota set taken = taken - 1 where expo_id = $1 and id = $2")
                .bind(0, place.expo().value())
                .bind(1, quota)
                .then()
                .thenReturn(true);
    }

    @Override
    public Flux<Registrations.OwnConsent> listConsents(Registration.Id id) {
        return Place.current()
                .flatMapMany(place -> database.sql("""
                        select distinct on (i.code) i.code, i.version, i.kind, i.title_ko, i.title_en, c.given_at,
                            c.withdrawn_at
                        from consent_item i
                        left join consent c on c.consent_item_id = i.id and c.registration_id = $2
                        where i.expo_id = $1
                        order by i.code, (c.given_at is not null) desc, i.version desc
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .map(PostgresRegistrations::toConsent)
                        .all());
    }

    @Override
    public Mono<Long> withdraw(Registration.Id id, String item) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        update consent c set withdrawn_at = now()
                        from consent_item i
                        where c.expo_id = $1 and c.registration_id = $2 and i.id = c.consent_item_id and i.code = $3
                            and c.withdrawn_at is null
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .bind(2, item)
                        .fetch()
                        .rowsUpdated());
    }

    @Override
    public Mono<Registrations.Tally> tally() {
        return Place.current()
                .flatMap(place -> database.sql("""
                        select count(*) filter (where state = 'REGISTERED') as registered,
                            count(*) filter (where state = 'CANCELLED') as cancelled
                        from registration where expo_id = $1
                        """)
                        .bind(0, place.expo().value())
                        .map(row -> new Registrations.Tally(
                                requireNonNull(row.get("registered", Long.class)),
                                requireNonNull(row.get("cancelled", Long.class))))
                        .one());
    }

    private static Registrations.OwnConsent toConsent(Readable row) {
        return new Registrations.OwnConsent(
                requireNonNull(row.get("code", String.class)),
                requireNonNull(row.get("version", Integer.class)),
                ConsentItem.Kind.valueOf(row.get("kind", String.class)),
                Columns.names(row, "title"),
                row.get("given_at", Instant.class),
                row.get("withdrawn_at", Instant.class));
    }
}
