package kr.madang.registration.persistence;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.madang.registration.ConsentItem;
import kr.madang.registration.Entry;
import kr.madang.registration.Guardian;
import kr.madang.registration.Intake;
import kr.madang.registration.Registration;
import kr.madang.registration.RegistrationSettings;
import kr.madang.registration.Visitor;
import kr.madang.shared.Batches;
import kr.madang.shared.Place;
import kr.madang.shared.Sealing;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes entries in batches: one call of {@code registrations_answered} for many visitors, which is what lets a hot quota be
 * as fast as a cold one. It stops after the web server, so that whoever waits still gets an answer.
 */
@Component
class BatchedIntake implements Intake, SmartLifecycle {

    private final DatabaseClient database;
    private final Sealing sealing;
    private final JsonMapper json;
    private final TransactionalOperator transaction;
    private final Batches<Placed, Outcome> batches;
    private volatile boolean running;

    BatchedIntake(
            DatabaseClient database,
            Sealing sealing,
            JsonMapper json,
            TransactionalOperator transaction,
            RegistrationSettings settings) {
        this.transaction = transaction;
        this.database = database;
        this.sealing = sealing;
        this.json = json;
        this.batches = new Batches<>(settings.pace(), this::add);
    }

    @Override
    public Mono<Outcome> submit(Entry entry) {
        return batches.submit(() -> new Placed(entry.place(), toRow(entry)));
    }

    @Override
    public Mono<List<Outcome>> submitTogether(List<Entry> entries) {
        return Mono.fromCallable(() -> entries.stream()
                        .map(entry -> new Placed(entry.place(), toRow(entry)))
                        .toList())
                .flatMap(rows -> addHere(rows.get(0).place(), rows));
    }

    /** One call per expo among the rows; mostly there is one. */
    private Mono<List<Outcome>> add(List<Placed> rows) {
        Map<Place, List<Integer>> byPlace = IntStream.range(0, rows.size())
                .boxed()
                .collect(groupingBy(i -> rows.get(i).place(), LinkedHashMap::new, toList()));
        if (byPlace.size() == 1) {
            return addHere(rows.get(0).place(), rows);
        }
        Outcome[] outcomes = new Outcome[rows.size()];
        return Flux.fromIterable(byPlace.entrySet())
                .concatMap(group -> addHere(
                                group.getKey(),
                                group.getValue().stream().map(rows::get).toList())
                        .doOnNext(some -> put(some, outcomes, group.getValue())))
                .then(Mono.fromSupplier(() -> Arrays.asList(outcomes)));
    }

    private static void put(List<Outcome> some, Outcome[] outcomes, List<Integer> at) {
        for (int i = 0; i < some.size(); i++) {
            outcomes[at.get(i)] = some.get(i);
        }
    }

    private Mono<List<Outcome>> addHere(Place place, List<Placed> rows) {
        return database.sql("select registration_id, outcome from registrations_answered($1, $2, $3::json)")
                .bind(0, place.host().value())
                .bind(1, place.expo().value())
                .bind(2, json.writeValueAsString(rows.stream().map(Placed::row).toList()))
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

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public void stop(Runnable done) {
        stop();
        batches.drained().doFinally(end -> done.run()).subscribe();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Below the web server's, which therefore stops first. */
    @Override
    public int getPhase() {
        return 0;
    }

    private record Placed(Place place, Row row) {}

    private record Given(UUID question, String value) {}

    private record GuardianRow(String name, String email) {}

    /** A row as {@code registrations_answered} reads it; bytes in PostgreSQL's hex form. */
    private record Row(
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
            @Nullable GuardianRow guardian,
            boolean mailed) {}
}
