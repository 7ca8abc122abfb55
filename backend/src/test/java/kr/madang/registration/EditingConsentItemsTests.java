package kr.madang.registration;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.form;
import static kr.madang.registration.TestRegistrations.newEmail;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.expo.Expos;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** The expo asks for {@code privacy}, which is required, and for {@code photos} and {@code news}, which may be refused. */
@HttpTest
class EditingConsentItemsTests {

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

    TestRegistrations visitors;
    Place place;
    String token;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
        token = expo.organizerToken(place);
    }

    @Test
    void asksTheNewVersionFromNowOnAndLeavesEarlierConsentsWithTheirs() {
        JsonNode early = visitors.register(place);

        add(item("privacy", 2, "REQUIRED"));

        assertThat(refusal(visitors.post(place, key(), form(newEmail())), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("consent-outdated");
        JsonNode late = visitors.register(place, agreeingTo(2));
        assertThat(versionOf(early)).isEqualTo(1);
        assertThat(versionOf(late)).isEqualTo(2);
        assertThat(list().findValuesAsString("item")).containsExactly("privacy", "privacy", "photos", "news");
        assertThat(list().get(0).toString()).matches("""
                        \\{"text":\\{"item":"privacy","version":2,"kind":"REQUIRED","basis":"CONTRACT",\
                        "title":\\{"ko":"수집 동의","en":"Collection"},"text":\\{"ko":"첫 줄\\\\n둘째 줄","en":"One\\\\nTwo"},\
                        "purpose":\\{"ko":"배지 발급","en":"Badges"},"retention":\\{"ko":"40일","en":"40 days"},"recipient":null},\
                        "keepDays":40,"since":"[^"]*","retiredAt":null,"standing":1}""");
        assertThat(list().findValuesAsString("standing")).containsExactly("1", "1", "2", "0");
        assertThat(audited()).containsExactly("consent-item-added");
    }

    @Test
    void addsAnItemThatMayBeRefused() {
        Map<String, Object> shared = item("sponsors", 1, "THIRD_PARTY");
        shared.put("basis", "CONSENT");
        shared.put("recipient", Map.of("ko", "후원사", "en", "Sponsors"));

        add(shared);

        assertThat(bodyOf(get("/registration-form"), HttpStatus.OK)
                        .at("/consentItems/3/recipient/ko")
                        .asString())
                .isEqualTo("후원사");
        visitors.register(place);
    }

    @Test
    void addsOnceHoweverOftenItIsSent() {
        Map<String, Object> next = item("privacy", 2, "REQUIRED");
        String key = key();

        JsonNode first = bodyOf(post(key, next), HttpStatus.CREATED);

        assertThat(bodyOf(post(key, next), HttpStatus.CREATED)).isEqualTo(first);
        assertThat(list()).hasSize(4);
    }

    @Test
    void refusesAVersionThatDoesNotFollow() {
        add(item("privacy", 2, "REQUIRED"));

        for (Map<String, Object> unfit :
                List.of(item("privacy", 1, "REQUIRED"), item("privacy", 2, "REQUIRED"), item("fresh", 2, "REQUIRED"))) {
            assertThat(refusal(post(key(), unfit), HttpStatus.CONFLICT)).isEqualTo("consent-version-unfit");
        }
    }

    @Test
    void refusesWhatNobodyCouldAgreeToFreely() {
        Map<String, Object> free = item("news", 2, "MARKETING");
        Map<String, Object> nameless = item("sponsors", 1, "THIRD_PARTY");
        nameless.put("basis", "CONSENT");
        Map<String, Object> wordless = item("privacy", 2, "REQUIRED");
        wordless.remove("keepDays");

        assertThat(refusal(post(key(), free), HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo("consent-basis-unfit");
        assertThat(refusal(post(key(), nameless), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("consent-recipient-missing");
        assertThat(refusal(post(key(), item("news", 2, "REQUIRED")), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("consent-kind-fixed");
        assertThat(bodyOf(post(key(), wordless), HttpStatus.BAD_REQUEST)
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/keepDays");
    }

    @Test
    void asksForARetiredItemNoMoreAndKeepsWhatWasGiven() {
        JsonNode early = visitors.register(place);

        retire("photos").expectStatus().isNoContent();

        assertThat(bodyOf(get("/registration-form"), HttpStatus.OK)
                        .get("consentItems")
                        .findValuesAsString("item"))
                .containsExactly("privacy", "news");
        assertThat(bodyOf(visitors.getAs(early, place, "/registrations/mine"), HttpStatus.OK)
                        .get("consents")
                        .findValuesAsString("item"))
                .containsExactly("news", "photos", "privacy");
        assertThat(refusal(retire("photos"), HttpStatus.NOT_FOUND)).isEqualTo("consent-item-unknown");
        assertThat(audited()).containsExactly("consent-item-retired");
    }

    @Test
    void keepsARequiredItem() {
        assertThat(refusal(retire("privacy"), HttpStatus.CONFLICT)).isEqualTo("consent-required-last");
    }

    @Test
    void cannotChangeTheWordsOfAVersionEvenInTheDatabase() {
        assertThatThrownBy(() -> expo.run(
                        place,
                        database.sql("update consent_item set text_ko = 'anders'")
                                .then()))
                .hasStackTraceContaining("permission denied for table consent_item");
    }

    private void add(Map<String, Object> item) {
        bodyOf(post(key(), item), HttpStatus.CREATED);
    }

    private static Map<String, Object> item(String code, int version, String kind) {
        return new TreeMap<>(Map.of(
                "item",
                code,
                "version",
                version,
                "kind",
                kind,
                "basis",
                "CONTRACT",
                "title",
                Map.of("ko", "수집 동의", "en", "Collection"),
                "text",
                Map.of("ko", "첫 줄\n둘째 줄", "en", "One\nTwo"),
                "purpose",
                Map.of("ko", "배지 발급", "en", "Badges"),
                "retention",
                Map.of("ko", "40일", "en", "40 days"),
                "keepDays",
                40));
    }

    private static Map<String, Object> agreeingTo(int privacy) {
        Map<String, Object> form = form(newEmail());
        form.put(
                "consents",
                List.of(
                        Map.of("item", "privacy", "version", privacy, "given", true),
                        Map.of("item", "photos", "version", 1, "given", true)));
        return form;
    }

    private int versionOf(JsonNode visitor) {
        JsonNode consents = bodyOf(visitors.getAs(visitor, place, "/registrations/mine"), HttpStatus.OK)
                .get("consents");
        return consents.get(2).get("version").asInt();
    }

    private JsonNode list() {
        return bodyOf(get("/consent-items"), HttpStatus.OK);
    }

    private ResponseSpec get(String path) {
        return http.get()
                .uri("/api/expos/{expo}" + path, place.slug())
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private ResponseSpec post(String key, Map<String, Object> item) {
        return http.post()
                .uri("/api/expos/{expo}/consent-items", place.slug())
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", key)
                .bodyValue(item)
                .exchange();
    }

    private ResponseSpec retire(String code) {
        return http.delete()
                .uri("/api/expos/{expo}/consent-items/{item}", place.slug(), code)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private List<String> audited() {
        return expo.get(
                place,
                database.sql("select action from audit_entry where action like 'consent-item-%' order by id")
                        .map(row -> row.get("action", String.class))
                        .all()
                        .collectList());
    }
}
