package kr.madang.messaging.marketing;

import static kr.madang.messaging.marketing.TestMarketing.form;
import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.newEmail;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.expo.Expos;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;

/** Somebody who agreed to news has got a marketing mail. */
@HttpTest
class UnsubscribingTests {

    private static final Pattern TOKEN = Pattern.compile("/unsubscriptions/([A-Za-z0-9_-]+)>");

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestInbox inbox = TestInbox.get();
    TestRegistrations visitors;
    TestMarketing marketing;
    Place place;
    String email = newEmail();
    JsonNode reader;
    String token;

    @BeforeEach
    void advertise() throws Exception {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
        marketing = new TestMarketing(expo, http, place);
        reader = visitors.register(place, form(email, true));
        inbox.await(email, 1);
        marketing.send("소식");
        Matcher header = TOKEN.matcher(inbox.await(email, 2).get(1).getHeader("List-Unsubscribe")[0]);
        assertThat(header.find()).isTrue();
        token = header.group(1);
    }

    @Test
    void endsMarketingMailByOneClickWithoutSigningIn() throws Exception {
        unsubscribe(place, token).expectStatus().isNoContent();

        MimeMessage told = inbox.await(email, 3).get(2);
        assertThat(told.getSubject()).endsWith("소식 받기를 그만두셨어요");
        assertThat(told.getHeader("List-Unsubscribe")).isNull();
        assertThat(marketing.write("둘째 소식").get("addressees").asInt()).isZero();
        JsonNode consents = bodyOf(visitors.getAs(reader, place, "/registrations/mine"), HttpStatus.OK)
                .get("consents");
        assertThat(consents.get(0).get("item").asString()).isEqualTo("news");
        assertThat(consents.get(0).get("withdrawnAt").isNull()).isFalse();
        assertThat(consents.get(2).get("withdrawnAt").isNull()).isTrue();
        assertThat(audited()).containsExactly("unsubscribed");
    }

    @Test
    void changesNothingTheSecondTime() {
        unsubscribe(place, token).expectStatus().isNoContent();
        unsubscribe(place, token).expectStatus().isNoContent();

        assertThat(audited()).containsExactly("unsubscribed");
    }

    @Test
    void refusesALinkThatWasNotGivenOut() {
        String manageToken = reader.get("manageToken").asString();
        char last = token.charAt(30) == 'A' ? 'B' : 'A';
        String other = token.substring(0, 30) + last + token.substring(31);
        Place elsewhere = visitors.open(1);

        for (ResponseSpec wrong : List.of(
                unsubscribe(place, manageToken),
                unsubscribe(place, other),
                unsubscribe(place, "short"),
                unsubscribe(elsewhere, token))) {
            assertThat(refusal(wrong, HttpStatus.NOT_FOUND)).isEqualTo("unsubscribe-link-unknown");
        }
        assertThat(marketing.write("둘째 소식").get("addressees").asInt()).isEqualTo(1);
    }

    @Test
    void doesNotOpenTheRegistration() {
        http.get()
                .uri("/api/expos/{expo}/registrations/mine", place.slug())
                .header("Madang-Manage-Token", token)
                .exchange()
                .expectStatus()
                .isUnauthorized();
    }

    @Test
    void endsMarketingMailToWhoeverComplainsToTheirProvider() throws Exception {
        TestInbox.get()
                .bounces()
                .deliver(complaintAbout(inbox.await(email, 2).get(1).getMessageID()));

        assertThat(inbox.await(email, 3).get(2).getSubject()).endsWith("소식 받기를 그만두셨어요");
        assertThat(audited()).containsExactly("unsubscribed");
    }

    /** RFC 5965. */
    private static MimeMessage complaintAbout(String messageId) throws Exception {
        String report = """
                From: fbl@provider.example
                To: bounces@example.com
                Subject: complaint
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary="b"

                --b
                Content-Type: text/plain

                A reader complains.
                --b
                Content-Type: message/feedback-report

                Feedback-Type: abuse
                User-Agent: Test/1.0
                Version: 1

                --b
                Content-Type: message/rfc822

                Message-ID: %s
                Subject: x

                x
                --b--
                """.formatted(messageId);
        return new MimeMessage(
                Session.getInstance(new Properties()),
                new ByteArrayInputStream(report.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
    }

    /** As a mail program does. */
    private ResponseSpec unsubscribe(Place where, String link) {
        return http.post()
                .uri("/api/expos/{expo}/unsubscriptions/{token}", where.slug(), link)
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(BodyInserters.fromFormData("List-Unsubscribe", "One-Click"))
                .exchange();
    }

    private List<String> audited() {
        return expo.get(
                place,
                database.sql("select action from audit_entry where action = 'unsubscribed'")
                        .map(row -> row.get("action", String.class))
                        .all()
                        .collectList());
    }
}
