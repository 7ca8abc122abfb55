package kr.madang.registration;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.expo.Expos;
import kr.madang.shared.Place;
import org.junit.jupiter.api.AfterEach;
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
class AskingAGuardianTests {

    private static final Pattern LINK = Pattern.compile("/guardian#([\\w-]+)");
    private static final List<Map<String, Object>> NO_ANSWERS = List.of();

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    GuardianLinks links;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestInbox inbox = TestInbox.get();
    TestRegistrations visitors;
    TestGuardians guardians;
    Place place;
    String child;
    String guardian;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        guardians = new TestGuardians(links, http);
        place = visitors.open(10);
        child = TestRegistrations.newEmail();
        guardian = TestRegistrations.newEmail();
    }

    @AfterEach
    void switchOn() {
        inbox.switchOn();
    }

    @Test
    void bringsWhatTheChildWroteToTheGuardianAndStoresNothing() throws Exception {
        ask(child, guardian).expectStatus().isAccepted();

        JsonNode request = bodyOf(read(mailedLink()), HttpStatus.OK);

        assertThat(request.get("name").asString()).isEqualTo("김새싹");
        assertThat(request.get("email").asString()).isEqualTo(child);
        assertThat(request.get("admissionType").asString()).isEqualTo("day-pass");
        assertThat(List.of("registration", "guardian", "outbox", "consent", "answer", "audit_entry", "idempotency_key"))
                .allSatisfy(table -> assertThat(count(table)).as(table).isZero());
    }

    @Test
    void registersTheChildOnceTheGuardianAgrees() throws Exception {
        ask(child, guardian);
        String link = mailedLink();

        JsonNode registered =
                bodyOf(guardians.agree(place, link, TestGuardians.consent(NO_ANSWERS)), HttpStatus.CREATED);
        JsonNode again = bodyOf(guardians.agree(place, link, TestGuardians.consent(NO_ANSWERS)), HttpStatus.CREATED);

        assertThat(again).isEqualTo(registered);
        assertThat(inbox.await(child, 1)).hasSize(1);
        JsonNode file = bodyOf(visitors.getAs(registered, place, "/registrations/mine/data"), HttpStatus.OK);
        assertThat(file.at("/guardian/name").asString()).isEqualTo("김보호");
        assertThat(file.at("/guardian/email").asString()).isEqualTo(guardian);
        assertThat(file.at("/consents").findValuesAsString("item")).containsExactly("news", "photos", "privacy");
    }

    @Test
    void needsTheRequiredConsentAndAName() {
        String link = guardians.linkFor(place, child, Duration.ofHours(1));
        Map<String, Object> refused = new TreeMap<>(TestGuardians.consent(NO_ANSWERS));
        refused.put("consents", List.of(Map.of("item", "privacy", "version", 1, "given", false)));
        Map<String, Object> nameless = new TreeMap<>(TestGuardians.consent(NO_ANSWERS));
        nameless.put("guardianName", " ");

        assertThat(refusal(guardians.agree(place, link, refused), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("consent-missing");
        assertThat(bodyOf(guardians.agree(place, link, nameless), HttpStatus.BAD_REQUEST)
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/guardianName");
        assertThat(count("registration")).isZero();
    }

    @Test
    void opensNothingWhenForgedElsewhereOrTooLate() {
        String link = guardians.linkFor(place, child, Duration.ofHours(1));
        char last = link.charAt(link.length() - 2);
        List<String> forged = List.of(
                "",
                "x",
                "%%",
                link.substring(1),
                link.substring(0, link.length() - 2) + (last == 'A' ? 'B' : 'A') + link.substring(link.length() - 1),
                guardians.linkFor(visitors.open(1), child, Duration.ofHours(1)),
                guardians.linkFor(place, child, Duration.ofSeconds(-1)));

        assertThat(forged)
                .allSatisfy(text ->
                        assertThat(refusal(read(text), HttpStatus.UNAUTHORIZED)).isEqualTo("guardian-link-unknown"));
        read(link).expectStatus().isOk();
    }

    @Test
    void saysSoWhenNoMailCanBeSent() {
        inbox.switchOff();

        assertThat(refusal(ask(child, guardian), HttpStatus.SERVICE_UNAVAILABLE))
                .isEqualTo("mail-not-taken");
        assertThat(count("outbox")).isZero();
    }

    @Test
    void happensThreeTimesAnHourAtMost() {
        for (int i = 0; i < 3; i++) {
            ask(child, guardian).expectStatus().isAccepted();
        }

        ResponseSpec fourth = ask(child, guardian);
        fourth.expectHeader().valueMatches("Retry-After", "1[12][0-9]{2}");
        assertThat(refusal(fourth, HttpStatus.TOO_MANY_REQUESTS)).isEqualTo("asked-too-often");
    }

    @Test
    void isOnlyForWhatIsOffered() {
        Map<String, Object> form = form(child, guardian);
        form.put("admissionType", "no-such");

        assertThat(refusal(post(form), HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo("admission-type-unknown");
    }

    private ResponseSpec ask(String email, String guardianEmail) {
        return post(form(email, guardianEmail));
    }

    private ResponseSpec post(Map<String, Object> form) {
        return http.post()
                .uri("/api/expos/{expo}/guardian-requests", place.slug())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(form)
                .exchange();
    }

    private static Map<String, Object> form(String email, String guardianEmail) {
        return new TreeMap<>(Map.of(
                "name", "김새싹",
                "email", email,
                "admissionType", "day-pass",
                "locale", "ko",
                "guardianEmail", guardianEmail));
    }

    private ResponseSpec read(String link) {
        return http.get()
                .uri("/api/expos/{expo}/guardian-requests/mine", place.slug())
                .header("Madang-Guardian-Link", link)
                .exchange();
    }

    private String mailedLink() throws Exception {
        MimeMessage mail = inbox.await(guardian, 1).get(0);
        Matcher link = LINK.matcher(TestInbox.textOf(mail));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private long count(String table) {
        return expo.get(
                place,
                database.sql("select count(*) as rows from " + table)
                        .map(row -> row.get("rows", Long.class))
                        .one());
    }
}
