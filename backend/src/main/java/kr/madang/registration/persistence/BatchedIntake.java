package kr.madang.registration.persistence;

import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.Entry;
import kr.madang.registration.Guardian;
import kr.madang.registration.Intake;
import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationSettings;
import kr.madang.registration.Visitor;
import kr.madang.shared.Place;
import kr.madang.shared.PlaceBatches;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes entries in batches: one call of {@code registrations_answered} for many visitors, which is what lets a hot quota be
 * as fast as a cold one.
 */
@Component
class BatchedIntake extends PlaceBatches<BatchedIntake.Row, Intake.Outcome> implements Intake {

    private final DatabaseClient database;
    private final Sealing sealing;
    private final JsonMapper json;
    private final TransactionalOperator transaction;

    BatchedIntake(
            DatabaseClient database,
            Sealing sealing,
            JsonMapper json,
            TransactionalOperator transaction,
            RegistrationSettings settings) {
        super(settings.pace());
        this.transaction = transaction;
        this.database = database;
        this.sealing = sealing;
        this.json = json;
    }

    @Override
    public Mono<Outcome> submit(Entry entry) {
        return submit(entry.place(), () -> toRow(entry));
    }

    @Override
    public Mono<List<Outcome>> submitTogether(List<Entry> entries) {
        return Mono.fromCallable(() -> entries.stream().map(this::toRow).toList())
                .flatMap(rows -> take(entries.get(0).place(), rows));
    }

    @Override
    protected Mono<List<Outcome>> take(Place place, List<Row> rows) {
        return database.sql("select registration_id, outcome from registrations_answered($1, $2, $3::json)")
                .bind(0, place.host().value())
                .bind(1, place.expo().value())
                .bind(2, json.writeValueAsString(rows))
                .map(row -> new Outcome(
                        Outcome.Kind.valueOf(row.get("outcome", String.class)),
                        new Registration.Id(row.get("registration_id", UUID.class))))
                .all()
                .collectList()
                // a commit of its own: an answer must not depend on what state the pool's connection was left in
                .as(transaction::transactional);
    }

    private Row toRow(Entry entry) {
        Registration registration = entry.registration();
        UUID id = registration.id().value();
        Visitor visitor = registration.visitor();
        return new Row(
                id,
                entry.key(),
                hex(entry.digest()),
                registration.type().id().value(),
                hex(sealing.seal(visitor.name(), Columns.NAME, id)),
                hex(sealing.index(visitor.name(), entry.place().host())),
                hex(sealing.seal(visitor.email(), Columns.EMAIL, id)),
                hex(sealing.index(visitor.email(), entry.place().host())),
                visitor.phone() == null ? null : hex(sealing.seal(visitor.phone(), Columns.PHONE, id)),
                visitor.locale().getLanguage(),
                hex(registration.ticket().value()),
                hex(entry.manageHash()),
                entry.agreed().stream().map(ConsentItem.Id::value).toList(),
                entry.answers().entrySet().stream()
                        .map(answer -> new Given(
                                answer.getKey().value(),
                                hex(PostgresQuestions.seal(answer.getValue(), answer.getKey(), id, sealing))))
                        .toList(),
                entry.files().entrySet().stream()
                        .map(file -> new Uploaded(
                                file.getKey().value(), hex(file.getValue().hash())))
                        .toList(),
                entry.guardian() == null ? null : toRow(entry.guardian(), id),
                entry.mailed());
    }

    private GuardianRow toRow(Guardian guardian, UUID registration) {
        return new GuardianRow(
                hex(sealing.seal(guardian.name(), Columns.GUARDIAN_NAME, registration)),
                hex(sealing.seal(guardian.email(), Columns.GUARDIAN_EMAIL, registration)));
    }

    private static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }

    record Given(UUID question, String value) {}

    record Uploaded(UUID question, String token) {}

    record GuardianRow(String name, String email) {}

    /** A row as {@code registrations_answered} reads it; bytes in PostgreSQL's hex form. */
    record Row(
            UUID id,
            String key,
            String digest,
            UUID type,
            String name,
            String nameIndex,
            String email,
            String emailIndex,
            @Nullable String phone,
            String locale,
            String ticket,
            String manageHash,
            List<UUID> consents,
            List<Given> answers,
            List<Uploaded> files,
            @Nullable GuardianRow guardian,
            boolean mailed) {}
}
