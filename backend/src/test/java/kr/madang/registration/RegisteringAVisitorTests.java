package kr.madang.registration;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.form;
import static kr.madang.registration.TestRegistrations.newEmail;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.expo.Expos;
import kr.madang.shared.Place;
import kr.madang.web.VisitorLimits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.JsonNode;

@HttpTest
class RegisteringAVisitorTests {

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    Registrations registrations;

    @Autowired
    DatabaseClient database;

    @Autowired
    VisitorLimits limits;

    @Autowired
    WebTestClient http;

    TestRegistrations visitors;

    @BeforeEach
    void setUp() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
    }

    @Test
    void givesABadge() {
        Place place = visitors.open(10);

        JsonNode registered = visitors.register(place);

        assertThat(registered.at("/badge/token").asString()).matches("[0-9A-HJKMNP-TV-Z]{120}");
        assertThat(registered.at("/badge/shortCode").asString()).matches("[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(registered.at("/badge/name").asString()).isEqualTo("김하늘");
        assertThat(registered.at("/badge/days")).hasSize(1);
        assertThat(registered.get("manageToken").asString()).hasSize(43);
        assertThat(tally(place)).isEqualTo(new Registrations.Tally(1, 0));
    }

    @Test
    void isRefusedToAClientThatRegistersWithoutEnd() {
        Place place = visitors.open(10);
        String client = "203.0.113.77";

        // while a slow machine tries, some of what was taken grows back
        assertThat(Stream.generate(() -> {
                            exhaust(client);
                            return statusFrom(client, place);
                        })
                        .limit(10))
                .contains(HttpStatus.TOO_MANY_REQUESTS);
        assertThat(statusFrom("203.0.113.78", place)).isEqualTo(HttpStatus.CREATED);
    }

    @Test
    void storesNothingThatCanBeRead() {
        Place place = visitors.open(10);
        String email = newEmail();

        visitors.register(place, form(email));

        String stored = expo.get(
                place,
                database.sql("select r::text || c::text as stored from registration r, consent c")
                        .map(row -> row.get("stored", String.class))
                        .first());
        assertThat(stored)
                .contains(place.expo().value().toString())
                .doesNotContain("김하늘", hex("김하늘"), email, hex(email));
    }

    @Test
    void repeatedGivesTheSameAnswer() {
        Place place = visitors.open(10);
        String key = UUID.randomUUID().toString();
        Map<String, Object> form = form(newEmail());

        JsonNode first = bodyOf(visitors.post(place, key, form), HttpStatus.CREATED);
        JsonNode second = bodyOf(visitors.post(place, key, form), HttpStatus.CREATED);

        assertThat(second).isEqualTo(first);
        assertThat(tally(place)).isEqualTo(new Registrations.Tally(1, 0));
    }

    @Test
    void isRefusedUnderAKeyUsedForSomebodyElse() {
        Place place = visitors.open(10);
        String key = UUID.randomUUID().toString();
        visitors.post(place, key, form(newEmail())).expectStatus().isCreated();

        assertThat(TestRegistrations.refusal(
                        visitors.post(place, key, form(newEmail())), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("idempotency-key-used");
    }

    @Test
    void isRefusedForAnAddressThatIsRegistered() {
        Place place = visitors.open(10);
        String email = newEmail();
        visitors.register(place, form(email));

        assertThat(refusal(place, form(email.toUpperCase(Locale.ROOT)), HttpStatus.CONFLICT))
                .isEqualTo("already-registered");
        assertThat(tally(place)).isEqualTo(new Registrations.Tally(1, 0));
    }

    @Test
    void isPossibleUnderTheSameAddressInAnotherExpo() {
        String email = newEmail();
        visitors.register(visitors.open(10), form(email));

        visitors.register(visitors.open(10), form(email));
    }

    @Test
    void needsEveryRequiredConsent() {
        Place place = visitors.open(10);
        Map<String, Object> form = form(newEmail());
        form.put("consents", List.of(Map.of("item", "privacy", "version", 1, "given", false)));

        assertThat(refusal(place, form, HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo("consent-missing");
        form.put("consents", List.of());
        assertThat(refusal(place, form, HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo("consent-missing");
        assertThat(tally(place)).isEqualTo(new Registrations.Tally(0, 0));
    }

    @Test
    void refusesATextThatHasChanged() {
        Place place = visitors.open(10);
        expo.run(
                place,
                setUp.add(
                        List.of(),
                        List.of(),
                        List.of(TestRegistrations.item("privacy", 2, ConsentItem.Kind.REQUIRED))));

        assertThat(refusal(place, form(newEmail()), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("consent-outdated");
    }

    @Test
    void refusesAnUnknownConsent() {
        Map<String, Object> form = form(newEmail());
        form.put("consents", List.of(Map.of("item", "everything", "version", 1, "given", true)));

        assertThat(refusal(visitors.open(10), form, HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("consent-outdated");
    }

    @Test
    void refusesChildrenWithoutAGuardian() {
        Place place = visitors.open(10);
        int thisYear = Year.now(ZoneId.of("Asia/Seoul")).getValue();
        Map<String, Object> form = form(newEmail());
        form.put("birthYear", thisYear - 13);

        assertThat(refusal(place, form, HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo("guardian-needed");
        form.put("birthYear", thisYear - 14);
        form.remove("fourteenOrOlder");
        assertThat(refusal(place, form, HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo("guardian-needed");
        form.remove("birthYear");
        assertThat(refusal(place, form, HttpStatus.BAD_REQUEST)).isEqualTo("age-not-stated");
        assertThat(tally(place)).isEqualTo(new Registrations.Tally(0, 0));
        form.put("birthYear", thisYear - 15);
        visitors.register(place, form);
    }

    @Test
    void refusesAnUnknownAdmissionType() {
        Map<String, Object> form = form(newEmail());
        form.put("admissionType", "vip");

        assertThat(refusal(visitors.open(10), form, HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("admission-type-unknown");
    }

    @Test
    void saysInKoreanWhichFieldIsWrong() {
        Place place = visitors.open(10);
        Map<String, Object> form = form("not an address");
        form.put("name", " ");

        JsonNode problem = bodyOf(visitors.post(place, UUID.randomUUID().toString(), form), HttpStatus.BAD_REQUEST);

        assertThat(problem.get("code").asString()).isEqualTo("request-invalid");
        assertThat(problem.get("title").asString()).isEqualTo("입력한 내용을 확인해 주세요");
        assertThat(problem.get("errors").findValuesAsString("pointer")).containsExactlyInAnyOrder("/name", "/email");
    }

    @Test
    void refusesWhatNoDatabaseCanHoldAndWhatNoneShould() {
        Place place = visitors.open(10);
        for (String name : List.of("a\u0000b", "a\ud800b", "줄\n바꿈", "900101-1234567", "가".repeat(61))) {
            Map<String, Object> form = form(newEmail());
            form.put("name", name);

            assertThat(refusal(place, form, HttpStatus.BAD_REQUEST)).isIn("request-invalid", "request-unreadable");
        }
        assertThat(tally(place)).isEqualTo(new Registrations.Tally(0, 0));
    }

    @Test
    void needsAKey() {
        assertThat(TestRegistrations.refusal(
                        visitors.post(visitors.open(10), "short", form(newEmail())), HttpStatus.BAD_REQUEST))
                .isEqualTo("request-invalid");
    }

    @Test
    void isRefusedWhenFull() {
        Place place = visitors.open(1);
        visitors.register(place);

        assertThat(refusal(place, form(newEmail()), HttpStatus.CONFLICT)).isEqualTo("registration-full");
        assertThat(askedBy(place).at("/admissionTypes/0/places").asString()).isIn("NONE", "MANY");
    }

    @Test
    void startsFromAFormThatSaysWhatIsAsked() {
        JsonNode form = askedBy(visitors.open(10));

        assertThat(form.get("open").asBoolean()).isTrue();
        assertThat(form.at("/admissionTypes/0/code").asString()).isEqualTo("day-pass");
        assertThat(form.at("/admissionTypes/0/places").asString()).isEqualTo("MANY");
        assertThat(form.get("consentItems").findValuesAsString("item")).containsExactly("privacy", "photos", "news");
        assertThat(form.at("/consentItems/0/recipient").isNull()).isTrue();
    }

    private JsonNode askedBy(Place place) {
        return bodyOf(
                http.get()
                        .uri("/api/expos/{expo}/registration-form", place.slug())
                        .exchange(),
                HttpStatus.OK);
    }

    private Registrations.Tally tally(Place place) {
        return expo.get(place, registrations.tally());
    }

    private String refusal(Place place, Map<String, Object> form, HttpStatus status) {
        return TestRegistrations.refusal(visitors.post(place, UUID.randomUUID().toString(), form), status);
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    private void exhaust(String client) {
        ServerWebExchange exchange = MockServerWebExchange.from(
                MockServerHttpRequest.get("/").remoteAddress(new InetSocketAddress(client, 1)));
        assertThatThrownBy(() -> {
                    while (true) {
                        limits.ensureMayRegister(exchange);
                    }
                })
                .isInstanceOf(VisitorLimits.TooOften.class);
    }

    private HttpStatusCode statusFrom(String client, Place place) {
        return http.post()
                .uri("/api/expos/" + place.slug() + "/registrations")
                .header("X-Forwarded-For", client)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(form(newEmail()))
                .exchange()
                .returnResult(String.class)
                .getStatus();
    }
}
