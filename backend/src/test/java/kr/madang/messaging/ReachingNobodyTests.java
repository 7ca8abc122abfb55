package kr.madang.messaging;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.function.Predicate;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.expo.Expos;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class ReachingNobodyTests {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    Deliveries deliveries;

    @Autowired
    JavaMailSenderImpl server;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestInbox inbox = TestInbox.get();
    TestRegistrations visitors;
    Place place;
    String email;
    String organizer;
    int port;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
        email = TestRegistrations.newEmail();
        organizer = expo.organizerToken(place);
        port = server.getPort();
    }

    @AfterEach
    void sendAsBefore() {
        server.setPort(port);
    }

    @Test
    void endsAtOnceWhenTheServerRefusesForGood() {
        Delivery dead = registerRefused("550 5.1.1 <someone>: Recipient address rejected: User unknown");

        assertThat(dead.state()).isEqualTo(Delivery.State.DEAD);
        assertThat(dead.attempts()).isEqualTo(1);
        assertThat(dead.reason()).isEqualTo("address-unknown");
        assertThat(dead.recipient()).isEqualTo(email.charAt(0) + "***@example.com");
    }

    @Test
    void isTriedAgainWhenTheServerRefusesForNow() {
        Delivery dead = registerRefused("450 4.2.1 Try again later");

        assertThat(dead.attempts()).isEqualTo(4);
        assertThat(dead.reason()).isEqualTo("mail-server");
    }

    @Test
    void keepsFurtherMailFromTheAddressUntilItIsSentAgain() throws Exception {
        Delivery dead = registerRefused("550 5.1.1 User unknown");
        requestBadgeMail();
        Delivery next = await(2, newest -> newest.endedAt() != null);

        assertThat(next.state()).isEqualTo(Delivery.State.DEAD);
        assertThat(next.reason()).isEqualTo("address-unreachable");
        post("/deliveries/" + dead.id() + "/resend", null, HttpStatus.ACCEPTED);
        assertThat(inbox.await(email, 1).get(0).getMessageID())
                .contains(dead.id().toString());
    }

    @Test
    void triesFurtherMailWhenOnlyOneMailWasRefused() throws Exception {
        registerRefused("552 5.2.2 Mailbox full");
        requestBadgeMail();

        assertThat(inbox.await(email, 1)).hasSize(1);
    }

    @Test
    void isMendedByAnotherAddress() throws Exception {
        Delivery dead = registerRefused("550 5.1.1 User unknown");
        String other = TestRegistrations.newEmail();

        post("/deliveries/" + dead.id() + "/mended-address", Map.of("email", other), HttpStatus.ACCEPTED);

        assertThat(inbox.await(other, 1).get(0).getMessageID())
                .contains(dead.id().toString());
        assertThat(audited()).containsExactly("address-mended", "delivery-resent");
    }

    @Test
    void cannotBeMendedByAnAddressThatSomebodyElseHas() throws Exception {
        String other = TestRegistrations.newEmail();
        visitors.register(place, TestRegistrations.form(other));
        inbox.await(other, 1);
        Delivery dead = registerRefused("550 5.1.1 User unknown");

        assertThat(refusal(
                        exchange("/deliveries/" + dead.id() + "/mended-address", Map.of("email", other)),
                        HttpStatus.CONFLICT))
                .isEqualTo("address-taken");
        assertThat(refusal(
                        exchange("/deliveries/" + dead.id() + "/mended-address", Map.of("email", "nonsense")),
                        HttpStatus.BAD_REQUEST))
                .isEqualTo("request-invalid");
    }

    @Test
    void isSeenWhenAMailComesBack() throws Exception {
        visitors.register(place, TestRegistrations.form(email));
        MimeMessage sent = inbox.await(email, 1).get(0);
        await(1, delivery -> delivery.state() == Delivery.State.SENT);

        comeBack(sent.getMessageID(), "failed", "5.1.1");

        Delivery back = await(1, delivery -> delivery.state() == Delivery.State.BOUNCED);
        assertThat(back.reason()).isEqualTo("address-unknown");
        JsonNode listed = bodyOf(
                http.get()
                        .uri("/api/expos/" + place.slug() + "/deliveries?state=BOUNCED")
                        .headers(headers -> headers.setBearerAuth(organizer))
                        .exchange(),
                HttpStatus.OK);
        assertThat(listed.at("/items/0/id").asString()).isEqualTo(back.id().toString());
        requestBadgeMail();
        assertThat(await(2, newest -> newest.endedAt() != null).reason()).isEqualTo("address-unreachable");
    }

    @Test
    void isNotSeenInAReportOfADelayOrOfForeignMail() throws Exception {
        visitors.register(place, TestRegistrations.form(email));
        MimeMessage sent = inbox.await(email, 1).get(0);
        await(1, delivery -> delivery.state() == Delivery.State.SENT);

        comeBack(sent.getMessageID(), "delayed", "4.4.1");
        comeBack("<" + UUID.randomUUID() + "@elsewhere.example>", "failed", "5.1.1");
        String last = TestRegistrations.newEmail();
        visitors.register(place, TestRegistrations.form(last));
        comeBack(inbox.await(last, 1).get(0).getMessageID(), "failed", "5.2.2");

        assertThat(await(2, newest -> newest.state() == Delivery.State.BOUNCED).reason())
                .isEqualTo("mailbox-full");
        assertThat(list().get(1).state()).isEqualTo(Delivery.State.SENT);
    }

    private Delivery registerRefused(String reply) {
        try (RefusingMailServer refusing = new RefusingMailServer(reply)) {
            int before = list().size();
            server.setPort(refusing.port());
            visitors.register(place, TestRegistrations.form(email));
            Delivery ended = await(before + 1, newest -> newest.endedAt() != null);
            server.setPort(port);
            return ended;
        }
    }

    private void requestBadgeMail() {
        http.post()
                .uri("/api/expos/{expo}/badge-mails", place.slug())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("email", email))
                .exchange()
                .expectStatus()
                .isAccepted();
    }

    /** A report as Postfix writes them. */
    private void comeBack(String messageId, String action, String status) throws Exception {
        String report = """
                From: MAILER-DAEMON@example.com
                To: bounces@example.com
                Subject: Undelivered Mail Returned to Sender
                Auto-Submitted: auto-replied
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="part"

                --part
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --part
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.com
                Arrival-Date: Mon, 23 Nov 2026 10:00:00 +0900

                Final-Recipient: rfc822; someone@example.com
                Action: %s
                Status: %s
                Diagnostic-Code: smtp; 550 %s said the other side

                --part
                Content-Type: text/rfc822-headers

                From: noreply@madang.localhost
                Message-ID: %s
                Subject: Hello

                --part--
                """.formatted(action, status, status, messageId).replace("\n", "\r\n");
        inbox.bounces()
                .deliver(new MimeMessage(
                        Session.getInstance(new Properties()),
                        new ByteArrayInputStream(report.getBytes(StandardCharsets.US_ASCII))));
    }

    private void post(String path, @Nullable Object body, HttpStatus expected) {
        exchange(path, body).expectStatus().isEqualTo(expected);
    }

    private WebTestClient.ResponseSpec exchange(String path, @Nullable Object body) {
        WebTestClient.RequestBodySpec request = http.post()
                .uri("/api/expos/" + place.slug() + path)
                .headers(headers -> headers.setBearerAuth(organizer));
        return (body == null
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).bodyValue(body))
                .exchange();
    }

    private List<Delivery> list() {
        return expo.get(place, deliveries.list(null, null, 10).collectList());
    }

    private Delivery await(int deliveriesThen, Predicate<Delivery> newest) {
        Instant end = Instant.now().plus(LIMIT);
        while (true) {
            List<Delivery> now = list();
            if (now.size() == deliveriesThen && newest.test(now.get(0))) {
                return now.get(0);
            }
            assertThat(Instant.now()).as(() -> now.toString()).isBefore(end);
        }
    }

    private List<String> audited() {
        return expo.get(
                place,
                database.sql("""
                                select action from audit_entry
                                where action in ('address-mended', 'delivery-resent') order by id
                                """)
                        .map(row -> row.get("action", String.class))
                        .all()
                        .collectList());
    }
}
