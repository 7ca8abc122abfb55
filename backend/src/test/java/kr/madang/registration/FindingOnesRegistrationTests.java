package kr.madang.registration;

import static java.util.Objects.requireNonNull;
import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.expo.Expos;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class FindingOnesRegistrationTests {

    private static final Pattern CODE = Pattern.compile("\\d{6}");

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
    Place place;
    String email;
    JsonNode visitor;

    @BeforeEach
    void register() throws Exception {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
        email = TestRegistrations.newEmail();
        visitor = visitors.register(place, TestRegistrations.form(email));
        inbox.await(email, 1);
    }

    @Test
    void opensByTheMailedCodeWhateverTheCaseOfTheAddress() throws Exception {
        ask(email.toUpperCase(Locale.ROOT));

        JsonNode found = bodyOf(lookUp(email, mailedCode()), HttpStatus.OK).get("registrations");

        assertThat(found).hasSize(1);
        assertThat(found.at("/0/manageToken")).isEqualTo(visitor.get("manageToken"));
        assertThat(found.at("/0/name").asString()).isEqualTo("김하늘");
        assertThat(audited()).containsExactly("registration-looked-up");
    }

    @Test
    void findsWhatHasEndedAfterWhatHasNot() throws Exception {
        visitors.cancelAs(visitor, place);
        JsonNode again = visitors.register(place, TestRegistrations.form(email));
        inbox.await(email, 2);
        ask(email);

        JsonNode found = bodyOf(lookUp(email, mailedCode()), HttpStatus.OK).get("registrations");

        assertThat(found.valueStream()
                        .map(one -> one.get("id").asString() + " "
                                + one.get("state").asString()))
                .containsExactly(
                        again.get("id").asString() + " REGISTERED",
                        visitor.get("id").asString() + " CANCELLED");
    }

    @Test
    void looksTheSameForAStranger() {
        String stranger = TestRegistrations.newEmail();

        ask(stranger);

        assertThat(count("lookup_code")).isZero();
        assertThat(refusal(lookUp(stranger, "123456"), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("lookup-code-wrong");
    }

    @Test
    void worksOnce() throws Exception {
        ask(email);
        String code = mailedCode();
        lookUp(email, code).expectStatus().isOk();

        assertThat(refusal(lookUp(email, code), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("lookup-code-wrong");
    }

    @Test
    void isOverAfterFiveWrongTries() throws Exception {
        ask(email);
        String code = mailedCode();
        String wrong = code.equals("000000") ? "000001" : "000000";
        for (int i = 0; i < LookupCode.TRIES; i++) {
            assertThat(refusal(lookUp(email, wrong), HttpStatus.UNPROCESSABLE_CONTENT))
                    .isEqualTo("lookup-code-wrong");
        }

        assertThat(refusal(lookUp(email, code), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("lookup-code-wrong");
    }

    @Test
    void isOverWhenItsTimeIs() throws Exception {
        ask(email);
        String code = mailedCode();
        expo.run(
                place, database.sql("update lookup_code set expires_at = now()").then());

        assertThat(refusal(lookUp(email, code), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("lookup-code-wrong");
    }

    @Test
    void isOverWhenANewerOneIsAskedFor() throws Exception {
        ask(email);
        String first = mailedCode();
        ask(email);
        String second = codeIn(inbox.await(email, 3).get(2));

        if (!first.equals(second)) {
            lookUp(email, first).expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        lookUp(email, second).expectStatus().isOk();
    }

    @Test
    void opensNothingElsewhere() throws Exception {
        ask(email);

        assertThat(refusal(lookUp(visitors.open(1), email, mailedCode()), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("lookup-code-wrong");
    }

    @Test
    void isRefusedToAClientThatTriesForever() {
        for (int i = 0; i < 300; i++) {
            tryFrom("203.0.113.9").expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        }

        // while a slow machine tries, some of what was taken grows back
        assertThat(Stream.generate(() -> codeOf(tryFrom("203.0.113.9")))
                        .limit(100)
                        .dropWhile("lookup-code-wrong"::equals)
                        .findFirst())
                .contains("asked-too-often");
        tryFrom("203.0.113.10").expectStatus().isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private void ask(String address) {
        http.post()
                .uri("/api/expos/{expo}/lookup-codes", place.slug())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("email", address))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody()
                .isEmpty();
    }

    private String mailedCode() throws Exception {
        List<MimeMessage> mails = inbox.await(email, (int) count("outbox"));
        return codeIn(mails.get(mails.size() - 1));
    }

    private static String codeIn(MimeMessage mail) throws Exception {
        Matcher code = CODE.matcher(mail.getSubject());
        assertThat(code.find()).as(mail.getSubject()).isTrue();
        return code.group();
    }

    private ResponseSpec lookUp(String address, String code) {
        return lookUp(place, address, code);
    }

    private ResponseSpec lookUp(Place at, String address, String code) {
        return http.post()
                .uri("/api/expos/{expo}/lookups", at.slug())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("email", address, "code", code))
                .exchange();
    }

    private ResponseSpec tryFrom(String client) {
        return http.post()
                .uri("/api/expos/{expo}/lookups", place.slug())
                .header("X-Forwarded-For", client)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("email", "nobody@example.com", "code", "123456"))
                .exchange();
    }

    private static String codeOf(ResponseSpec refused) {
        return requireNonNull(refused.expectBody(JsonNode.class).returnResult().getResponseBody())
                .get("code")
                .asString();
    }

    private long count(String table) {
        return expo.get(
                place,
                database.sql("select count(*) as rows from " + table)
                        .map(row -> row.get("rows", Long.class))
                        .one());
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
