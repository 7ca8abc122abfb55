package kr.madang.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.expo.Expos;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@HttpTest
@TestPropertySource(properties = "madang.registration.waiting=1")
@DirtiesContext
class BeingTooManyTests {

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    WebTestClient http;

    @Autowired
    Environment environment;

    TestRegistrations visitors;
    Place place;

    @BeforeEach
    void openAnExpo() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
    }

    @Test
    void whoDoesNotFitIsAskedToComeBackAndLetInThen() throws Exception {
        CompletableFuture<ResponseSpec> first;
        try (Connection slow = holdQuotas()) {
            first = CompletableFuture.supplyAsync(this::post);
            awaitBlocked(slow);

            assertThat(refusedBeforeItIsRead()).isEqualTo("come-back-later");
        }

        assertThat(first.get(20, TimeUnit.SECONDS))
                .satisfies(answer -> TestRegistrations.bodyOf(answer, HttpStatus.CREATED));
        assertThat(visitors.register(place).get("state").asString()).isEqualTo("REGISTERED");
    }

    private ResponseSpec post() {
        return visitors.post(place, UUID.randomUUID().toString(), TestRegistrations.form(TestRegistrations.newEmail()));
    }

    /** The body is no form at all: who read it would answer something else. */
    private String refusedBeforeItIsRead() {
        ResponseSpec answer = http.post()
                .uri("/api/expos/{expo}/registrations", place.slug())
                .bodyValue("not a form")
                .exchange();
        answer.expectHeader().valueMatches("Retry-After", "[1-5]");
        return TestRegistrations.refusal(answer, HttpStatus.SERVICE_UNAVAILABLE);
    }

    /** Keeps every decision about this expo waiting until the connection is closed. */
    private Connection holdQuotas() throws Exception {
        Connection owner = DriverManager.getConnection(
                environment.getRequiredProperty("spring.flyway.url"), "madang_owner", "unused");
        owner.setAutoCommit(false);
        try (PreparedStatement lock = owner.prepareStatement("select from quota where expo_id = ? for update")) {
            lock.setObject(1, place.expo().value());
            lock.execute();
        }
        return owner;
    }

    private static void awaitBlocked(Connection blocking) throws Exception {
        try (PreparedStatement waiting = blocking.prepareStatement(
                "select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))")) {
            for (int i = 0; i < 1000 && !waiting.executeQuery().next(); i++) {
                Thread.sleep(10);
            }
        }
    }
}
