package kr.madang.registration.persistence;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.UUID;
import kr.madang.messaging.Subscribers;
import kr.madang.registration.ManageLinks;
import kr.madang.registration.Registration;
import kr.madang.shared.Place;
import kr.madang.shared.Sealing;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Whose consent to marketing mail stands: given, neither taken back nor over, in the newest registration of its address. A
 * consent whose days are over is none, even where the work of ending it is late.
 */
@Component
@Transactional
class PostgresSubscribers implements Subscribers {

    private static final String STANDING = """
            select r.id, r.name, r.email, r.email_index, r.locale
            from registration r
            join expo e on e.id = r.expo_id
            where r.expo_id = $1 and r.erased_at is null
                and exists (
                    select from consent c join consent_item i on i.id = c.consent_item_id
                    where c.registration_id = r.id and i.kind = 'MARKETING' and c.withdrawn_at is null
                        and c.ended_at is null
                        and (i.keep_days is null
                            or (select max(d.day) from expo_day d where d.expo_id = r.expo_id) + i.keep_days
                                >= (now() at time zone e.time_zone)::date))
                and not exists (
                    select from registration later
                    where later.expo_id = r.expo_id and later.email_index = r.email_index and later.id > r.id)
            """;

    private final DatabaseClient database;
    private final Sealing sealing;
    private final ManageLinks links;

    PostgresSubscribers(DatabaseClient database, Sealing sealing, ManageLinks links) {
        this.database = database;
        this.sealing = sealing;
        this.links = links;
    }

    @Override
    public Flux<Listed> list() {
        return Place.current()
                .flatMapMany(place -> database.sql(STANDING + " order by r.id")
                        .bind(0, place.expo().value())
                        .map(row -> new Listed(
                                requireNonNull(row.get("id", UUID.class)),
                                Locale.forLanguageTag(requireNonNull(row.get("locale", String.class))),
                                requireNonNull(row.get("email_index", byte[].class))))
                        .all());
    }

    @Override
    public Mono<Subscriber> find(UUID subject) {
        return Place.current()
                .flatMap(place -> database.sql(STANDING + " and r.id = $2")
                        .bind(0, place.expo().value())
                        .bind(1, subject)
                        .map(row -> {
                            Locale locale = Locale.forLanguageTag(requireNonNull(row.get("locale", String.class)));
                            Registration.Id id = new Registration.Id(subject);
                            return new Subscriber(
                                    sealing.open(
                                            requireNonNull(row.get("email", byte[].class)), Columns.EMAIL, subject),
                                    sealing.open(requireNonNull(row.get("name", byte[].class)), Columns.NAME, subject),
                                    locale,
                                    links.unsubscribePage(id, locale, place),
                                    links.unsubscribeNow(id, place));
                        })
                        .one());
    }
}
