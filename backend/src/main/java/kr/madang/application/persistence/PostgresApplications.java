package kr.madang.application.persistence;

import static java.util.Objects.requireNonNull;
import static kr.madang.shared.PlaceSql.bind;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import kr.madang.application.Application;
import kr.madang.application.ApplicationForm;
import kr.madang.application.ApplicationStore;
import kr.madang.shared.Place;
import kr.madang.shared.PlaceSql;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Applications themselves; what belongs to them is kept by {@link ApplicationPapers} and {@link ApplicationChecks}. */
@Component
class PostgresApplications {

    private static final String NAME = "application.contact_name";
    private static final String EMAIL = "application.contact_email";
    private static final String FORM = "application.form";
    private static final String WORD = "application.word";

    /** Domains that say nothing about a company. */
    private static final Set<String> FOR_EVERYBODY = Set.of(
            "daum.net",
            "gmail.com",
            "hanmail.net",
            "hotmail.com",
            "icloud.com",
            "kakao.com",
            "nate.com",
            "naver.com",
            "outlook.com",
            "yahoo.com");

    private final PlaceSql sql;
    private final Sealing sealing;
    private final JsonMapper json;

    PostgresApplications(PlaceSql sql, Sealing sealing, JsonMapper json) {
        this.sql = sql;
        this.sealing = sealing;
        this.json = json;
    }

    Mono<Application> find(Application.Id id, boolean locked) {
        return sql.here("select * from application where expo_id = $1 and id = $2" + (locked ? " for update" : ""))
                .flatMap(query ->
                        query.bind(1, id.value()).map(this::toApplication).one());
    }

    Mono<Application> findBy(String email) {
        return Mono.zip(
                        Place.current(),
                        sql.here("select * from application where expo_id = $1 and contact_email_index = $2"),
                        (place, query) -> query.bind(1, sealing.index(email, place.host())))
                .flatMap(query -> query.map(this::toApplication).one());
    }

    Mono<byte[]> findSecretHash(Application.Id id) {
        return sql.here("select secret_hash from application where expo_id = $1 and id = $2")
                .flatMap(query -> query.bind(1, id.value())
                        .map(row -> requireNonNull(row.get("secret_hash", byte[].class)))
                        .one());
    }

    Mono<Long> countDrafts() {
        return sql.here("select count(*) as drafts from application where expo_id = $1 and state = 'DRAFT'")
                .flatMap(query -> query.map(row -> requireNonNull(row.get("drafts", Long.class)))
                        .one());
    }

    Mono<Void> add(Application application, byte[] secretHash) {
        UUID id = application.id().value();
        Application.Applicant applicant = application.applicant();
        return Mono.zip(
                        Place.current(),
                        sql.hostHere("""
                        insert into application (host_id, expo_id, id, secret_hash, contact_name, contact_email,
                            contact_email_index, contact_english, form, domain, mailed_at, started_at, changed_at)
                        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $11)
                        """),
                        (place, insert) -> insert.bind(6, sealing.index(applicant.email(), place.host())))
                .map(insert -> insert.bind(2, id)
                        .bind(3, secretHash)
                        .bind(4, sealing.seal(applicant.name(), NAME, id))
                        .bind(5, sealing.seal(applicant.email(), EMAIL, id))
                        .bind(7, applicant.english())
                        .bind(8, sealing.seal(json.writeValueAsString(application.form()), FORM, id))
                        .bind(10, application.mailedAt()))
                .map(insert -> bind(insert, 9, String.class, companyDomain(applicant.email())))
                .flatMap(GenericExecuteSpec::then);
    }

    Mono<Boolean> eraseDraft(Application.Id id) {
        return sql.here("select application_draft_erased($1, $2) as erased")
                .flatMap(query -> query.bind(1, id.value())
                        .map(row -> requireNonNull(row.get("erased", Boolean.class)))
                        .one());
    }

