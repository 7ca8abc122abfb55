package kr.madang.registration.persistence;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import kr.madang.registration.ConsentDeed;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.ConsentStore;
import kr.madang.registration.OwnData;
import kr.madang.registration.Registration;
import kr.madang.registration.Registrations;
import kr.madang.shared.Place;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class PostgresConsents implements ConsentStore {

    private final DatabaseClient database;

    PostgresConsents(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<Registrations.OwnConsent> list(Registration.Id id) {
        return Place.current()
                .flatMapMany(place -> database.sql("""
                        select distinct on (i.code) i.code, i.version, i.kind, i.title_ko, i.title_en, c.given_at,
                            c.withdrawn_at, c.ended_at
                        from consent_item i
                        left join consent c on c.consent_item_id = i.id and c.registration_id = $2
                        where i.expo_id = $1 and (c.given_at is not null or i.retired_at is null)
                        order by i.code, (c.given_at is not null) desc, i.version desc
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .map(PostgresConsents::toConsent)
                        .all());
    }

    @Override
    public Flux<OwnData.Agreement> listAgreements(Registration.Id id) {
        return Place.current()
                .flatMapMany(place -> database.sql("""
                        select i.*, c.given_at, c.withdrawn_at, c.ended_at
                        from consent c join consent_item i on i.id = c.consent_item_id
                        where c.expo_id = $1 and c.registration_id = $2
                        order by i.code, i.version
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .map(row -> new OwnData.Agreement(
                                Columns.toItem(row),
                                requireNonNull(row.get("given_at", Instant.class)),
                                row.get("withdrawn_at", Instant.class),
                                row.get("ended_at", Instant.class)))
                        .all());
    }

    @Override
    public Flux<ConsentDeed> listDeeds(Registration.Id id) {
        return Place.current()
                .flatMapMany(place -> database.sql("""
                        select i.code, i.version, d.deed, d.at
                        from (
                            select p.consent_item_id, p.deed, p.at from past_consent p
                            where p.expo_id = $1 and p.registration_id = $2
                            union all
                            select c.consent_item_id, told.deed, told.at from consent c, consent_deeds(c) told
                            where c.expo_id = $1 and c.registration_id = $2
                        ) d join consent_item i on i.id = d.consent_item_id
                        order by d.at, i.code, d.deed
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .map(row -> new ConsentDeed(
                                requireNonNull(row.get("code", String.class)),
                                requireNonNull(row.get("version", Integer.class)),
                                ConsentDeed.Kind.valueOf(row.get("deed", String.class)),
                                requireNonNull(row.get("at", Instant.class))))
                        .all());
    }

    @Override
    public Mono<Boolean> agree(Registration.Id id, String item, int version) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        insert into consent (host_id, expo_id, registration_id, consent_item_id, text_hash, given_at)
                        select host_id, expo_id, $2, id, text_hash, now() from (
                            select distinct on (code) * from consent_item where expo_id = $1 and code = $3
                            order by code, version desc
                        ) newest where version = $4 and kind <> 'REQUIRED' and retired_at is null
                        on conflict on constraint consent_once
                            do update set given_at = now(), withdrawn_at = null, ended_at = null
                            where consent.withdrawn_at is not null or consent.ended_at is not null
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .bind(2, item)
                        .bind(3, version)
                        .fetch()
                        .rowsUpdated())
                .map(given -> given > 0);
    }

    @Override
    public Mono<Long> withdraw(Registration.Id id, String item) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        update consent c set withdrawn_at = now()
                        from consent_item i
                        where c.expo_id = $1 and c.registration_id = $2 and i.id = c.consent_item_id and i.code = $3
                            and c.withdrawn_at is null and c.ended_at is null
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .bind(2, item)
                        .fetch()
                        .rowsUpdated());
    }

    @Override
    public Mono<Long> withdrawMarketing(Registration.Id id) {
        return Place.current()
                .flatMap(place -> database.sql("""
                        update consent c set withdrawn_at = now()
                        from consent_item i, registration r, registration same
                        where r.expo_id = $1 and r.id = $2 and same.expo_id = $1
                            and (same.id = r.id or same.email_index = r.email_index)
                            and c.registration_id = same.id and i.id = c.consent_item_id and i.kind = 'MARKETING'
                            and c.withdrawn_at is null and c.ended_at is null
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, id.value())
                        .fetch()
                        .rowsUpdated());
    }

    private static Registrations.OwnConsent toConsent(Readable row) {
        return new Registrations.OwnConsent(
                requireNonNull(row.get("code", String.class)),
                requireNonNull(row.get("version", Integer.class)),
                ConsentItem.Kind.valueOf(row.get("kind", String.class)),
                Columns.names(row, "title"),
                row.get("given_at", Instant.class),
                row.get("withdrawn_at", Instant.class),
                row.get("ended_at", Instant.class));
    }
}
