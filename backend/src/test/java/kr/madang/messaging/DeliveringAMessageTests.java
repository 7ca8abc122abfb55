package kr.madang.messaging;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.account.Role;
import kr.madang.expo.Expos;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

@HttpTest
class DeliveringAMessageTests {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    Outbox outbox;

    @Autowired
    Deliveries deliveries;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestInbox inbox = TestInbox.get();
    TestRegistrations visitors;
    Place place;
    String email;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
        email = TestRegistrations.newEmail();
    }

    @AfterEach
    void switchOn() {
        inbox.switchOn();
    }

    @Test
    void endsInTheInboxUnderTheMessagesOwnId() throws Exception {
        visitors.register(place, TestRegistrations.form(email));

        MimeMessage mail = inbox.await(email, 1).get(0);
        Delivery delivery = awaitDelivery(sent -> sent.state() == Delivery.State.SENT);

        assertThat(mail.getMessageID()).isEqualTo("<" + delivery.id() + "@madang.localhost>");
        assertThat(delivery.recipient()).isEqualTo(email.charAt(0) + "***@example.com");
        assertThat(delivery.attempts()).isEqualTo(1);
    }

    @Test
    void isTriedAgainWhenTheServerComesBack() throws Exception {
        inbox.switchOff();
        visitors.register(place, TestRegistrations.form(email));
        Delivery failed = awaitDelivery(tried -> tried.reason() != null);
        inbox.switchOn();

        MimeMessage mail = inbox.await(email, 1).get(0);

        assertThat(mail.getMessageID()).contains(failed.id().toString());
        assertThat(awaitDelivery(sent -> sent.state() == Delivery.State.SENT).attempts())
                .isGreaterThan(1);
    }

    @Test
    void isGivenUpAtLastAndSentAgainByTheOrganizer() throws Exception {
        inbox.switchOff();
        visitors.register(place, TestRegistrations.form(email));
        Delivery dead = awaitDelivery(tried -> tried.state() == Delivery.State.DEAD);
        inbox.switchOn();

        assertThat(dead.attempts()).isEqualTo(4);
        assertThat(dead.reason()).isEqualTo("mail-server");
        JsonNode listed = bodyOf(get("/deliveries?state=DEAD", organizer()), HttpStatus.OK);
        assertThat(listed.at("/items/0/id").asString()).isEqualTo(dead.id().toString());

        assertThat(bodyOf(resend(place, dead.id(), organizer()), HttpStatus.ACCEPTED)
                        .get("id")
                        .asString())
                .isEqualTo(dead.id().toString());
        assertThat(inbox.await(email, 1).get(0).getMessageID())
                .contains(dead.id().toString());
        awaitDelivery(sent -> sent.state() == Delivery.State.SENT);
        assertThat(audited()).containsExactly("delivery-resent");
    }

    @Test
    void isDroppedWhenThereIsNobodyToTell() {
        expo.run(place, outbox.put(Message.of("registration-badge", UUID.randomUUID())));

        Delivery dropped = awaitDelivery(ended -> ended.endedAt() != null);

        assertThat(dropped.state()).isEqualTo(Delivery.State.DROPPED);
    }

    @Test
    void happensOnlyIfItsTransactionCommits() {
        try {
            expo.run(
                    place,
                    outbox.put(Message.of("registration-badge", UUID.randomUUID()))
                            .then(Mono.error(new IllegalStateException("on purpose"))));
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("on purpose");
        }

        assertThat(list()).isEmpty();
    }

    @Test
    void isGivenUpWhenNobodyCanWriteIt() {
        expo.run(place, outbox.put(Message.of("unknown-template", UUID.randomUUID())));

        Delivery dead = awaitDelivery(ended -> ended.endedAt() != null);

        assertThat(dead.state()).isEqualTo(Delivery.State.DEAD);
        assertThat(dead.reason()).isEqualTo("not-written");
    }

    @Test
    void isShownPageByPage() {
        for (int i = 0; i < 3; i++) {
            expo.run(place, outbox.put(Message.of("registration-badge", UUID.randomUUID())));
        }

        JsonNode first = bodyOf(get("/deliveries?limit=2", organizer()), HttpStatus.OK);
        JsonNode second =
                bodyOf(get("/deliveries?limit=2&cursor=" + first.get("next").asString(), organizer()), HttpStatus.OK);

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(refusal(get("/deliveries?cursor=nonsense", organizer()), HttpStatus.BAD_REQUEST))
                .isEqualTo("cursor-unknown");
    }

    @Test
    void isShownToOrganizersOfThisExpoOnly() {
        assertThat(refusal(get("/deliveries", expo.tokenOf(place, Role.STAFF, null)), HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
        assertThat(refusal(get("/deliveries", expo.organizerToken(expo.open())), HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
    }

    @Test
    void cannotBeSentAgainFromElsewhere() {
        expo.run(place, outbox.put(Message.of("registration-badge", UUID.randomUUID())));
        Delivery ended = awaitDelivery(delivery -> delivery.endedAt() != null);
        Place other = expo.open();

        assertThat(refusal(resend(other, ended.id(), expo.organizerToken(other)), HttpStatus.NOT_FOUND))
                .isEqualTo("delivery-not-found");
    }

    private String organizer() {
        return expo.organizerToken(place);
    }

    private WebTestClient.ResponseSpec get(String path, String token) {
        return http.get()
                .uri("/api/expos/" + place.slug() + path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private WebTestClient.ResponseSpec resend(Place at, UUID delivery, String token) {
        return http.post()
                .uri("/api/expos/{expo}/deliveries/{delivery}/resend", at.slug(), delivery)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private List<Delivery> list() {
        return expo.get(place, deliveries.list(null, null, 10).collectList());
    }

    private Delivery awaitDelivery(Predicate<Delivery> wanted) {
        Instant end = Instant.now().plus(LIMIT);
        while (true) {
            List<Delivery> now = list();
            if (!now.isEmpty() && wanted.test(now.get(0))) {
                return now.get(0);
            }
            assertThat(Instant.now()).as(() -> now.toString()).isBefore(end);
        }
    }

    private List<String> audited() {
        return expo.get(
                place,
                database.sql("select action from audit_entry order by id")
                        .map(row -> row.get("action", String.class))
                        .all()
                        .collectList());
    }
}