    Mono<Void> noteMailed(Application.Id id, Instant at) {
        return sql.here("update application set mailed_at = $3 where expo_id = $1 and id = $2")
                .flatMap(update -> update.bind(1, id.value()).bind(2, at).then());
    }

    Mono<Void> update(Application changed) {
        UUID id = changed.id().value();
        String word = changed.word();
        return sql.here("""
                update application set form = $3, state = $4, version = $5, business_number = $6, word = $7,
                    submitted_at = $8, exhibitor_id = $9, changed_at = $10
                where expo_id = $1 and id = $2
                """)
                .map(update -> update.bind(1, id)
                        .bind(2, sealing.seal(json.writeValueAsString(changed.form()), FORM, id))
                        .bind(3, changed.state().name())
                        .bind(4, changed.version()))
                .map(update -> bind(update, 5, String.class, changed.form().knownNumber()))
                .map(update -> bind(update, 6, byte[].class, word == null ? null : sealing.seal(word, WORD, id)))
                .map(update -> bind(update, 7, Instant.class, changed.submittedAt()))
                .map(update -> bind(update, 8, UUID.class, changed.exhibitor()).bind(9, changed.changedAt()))
                .flatMap(GenericExecuteSpec::then);
    }

    Flux<Application> listSubmitted() {
        return sql.here("""
                select * from application where expo_id = $1 and state <> 'DRAFT' order by submitted_at desc, id desc
                """).flatMapMany(query -> query.map(this::toApplication).all());
    }

    Mono<ApplicationStore.Doubles> findDoubles(Application.Id id) {
        return sql.here("""
                select
                    array(select o.id from application o where o.expo_id = $1 and o.id <> a.id and o.state <> 'REFUSED'
                        and o.business_number = a.business_number order by o.id) as by_number,
                    array(select o.id from application o where o.expo_id = $1 and o.id <> a.id and o.state <> 'REFUSED'
                        and o.domain = a.domain order by o.id) as by_domain
                from application a where a.expo_id = $1 and a.id = $2
                """)
                .flatMap(query -> query.bind(1, id.value())
                        .map(row -> new ApplicationStore.Doubles(ids(row, "by_number"), ids(row, "by_domain")))
                        .one());
    }

    Flux<ApplicationStore.Deed> listDeeds(Application.Id id) {
        return sql.here("""
                select at, action, case when actor_kind = 'PERSON' then actor_id end as person, reason
                from audit_entry where expo_id = $1 and subject_id = $2 order by id
                """)
                .flatMapMany(query -> query.bind(1, id.value())
                        .map(row -> new ApplicationStore.Deed(
                                requireNonNull(row.get("at", Instant.class)),
                                requireNonNull(row.get("action", String.class)),
                                row.get("person", UUID.class),
                                row.get("reason", String.class)))
                        .all());
    }

    /** Null where everybody can have an address. */
    private static @Nullable String companyDomain(String email) {
        String domain = email.substring(email.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return FOR_EVERYBODY.contains(domain) ? null : domain;
    }

    private Application toApplication(Readable row) {
        UUID id = row.get("id", UUID.class);
        byte[] word = row.get("word", byte[].class);
        return new Application(
                new Application.Id(id),
                new Application.Applicant(
                        sealing.open(row.get("contact_name", byte[].class), NAME, id),
                        sealing.open(row.get("contact_email", byte[].class), EMAIL, id),
                        row.get("contact_english", Boolean.class)),
                json.readValue(sealing.open(row.get("form", byte[].class), FORM, id), ApplicationForm.class),
                Application.State.valueOf(row.get("state", String.class)),
                word == null ? null : sealing.open(word, WORD, id),
                row.get("version", Long.class),
                row.get("mailed_at", Instant.class),
                row.get("changed_at", Instant.class),
                row.get("submitted_at", Instant.class),
                row.get("exhibitor_id", UUID.class));
    }

    private static List<Application.Id> ids(Readable row, String column) {
        return List.of(row.get(column, UUID[].class)).stream()
                .map(Application.Id::new)
                .toList();
    }
}
