package kr.madang.registration;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.form;
import static kr.madang.registration.TestRegistrations.newEmail;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.expo.Expos;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class CorrectingOnesRegistrationTests {

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    RegistrationForms forms;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestRegistrations visitors;
    Place place;
    JsonNode visitor;
    String email = newEmail();

    @BeforeEach
    void register() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
        ask("company", true);
        ask("wish", false);
        Map<String, Object> form = form(email);
        form.put("answers", List.of(reply("company", "한마당"), reply("wish", "앞자리")));
        visitor = visitors.register(place, form);
    }

    @Test
    void changesNamePhoneLanguageAndAnswers() {
        Map<String, Object> correction = correction("김하을");
        correction.put("phone", "010-1234-5678");
        correction.put("locale", "en");

        JsonNode own = bodyOf(visitors.correctAs(visitor, place, 0, correction), HttpStatus.OK);

        assertThat(own).isEqualTo(bodyOf(visitors.getAs(visitor, place, "/registrations/mine"), HttpStatus.OK));
        assertThat(List.of(
                        own.get("name").asString(),
                        own.get("phone").asString(),
                        own.get("locale").asString(),
                        own.get("email").asString(),
                        own.get("version").asString()))
                .containsExactly("김하을", "010-1234-5678", "en", email, "1");
        assertThat(own.get("replies").toString()).isEqualTo("[{\"question\":\"company\",\"values\":[\"새마당\"]}]");
        assertThat(audited()).isEqualTo("registration-corrected");
    }

    @Test
    void leavesTheBadgeGoodAndShowsTheNewNameOnIt() {
        visitors.correctAs(visitor, place, 0, correction("김하을")).expectStatus().isOk();

        JsonNode badge = bodyOf(visitors.getAs(visitor, place, "/badge"), HttpStatus.OK);

        assertThat(badge.get("token")).isEqualTo(visitor.at("/badge/token"));
        assertThat(badge.get("name").asString()).isEqualTo("김하을");
    }

    @Test
    void mailsTheBadgeAgainOnlyWhereItReadsDifferently() throws Exception {
        TestInbox.get().await(email, 1);
        Map<String, Object> sameBadge = correction("김하늘");
        sameBadge.put("phone", "010-1234-5678");
        visitors.correctAs(visitor, place, 0, sameBadge).expectStatus().isOk();
        visitors.correctAs(visitor, place, 1, correction("김하을")).expectStatus().isOk();

        assertThat(TestInbox.htmlOf(TestInbox.get().await(email, 2).get(1))).contains("김하을");
        assertThat(mails()).isEqualTo(2);
    }

    @Test
    void isFoundByTheNewNameAndNotByTheOldOne() {
        visitors.correctAs(visitor, place, 0, correction("김하을")).expectStatus().isOk();

        assertThat(bodyOf(listed("김하을"), HttpStatus.OK).get("items")).hasSize(1);
        assertThat(bodyOf(listed("김하늘"), HttpStatus.OK).get("items")).isEmpty();
    }

    @Test
    void storesNothingThatCanBeRead() {
        visitors.correctAs(visitor, place, 0, correction("김하을")).expectStatus().isOk();

        String stored = expo.get(
                place,
                database.sql("""
                        select encode(r.name, 'hex') || encode(a.value, 'hex') as stored
                        from registration r join answer a on a.registration_id = r.id
                        """).map(row -> row.get("stored", String.class)).one());
        assertThat(stored).doesNotContain(hex("김하을")).doesNotContain(hex("새마당"));
    }

    @Test
    void refusesWhatWasChangedMeanwhile() {
        visitors.correctAs(visitor, place, 0, correction("김하을")).expectStatus().isOk();

        assertThat(refusal(visitors.correctAs(visitor, place, 0, correction("김하음")), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("registration-changed-meanwhile");
        assertThat(nameNow()).isEqualTo("김하을");
    }

    @Test
    void refusesAnAnswerThatIsMissingOrUnfitAndChangesNothing() {
        Map<String, Object> silent = correction("김하을");
        silent.remove("answers");
        Map<String, Object> unfit = correction("김하을");
        unfit.put("answers", List.of(reply("company", "새마당"), reply("nothing", "x")));

        assertThat(refusal(visitors.correctAs(visitor, place, 0, silent), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("answer-missing");
        assertThat(refusal(visitors.correctAs(visitor, place, 0, unfit), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("answer-unfit");
        assertThat(nameNow()).isEqualTo("김하늘");
    }

    @Test
    void refusesAResidentNumberInTheName() {
        assertThat(bodyOf(
                                visitors.correctAs(visitor, place, 0, correction("김하을 900101-1234567")),
                                HttpStatus.BAD_REQUEST)
                        .at("/errors")
                        .findValuesAsString("pointer"))
                .containsExactly("/name");
    }

    @Test
    void refusesOnceCancelled() {
        visitors.cancelAs(visitor, place).expectStatus().isNoContent();

        assertThat(refusal(visitors.correctAs(visitor, place, 0, correction("김하을")), HttpStatus.CONFLICT))
                .isEqualTo("registration-cancelled");
    }

    @Test
    void refusesOnceTheExpoIsClosed() {
        http.post()
                .uri("/api/expos/{expo}/closing", place.slug())
                .headers(headers -> headers.setBearerAuth(expo.organizerToken(place)))
                .header("If-Match", "\"0\"")
                .exchange()
                .expectStatus()
                .isOk();
        forms.forget(place.expo());

        assertThat(refusal(visitors.correctAs(visitor, place, 0, correction("김하을")), HttpStatus.CONFLICT))
                .isEqualTo("expo-over");
    }

    @Test
    void isPossibleUntilTheEndOfTheLastDay() {
        RegistrationForm form = expo.get(place, forms.getHere());
        Instant midnight = form.expo()
                .days()
                .get(0)
                .day()
                .plusDays(1)
                .atStartOfDay(form.expo().timeZone())
                .toInstant();

        assertThat(form.ensureNotOver(midnight.minusSeconds(1))).isEqualTo(form);
        assertThatThrownBy(() -> form.ensureNotOver(midnight)).isInstanceOf(RegistrationForm.ExpoOver.class);
    }

    @Test
    void refusesANewNameToAnInboxThatHasGotEnough() {
        for (int i = 0; i < 3; i++) {
            visitors.correctAs(visitor, place, i, correction("김하" + i))
                    .expectStatus()
                    .isOk();
        }

        assertThat(refusal(visitors.correctAs(visitor, place, 3, correction("김하을")), HttpStatus.TOO_MANY_REQUESTS))
                .isEqualTo("asked-too-often");
        Map<String, Object> sameBadge = correction("김하2");
        sameBadge.put("phone", "010-1234-5678");
        visitors.correctAs(visitor, place, 3, sameBadge).expectStatus().isOk();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Object> correction(String name) {
        return new TreeMap<>(Map.of("name", name, "locale", "ko", "answers", List.of(reply("company", "새마당"))));
    }

    private static Map<String, Object> reply(String question, String value) {
        return Map.of("question", question, "values", List.of(value));
    }

    private void ask(String code, boolean required) {
        Map<String, String> words = Map.of("ko", code, "en", code);
        http.post()
                .uri("/api/expos/{expo}/questions", place.slug())
                .headers(headers -> headers.setBearerAuth(expo.organizerToken(place)))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of(
                        "code", code,
                        "kind", "TEXT",
                        "label", words,
                        "basis", "CONTRACT",
                        "purpose", words,
                        "retention", words,
                        "required", required,
                        "keepDays", 30,
                        "choices", List.of()))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private WebTestClient.ResponseSpec listed(String name) {
        return http.get()
                .uri("/api/expos/{expo}/registrations?q={name}", place.slug(), name)
                .headers(headers -> headers.setBearerAuth(expo.organizerToken(place)))
                .exchange();
    }

    private String nameNow() {
        return bodyOf(visitors.getAs(visitor, place, "/registrations/mine"), HttpStatus.OK)
                .get("name")
                .asString();
    }

    private long mails() {
        return expo.get(
                place,
                database.sql("select count(*) as mails from outbox where template = 'registration-badge'")
                        .map(row -> row.get("mails", Long.class))
                        .one());
    }

    private String audited() {
        return expo.get(
                place,
                database.sql(
                                "select action from audit_entry where actor_kind = 'REGISTRATION' order by id desc limit 1")
                        .map(row -> row.get("action", String.class))
                        .one());
    }
}
