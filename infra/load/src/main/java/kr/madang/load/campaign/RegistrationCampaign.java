package kr.madang.load.campaign;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import kr.madang.load.client.Answer;
import kr.madang.load.client.Arrivals;
import kr.madang.load.client.RegistrationClient;
import kr.madang.load.client.Visitor;
import kr.madang.load.platform.BackEndProcess;
import kr.madang.load.platform.Database;
import kr.madang.load.platform.LoadedExpo;
import kr.madang.load.platform.Platform;
import reactor.core.publisher.Mono;

/** {@code make campaign-registration}: visitors register while everything is broken, then promises are audited. */
public final class RegistrationCampaign {

    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    /** Places for so much of those who come: some must be told that it is full. */
    private static final double PLACES = 0.8;

    private static final int REPEATED_EVERY = 10;
    private static final Duration TO_THE_END = Duration.ofMinutes(3);

    private final Ledger ledger = new Ledger();
    private final Database database;
    private final LoadedExpo expo;

    private RegistrationCampaign(Database database, LoadedExpo expo) {
        this.database = database;
        this.expo = expo;
    }

    /**
     * Ends with 1 if a promise was not kept.
     *
     * @param arguments registrations per second, seconds, control, the folder for data and logs
     */
    public static void main(String[] arguments) throws Exception {
        double rate = Double.parseDouble(arguments[0]);
        Duration length = Duration.ofSeconds(Long.parseLong(arguments[1]));
        Control control = Control.parse(arguments[2]);
        LoadedExpo expo = new LoadedExpo("campaign", 1, (int) (rate * length.toSeconds() * PLACES));
        boolean clean;
        try (Platform platform = Platform.start(Path.of(arguments[3]).toAbsolutePath())) {
            clean = new RegistrationCampaign(platform.database(), expo).run(platform, rate, length, control);
        }
        System.exit(clean ? 0 : 1);
    }

    private boolean run(Platform platform, double rate, Duration length, Control control) throws Exception {
        try (CutProxy beforeDatabase = new CutProxy(database.port())) {
            BackEndProcess backEnd = platform.startBackEnd(beforeDatabase.port(), List.of(expo));
            try (Connection connection = database.connect()) {
                control.apply(connection);
            }
            try (CutProxy beforeBackEnd = new CutProxy(backEnd.port())) {
                RegistrationClient client = new RegistrationClient(beforeBackEnd.port());
                CompletableFuture<Void> visitors = come(client, rate, length);
                Map<Faults.Kind, Integer> faults = new Faults(database, backEnd, beforeBackEnd, beforeDatabase, OUT)
                        .until(System.nanoTime() + length.toNanos());
                visitors.get(TO_THE_END.toSeconds(), TimeUnit.SECONDS);
                return report(faults);
            }
        }
    }

    private CompletableFuture<Void> come(RegistrationClient client, double rate, Duration length) {
        return Arrivals.at(rate, length)
                .flatMap(
                        arrival -> insist(client, Visitor.stranger(expo, arrival.number()), arrival.number()),
                        Integer.MAX_VALUE)
                .then()
                .toFuture();
    }

    /** Repeats with the same key until answered; one in ten asks again after that, as impatient thumbs do. */
    private Mono<Void> insist(RegistrationClient client, Visitor visitor, int number) {
        Mono<Answer> untilAnswered = Mono.defer(() -> client.register(visitor))
                .doOnNext(answer -> ledger.note(visitor.key(), answer))
                .delayUntil(RegistrationCampaign::pauseAfter)
                .repeat()
                .filter(Ledger::isFinal)
                .next();
        return untilAnswered.repeat(number % REPEATED_EVERY == 0 ? 1 : 0).then();
    }

    private static Mono<Long> pauseAfter(Answer answer) {
        if (Ledger.isFinal(answer)) {
            return Mono.empty();
        }
        Duration least = answer instanceof Answer.ComeBackLater later ? later.after() : Duration.ZERO;
        return Mono.delay(least.plusMillis(ThreadLocalRandom.current().nextInt(100, 2000)));
    }

    private boolean report(Map<Faults.Kind, Integer> faults) throws SQLException {
        List<Audit.Stored> stored;
        long taken;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            stored = stored(statement);
            taken = taken(statement);
        }
        Audit audit = Audit.of(ledger.accepted(), ledger.full().size(), stored, expo.capacity(), taken);
        OUT.println("faults: " + faults);
        ledger.strange().entrySet().stream().limit(5).forEach(one -> OUT.println("strange: " + one));
        OUT.printf(
                "accepted=%d full=%d stored=%d capacity=%d tries=%d strange=%d"
                        + " lost=%d duplicated=%d oversold=%d undersold=%d%n",
                ledger.accepted().size(),
                ledger.full().size(),
                stored.size(),
                expo.capacity(),
                ledger.tries(),
                ledger.strange().size(),
                audit.lost(),
                audit.duplicated(),
                audit.oversold(),
                audit.undersold());
        return audit.isClean() && ledger.strange().isEmpty() && !faults.isEmpty();
    }

    private static List<Audit.Stored> stored(Statement statement) throws SQLException {
        List<Audit.Stored> stored = new ArrayList<>();
        try (ResultSet row = statement.executeQuery("""
                select r.idempotency_key, r.id,
                    (select count(*) from consent c where c.registration_id = r.id) = 1
                    and (select count(*) from outbox o where o.subject_id = r.id) = 1
                from registration r where r.state = 'REGISTERED'
                """)) {
            while (row.next()) {
                stored.add(new Audit.Stored(row.getString(1), row.getObject(2, UUID.class), row.getBoolean(3)));
            }
        }
        return stored;
    }

    private static long taken(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("select sum(taken) from quota")) {
            row.next();
            return row.getLong(1);
        }
    }
}
