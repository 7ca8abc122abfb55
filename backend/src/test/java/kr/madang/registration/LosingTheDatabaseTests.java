package kr.madang.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.madang.HttpTest;
import kr.madang.TestDatabase;
import kr.madang.TestExpo;
import kr.madang.expo.Expos;
import kr.madang.shared.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
@TestPropertySource(properties = "madang.test.own-database=true")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LosingTheDatabaseTests {

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    WebTestClient http;

    @Autowired
    TestDatabase database;

    TestRegistrations visitors;
    Place place;
    JsonNode registered;

    @BeforeEach
    void openAnExpo() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
        registered = visitors.register(place);
    }

    @AfterEach
    void thaw() {
        database.thaw();
    }

    @Test
    @Order(1)
    void whoMeetsAFrozenOneComesBackAndIsRegisteredOnce(CapturedOutput log) {
        String key = UUID.randomUUID().toString();
        var form = TestRegistrations.form(TestRegistrations.newEmail());
        database.freeze();

        ensureAskedToComeBack(getOwn());
        ensureAskedToComeBack(visitors.post(place, key, form));
        assertThat(toldOf(log)).hasSize(2);

        database.thaw();
        JsonNode now = TestRegistrations.bodyOf(visitors.post(place, key, form), HttpStatus.CREATED);
        assertThat(TestRegistrations.bodyOf(visitors.post(place, key, form), HttpStatus.CREATED))
                .isEqualTo(now);
    }

    @Test
    @Order(2)
    void whatItWasWorkingOnWhenItWentAwayIsNotDone(CapturedOutput log) throws Exception {
        CompletableFuture<ResponseSpec> cancelling;
        try (Connection slow = holdQuotas()) {
            cancelling = CompletableFuture.supplyAsync(() -> visitors.cancelAs(registered, place));
            endWhoWaitsFor(slow);
        }

        ensureAskedToComeBack(cancelling.get(20, TimeUnit.SECONDS));
        assertThat(toldOf(log)).hasSize(1);
        assertThat(TestRegistrations.bodyOf(getOwn(), HttpStatus.OK)
                        .get("state")
                        .asString())
                .isEqualTo("REGISTERED");
    }

    @Test
    @Order(3)
    void whoMeetsOneThatIsStoppedComesBack(CapturedOutput log) {
        database.stop();

        ensureAskedToComeBack(getOwn());
        ensureAskedToComeBack(visitors.cancelAs(registered, place));
        ensureAskedToComeBack(visitors.post(
                place, UUID.randomUUID().toString(), TestRegistrations.form(TestRegistrations.newEmail())));
        assertThat(toldOf(log)).hasSize(3);
    }

    private ResponseSpec getOwn() {
        return visitors.getAs(registered, place, "/registrations/mine");
    }

    /** What the log says of requests, which is one line for each. */
    private static List<String> toldOf(CapturedOutput log) {
        assertThat(log).doesNotContain("Unexpected failure");
        return log.getAll()
                .lines()
                .filter(line -> line.contains("ProblemWriter") || line.contains("asked to come back"))
                .toList();
    }

    private static void ensureAskedToComeBack(ResponseSpec answer) {
        assertThat(TestRegistrations.refusal(answer, HttpStatus.SERVICE_UNAVAILABLE))
                .isEqualTo("come-back-later");
        answer.expectHeader().valueMatches("Retry-After", "[1-5]");
    }

    /** Keeps every decision about this expo waiting until the connection is closed. */
    private Connection holdQuotas() throws Exception {
        Connection owner = DriverManager.getConnection(database.jdbcUrl(), "postgres", "postgres");
        owner.setAutoCommit(false);
        try (PreparedStatement lock = owner.prepareStatement("select from quota where expo_id = ? for update")) {
            lock.setObject(1, place.expo().value());
            lock.execute();
        }
        return owner;
    }

    private static void endWhoWaitsFor(Connection blocking) throws Exception {
        try (PreparedStatement end = blocking.prepareStatement("""
                select pg_terminate_backend(pid) from pg_stat_activity
                where pg_backend_pid() = any (pg_blocking_pids(pid))
                """)) {
            for (int i = 0; i < 1000; i++) {
                try (ResultSet ended = end.executeQuery()) {
                    if (ended.next()) {
                        return;
                    }
                }
                Thread.sleep(10);
            }
        }
        throw new IllegalStateException("Nobody waits");
    }
}
