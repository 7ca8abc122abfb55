package kr.madang.registration.persistence;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import kr.madang.registration.Guardian;
import kr.madang.registration.OwnData;
import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationSearch;
import kr.madang.registration.RegistrationStore;
import kr.madang.registration.Registrations;
import kr.madang.registration.Ticket;
import kr.madang.shared.Place;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresRegistrations implements RegistrationStore {

    private static final String SELECT = """
            select r.id, r.name, r.email, r.phone, r.locale, r.state, r.revision, r.ticket, r.created_at,
                r.offered_until, r.version as registration_version, t.id as type_id,
            """ + Columns.TYPE + """
            from registration r join admission_type t on t.id = r.admission_type_id and r.erased_at is null
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
    public Mono<Live> findLive(String email) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        select id, state from registration
                        where expo_id = $1 and email_index = $2
                            and state in ('REGISTERED', 'REQUESTED', 'WAITING', 'OFFERED')
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, sealing.index(email, place.host()))
                        .map(row -> new Live(
                                new Registration.Id(requireNonNull(row.get("id", UUID.class))),
                                Registration.State.valueOf(row.get("state", String.class))))
                        .one());
    }

    @Override
    public Flux<String> listLiveAmong(Collection<String> emails) {
        return Place.current().flatMapMany(place -> {
            Map<String, String> byIndex = new HashMap<>();
            emails.forEach(email -> byIndex.put(HexFormat.of().formatHex(sealing.index(email, place.host())), email));
            return database.sql("""
                            select encode(email_index, 'hex') as found from registration
                            where expo_id = $1
                                and email_index in (select decode(wanted, 'hex') from unnest($2::text[]) as w (wanted))
                                and state in ('REGISTERED', 'REQUESTED', 'WAITING', 'OFFERED')
                            """)
                    .bind(0, place.expo().value())
                    .bind(1, byIndex.keySet().toArray(String[]::new))
                    .map(row -> requireNonNull(byIndex.get(row.get("found", String.class))))
                    .all();
        });
    }

    @Override
    public Flux<Registration> listUnder(String email) {
        return Place.current()
                .flatMapMany(place -> database.sql(SELECT + """
                                where r.expo_id = $1 and r.email_index = $2
                                order by r.ended_at is null desc, r.id desc
                                """)
                        .bind(0, place.expo().value())
                        .bind(1, sealing.index(email, place.host()))
                        .map(row -> Columns.toRegistration(row, sealing))
                        .all());
    }

    @Override
    public Mono<byte[]> findManageHash(Registration.Id id) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        select manage_hash from registration where expo_id = $1 and id = $2 and erased_at is null
                        """)
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
    public Flux<Registration> list(Collection<Registration.Id> ids) {
        UUID[] wanted = ids.stream().map(Registration.Id::value).toArray(UUID[]::new);
        return Place.current()
                .flatMapMany(place -> database.sql(SELECT + "where r.expo_id = $1 and r.id = any($2)")
                        .bind(0, place.expo().value())
                        .bind(1, wanted)
                        .map(row -> Columns.toRegistration(row, sealing))
                        .all());
    }

    @Override
    public Flux<Registration> listLocked(Collection<Ticket> tickets) {
        String[] wanted = tickets.stream()
                .map(ticket -> HexFormat.of().formatHex(ticket.value()))
                .toArray(String[]::new);
        return Place.current()
                .flatMapMany(place -> database.sql(SELECT + """
                                where r.expo_id = $1
                                    and r.ticket = any (array(
                                        select decode(wanted, 'hex') from unnest($2::text[]) as w (wanted)))
                                order by r.id
                                for no key update of r
                                """)
                        .bind(0, place.expo().value())
                        .bind(1, wanted)
                        .map(row -> Columns.toRegistration(row, sealing))
                        .all());
    }

    @Override
    public Mono<Long> findPlaceInLine(Registration.Id id) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        select (select count(*) from registration before
                            where before.expo_id = $1 and before.admission_type_id = r.admission_type_id
                                and before.state = 'WAITING' and (before.created_at, before.id) <= (r.created_at, r.id)
                            ) as place
                        from registration r where r.expo_id = $1 and r.id = $2 and r.state = 'WAITING'
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .map(row -> requireNonNull(row.get("place", Long.class)))
                        .one());
    }

    @Override
    public Flux<Registration> list(RegistrationSearch search, Registration.@Nullable Id before, int limit) {
        return Place.current().flatMapMany(place -> {
            GenericExecuteSpec query =
                    database.sql(SELECT + """
                            where r.expo_id = $1 and ($2::text is null or r.state = $2)
                                and ($3::text is null or t.code = $3) and ($4::uuid is null or r.id < $4)
                                and ($5::bytea is null or r.email_index = $5 or r.name_index = $5)
                            order by r.id desc limit $6
                            """).bind(0, place.expo().value()).bind(5, limit);
            query = bind(
                    query,
                    1,
                    String.class,
                    search.state() == null ? null : search.state().name());
            query = bind(query, 2, String.class, search.admissionType());
            query = bind(query, 3, UUID.class, before == null ? null : before.value());
            query = bind(
                    query, 4, byte[].class, search.text() == null ? null : sealing.index(search.text(), place.host()));
            return query.map(row -> Columns.toRegistration(row, sealing)).all();
        });
    }

    @Override
    public Flux<Registration> listConfirmed(
            @Nullable String admissionType, Registration.@Nullable Id after, int limit) {
        return Place.current().flatMapMany(place -> {
            GenericExecuteSpec query =
                    database.sql(SELECT + """
                            where r.expo_id = $1 and r.state = 'REGISTERED' and ($2::text is null or t.code = $2)
                                and ($3::uuid is null or r.id > $3)
                            order by r.id limit $4
                            """).bind(0, place.expo().value()).bind(3, limit);
            query = bind(query, 1, String.class, admissionType);
            query = bind(query, 2, UUID.class, after == null ? null : after.value());
            return query.map(row -> Columns.toRegistration(row, sealing)).all();
        });
    }

    private static <T> GenericExecuteSpec bind(
            GenericExecuteSpec statement, int index, Class<T> type, @Nullable T value) {
        return value == null ? statement.bindNull(index, type) : statement.bind(index, value);
    }

    @Override
    public Mono<OwnData.Confirmation> findGuardian(Registration.Id id) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        select name, email, confirmed_at from guardian where expo_id = $1 and registration_id = $2
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .map(row -> new OwnData.Confirmation(
                                new Guardian(
                                        open(row, "name", Columns.GUARDIAN_NAME, id),
                                        open(row, "email", Columns.GUARDIAN_EMAIL, id)),
                                requireNonNull(row.get("confirmed_at", Instant.class))))
                        .one());
    }

    private String open(Readable row, String column, String sealedAs, Registration.Id id) {
        return sealing.open(requireNonNull(row.get(column, byte[].class)), sealedAs, id.value());
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
}
