package kr.madang.messaging.persistence;

import static java.util.Objects.requireNonNull;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import kr.madang.account.Person;
import kr.madang.messaging.Message;
import kr.madang.messaging.Wording;
import kr.madang.messaging.Words;
import kr.madang.messaging.marketing.MarketingMail;
import kr.madang.messaging.marketing.MarketingStore;
import kr.madang.messaging.marketing.Sender;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
@Transactional
class PostgresMarketing implements MarketingStore {

    private final DatabaseClient database;

    PostgresMarketing(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public Flux<MarketingMail> list() {
        return here("select m.* from marketing_mail m where m.expo_id = $1 order by m.id desc limit 100")
                .flatMapMany(query -> query.map(PostgresMarketing::toMail).all());
    }

    @Override
    public Mono<MarketingMail> find(MarketingMail.Id id) {
        return about(id, "select m.* from marketing_mail m where m.expo_id = $1 and m.id = $2")
                .flatMap(query -> query.map(PostgresMarketing::toMail).one());
    }

    @Override
    public Mono<Void> add(MarketingMail.Id id, Wording wording, Sender sender, Person.Id by) {
        return about(id, """
                        insert into marketing_mail (expo_id, id, subject_ko, body_ko, subject_en, body_en, sender_name_ko,
                            sender_name_en, sender_address_ko, sender_address_en, sender_phone, written_by, host_id)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, current_host())
                        """).map(insert -> bind(insert, wording, sender, by)).flatMap(GenericExecuteSpec::then);
    }

    @Override
    public Mono<Boolean> edit(MarketingMail.Id id, long seen, Wording wording, Sender sender, Person.Id by) {
        return about(id, """
                        update marketing_mail
                        set subject_ko = $3, body_ko = $4, subject_en = $5, body_en = $6, sender_name_ko = $7,
                            sender_name_en = $8, sender_address_ko = $9, sender_address_en = $10, sender_phone = $11,
                            written_by = $12, written_at = now(), version = version + 1
                        where expo_id = $1 and id = $2 and version = $13 and sent_at is null
                        """)
                .flatMap(update -> changed(bind(update, wording, sender, by).bind(12, seen)));
    }

    @Override
    public Mono<Boolean> markTested(MarketingMail.Id id, long seen) {
        return about(id, """
                        update marketing_mail set tested_version = version
                        where expo_id = $1 and id = $2 and version = $3 and sent_at is null
                        """).flatMap(update -> changed(update.bind(2, seen)));
    }

    @Override
    public Mono<Boolean> markSent(MarketingMail.Id id, long seen) {
        return about(id, """
                        update marketing_mail set sent_at = now()
                        where expo_id = $1 and id = $2 and version = $3 and sent_at is null
                        """).flatMap(update -> changed(update.bind(2, seen)));
    }

    @Override
    public Mono<Void> put(MarketingMail.Id id, Collection<UUID> subjects, Duration after) {
        return about(id, """
                        insert into outbox (id, host_id, expo_id, template, subject_id, marketing_mail_id, due_at, reason)
                        select uuidv7(), current_host(), $1, 'marketing', s.id, $2,
                            now() + $4 * interval '1 millisecond', case when $4 > 0 then 'quiet-hours' end
                        from unnest($3::uuid[]) as s (id)
                        """)
                .flatMap(insert -> insert.bind(2, subjects.toArray(UUID[]::new))
                        .bind(3, after.toMillis())
                        .then());
    }

    @Override
    public Mono<Boolean> stop(MarketingMail.Id id) {
        return about(id, """
                        with stopped as (
                            update marketing_mail set stopped_at = now()
                            where expo_id = $1 and id = $2 and sent_at is not null and stopped_at is null
                            returning id
                        )
                        update outbox o set state = 'DROPPED', ended_at = now(), reason = 'stopped'
                        from stopped where o.marketing_mail_id = stopped.id and o.state = 'WAITING'
                        """)
                .flatMap(update -> update.then())
                .then(about(id, "select stopped_at = now() as now from marketing_mail where expo_id = $1 and id = $2"))
                .flatMap(query -> query.map(row -> Boolean.TRUE.equals(row.get("now", Boolean.class)))
                        .one());
    }

    @Override
    public Mono<MarketingMail.Progress> getProgress(MarketingMail.Id id) {
        return about(id, """
                        select count(*) filter (where state in ('WAITING', 'LEASED')) as waiting,
                            count(*) filter (where state = 'SENT') as sent,
                            count(*) filter (where state = 'DROPPED') as dropped,
                            count(*) filter (where state in ('DEAD', 'BOUNCED')) as failed
                        from outbox where expo_id = $1 and marketing_mail_id = $2
                        """)
                .flatMap(query -> query.map(row -> new MarketingMail.Progress(
                                requireNonNull(row.get("waiting", Long.class)),
                                requireNonNull(row.get("sent", Long.class)),
                                requireNonNull(row.get("dropped", Long.class)),
                                requireNonNull(row.get("failed", Long.class))))
                        .one());
    }

    @Override
    public Mono<MarketingMail> findBeingSent(Message.Id message) {
        return here("""
                        select m.* from outbox o join marketing_mail m on m.id = o.marketing_mail_id
                        where o.expo_id = $1 and o.id = $2 and m.sent_at is not null and m.stopped_at is null
                        """)
                .flatMap(query -> query.bind(1, message.value())
                        .map(PostgresMarketing::toMail)
                        .one());
    }

    @Override
    public Flux<String> listUnreachable() {
        return here("select encode(address_index, 'hex') as found from unreachable_address where expo_id = $1")
                .flatMapMany(query -> query.map(row -> requireNonNull(row.get("found", String.class)))
                        .all());
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec statement, Wording wording, Sender sender, Person.Id by) {
        return statement
                .bind(2, wording.ko().subject())
                .bind(3, wording.ko().body())
                .bind(4, wording.en().subject())
                .bind(5, wording.en().body())
                .bind(6, sender.name().ko())
                .bind(7, sender.name().en())
                .bind(8, sender.address().ko())
                .bind(9, sender.address().en())
                .bind(10, sender.phone())
                .bind(11, by.value());
    }

    private static Mono<Boolean> changed(GenericExecuteSpec update) {
        return update.fetch().rowsUpdated().map(rows -> rows == 1);
    }

    private Mono<GenericExecuteSpec> about(MarketingMail.Id id, String sql) {
        return here(sql).map(statement -> statement.bind(1, id.value()));
    }

    private Mono<GenericExecuteSpec> here(String sql) {
        return Place.current()
                .map(place -> database.sql(sql).bind(0, place.expo().value()));
    }

    private static MarketingMail toMail(Readable row) {
        return new MarketingMail(
                new MarketingMail.Id(requireNonNull(row.get("id", UUID.class))),
                requireNonNull(row.get("version", Long.class)),
                new Wording(words(row, "ko"), words(row, "en")),
                new Sender(
                        inBoth(row, "sender_name"),
                        inBoth(row, "sender_address"),
                        requireNonNull(row.get("sender_phone", String.class))),
                requireNonNull(row.get("written_at", Instant.class)),
                row.get("tested_version", Long.class),
                row.get("sent_at", Instant.class),
                row.get("stopped_at", Instant.class));
    }

    private static Words words(Readable row, String language) {
        return new Words(
                requireNonNull(row.get("subject_" + language, String.class)),
                requireNonNull(row.get("body_" + language, String.class)));
    }

    private static InTwoLanguages inBoth(Readable row, String column) {
        return new InTwoLanguages(
                requireNonNull(row.get(column + "_ko", String.class)),
                requireNonNull(row.get(column + "_en", String.class)));
    }
}
