package kr.madang.registration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.expo.Expos;
import kr.madang.shared.Ids;
import kr.madang.shared.Place;
import kr.madang.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@HttpTest
class FillingAQuotaTests {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    Registering registering;

    @Autowired
    Registrations registrations;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    @Autowired
    Environment environment;

    TestRegistrations visitors;

    @BeforeEach
    void setUp() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
    }

    @Test
    void admitsExactlyAsManyAsThereArePlaces() {
        Place place = visitors.open(100);

        Map<String, Long> outcomes = register(place, 500);

        assertThat(outcomes).isEqualTo(Map.of("REGISTERED", 100L, "registration-full", 400L));
        assertThat(expo.get(place, registrations.tally())).isEqualTo(new Registrations.Tally(100, 0));
        assertThat(count(place, "select taken from quota")).isEqualTo(100);
        assertThat(count(place, "select count(*) from outbox")).isEqualTo(100);
        assertThat(count(place, "select count(*) from consent")).isEqualTo(200);
    }

    @Test
    void countsASubmissionThatIsSentManyTimesOnce() {
        Place place = visitors.open(100);
        String email = TestRegistrations.newEmail();

        Map<String, Long> outcomes = tally(Flux.range(0, 50)
                .flatMap(i -> outcomeOf(place, "the-same-key-" + place.slug().substring(5, 20), email), 50));

        assertThat(outcomes).isEqualTo(Map.of("REGISTERED", 50L));
        assertThat(count(place, "select taken from quota")).isEqualTo(1);
    }

    @Test
    void givesOneAddressOnePlace() {
        Place place = visitors.open(100);
        String email = TestRegistrations.newEmail();

        Map<String, Long> outcomes = tally(Flux.range(0, 50).flatMap(i -> outcomeOf(place, newKey(), email), 50));

        assertThat(outcomes).isEqualTo(Map.of("REGISTERED", 1L, "already-registered", 49L));
        assertThat(count(place, "select taken from quota")).isEqualTo(1);
    }

    @Test
    void takesThirteenHundredFromAnotherSystemWithoutMail() {
        Place place = visitors.open(2000);

        Long registered = place.in(registering
                        .registerAll(
                                Flux.range(0, 1300).map(i -> aRegistration("visitor-" + i, i + "@example.com", false)))
                        .count())
                .block(LIMIT);

        assertThat(registered).isEqualTo(1300);
        assertThat(count(place, "select taken from quota")).isEqualTo(1300);
        assertThat(count(place, "select count(*) from outbox")).isZero();
    }

    @Test
    void servesTwoExposAtOnce() {
        Place one = visitors.open(20);
        Place other = visitors.open(30);

        Map<String, Long> outcomes = Flux.range(0, 100)
                .flatMap(i -> outcomeOf(i % 2 == 0 ? one : other, newKey(), TestRegistrations.newEmail()), 100)
                .collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()))
                .block(LIMIT);

        assertThat(outcomes).isEqualTo(Map.of("REGISTERED", 50L, "registration-full", 50L));
        assertThat(count(one, "select taken from quota")).isEqualTo(20);
        assertThat(count(other, "select taken from quota")).isEqualTo(30);
    }

    @Test
    void waitsForWhoeverIsDecidingAboutTheLastPlace() throws Exception {
        assertThat(lastPlaceAskedForByTwo("registrations_added")).isEqualTo("FULL");
    }

    @Test
    void isLeftToTheLastGuardWithoutTheLock() throws Exception {
        try (Connection owner = connect();
                Statement statement = owner.createStatement()) {
            String definition = single(owner, "select pg_get_functiondef('registrations_added'::regproc)");
            statement.execute(definition
                    .replace("registrations_added", "registrations_added_unlocked")
                    .replace("for update", "")
                    .replaceAll("perform pg_advisory[^;]*;", ""));

            assertThatThrownBy(() -> lastPlaceAskedForByTwo("registrations_added_unlocked"))
                    .hasStackTraceContaining("quota_kept");
        }
    }

    @Test
    void refusesAnExpoOfAnotherHost() throws Exception {
        Place place = visitors.open(1);
        Place elsewhere = visitors.open(1);

        try (Connection connection = connect()) {
            assertThatThrownBy(() -> add(
                            connection, "registrations_added", new Place(elsewhere.host(), place.expo(), place.slug())))
                    .hasMessageContaining("is not of host");
        }
    }

    /** What the second of two is told, who asks while the first holds the last place without having committed. */
    private String lastPlaceAskedForByTwo(String function) throws Exception {
        Place place = visitors.open(1);
        try (Connection first = connect();
                Connection second = connect()) {
            String process = single(second, "select pg_backend_pid()");
            first.setAutoCommit(false);
            assertThat(add(first, function, place)).isEqualTo("REGISTERED");
            CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> add(second, function, place));
            waitUntilBlocked(process);
            first.commit();
            return answer.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        }
    }

    private void waitUntilBlocked(String process) throws Exception {
        String blockers = "select cardinality(pg_blocking_pids(" + process + "))";
        try (Connection observer = connect()) {
            for (int i = 0; i < 500 && single(observer, blockers).equals("0"); i++) {
                Thread.sleep(10);
            }
            assertThat(single(observer, blockers)).isEqualTo("1");
        }
    }

    private static String add(Connection connection, String function, Place place) {
        String row = """
                [{"id": "%s", "key": "%s", "digest": "\\\\x00", "type": "%s", "name": "\\\\x00", "nameIndex": "\\\\x00", "email": "\\\\x00",
                  "emailIndex": "\\\\x%s", "locale": "ko", "ticket": "\\\\x%s", "manageHash": "\\\\x00",
                  "consents": [], "mailed": true}]
                """;
        try (PreparedStatement type = connection.prepareStatement("select id from admission_type where expo_id = ?");
                PreparedStatement call =
                        connection.prepareStatement("select outcome from " + function + "(?, ?, cast(? as json))")) {
            type.setObject(1, place.expo().value());
            UUID random = UUID.randomUUID();
            String hex = random.toString().replace("-", "").substring(0, 16);
            call.setObject(1, place.host().value());
            call.setObject(2, place.expo().value());
            call.setString(3, row.formatted(Ids.next(), random, single(type), hex, hex));
            return single(call);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String single(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String single(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            return single(statement);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                environment.getRequiredProperty("spring.flyway.url"), "madang_owner", "unused");
    }

    private Map<String, Long> register(Place place, int visitors) {
        return tally(Flux.range(0, visitors)
                .flatMap(i -> outcomeOf(place, newKey(), TestRegistrations.newEmail()), visitors));
    }

    private static Map<String, Long> tally(Flux<String> outcomes) {
        return requireNonNull(outcomes.collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()))
                .block(LIMIT));
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private Mono<String> outcomeOf(Place place, String key, String email) {
        return place.in(registering.register(aRegistration(key, email, true)))
                .map(registration -> registration.state().name())
                .onErrorResume(
                        Refusal.class, refusal -> Mono.just(refusal.problem().code()));
    }

    private static NewRegistration aRegistration(String key, String email, boolean mailed) {
        return new NewRegistration(
                new Visitor("김하늘", email, null, Locale.KOREAN),
                "day-pass",
                new Age(null, true),
                List.of(
                        new RegistrationForm.Answer("privacy", 1, true),
                        new RegistrationForm.Answer("photos", 1, true)),
                List.of(),
                key,
                new byte[] {1},
                mailed,
                AdmissionType.Channel.ONLINE);
    }

    private long count(Place place, String sql) {
        return expo.get(
                place,
                database.sql(sql)
                        .map(row -> row.get(0, Number.class).longValue())
                        .one());
    }
}
