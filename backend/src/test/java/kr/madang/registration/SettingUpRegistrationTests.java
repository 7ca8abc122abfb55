package kr.madang.registration;

import static java.util.Objects.requireNonNull;
import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.form;
import static kr.madang.registration.TestRegistrations.newEmail;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.account.Role;
import kr.madang.expo.Expos;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class SettingUpRegistrationTests {

    private static final UUID NONE = new UUID(0, 0);

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
    void addsAnAdmissionTypeThatVisitorsSee() {
        Map<String, Object> press = aType("press");
        press.put("price", Map.of("ko", "무료", "en", "Free"));

        JsonNode added = bodyOf(send(HttpMethod.POST, "/admission-types", press), HttpStatus.CREATED);

        assertThat(bodyOf(send(HttpMethod.GET, "/admission-types", null), HttpStatus.OK)
                        .findValuesAsString("code"))
                .containsExactly("day-pass", "press");
        assertThat(added.get("version").asLong()).isZero();
        assertThat(bodyOf(publicForm(), HttpStatus.OK)
                        .at("/admissionTypes/1/price/ko")
                        .asString())
                .isEqualTo("무료");
        assertThat(audited()).containsExactly("admission-type-added");
    }

    @Test
    void closesAnAdmissionTypeForThoseWhoComeTooEarly() {
        Map<String, Object> later = aType("later");
        later.put("opensAt", Instant.now().plus(1, ChronoUnit.DAYS).toString());
        bodyOf(send(HttpMethod.POST, "/admission-types", later), HttpStatus.CREATED);

        assertThat(bodyOf(publicForm(), HttpStatus.OK)
                        .at("/admissionTypes/1/open")
                        .asBoolean())
                .isFalse();
        assertThat(registerAs("later")).isEqualTo("registration-closed");
    }

    @Test
    void keepsGroupsAndTheDeskFromThePublicForm() {
        Map<String, Object> group = aType("group");
        group.put("channel", "GROUP");
        bodyOf(send(HttpMethod.POST, "/admission-types", group), HttpStatus.CREATED);

        assertThat(bodyOf(publicForm(), HttpStatus.OK).get("admissionTypes")).hasSize(1);
        assertThat(registerAs("group")).isEqualTo("admission-type-unknown");
    }

    @Test
    void editsWhatNobodyElseHasEdited() {
        JsonNode added = bodyOf(send(HttpMethod.POST, "/admission-types", aType("press")), HttpStatus.CREATED);
        String path = "/admission-types/" + added.get("id").asString();
        Map<String, Object> approved = aType("press");
        approved.put("approval", "ORGANIZER");

        JsonNode edited = bodyOf(edit(path, 0, approved), HttpStatus.OK);

        assertThat(edited.get("version").asLong()).isEqualTo(1);
        assertThat(edited.get("approval").asString()).isEqualTo("ORGANIZER");
        assertThat(refusal(edit(path, 0, approved), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("registration-setup-edited-meanwhile");
    }

    @Test
    void countsWhoHasRegisteredAlreadyInANewQuota() {
        visitors.register(place);
        visitors.register(place);

        JsonNode quota = bodyOf(send(HttpMethod.POST, "/quotas", aQuota("EXPO", 2)), HttpStatus.CREATED);

        assertThat(quota.get("taken").asInt()).isEqualTo(2);
        assertThat(refusal(visitors.post(place, UUID.randomUUID().toString(), form(newEmail())), HttpStatus.CONFLICT))
                .isEqualTo("registration-full");
    }

    @Test
    void refusesAQuotaSmallerThanWhatIsTaken() {
        visitors.register(place);
        visitors.register(place);

        assertThat(refusal(send(HttpMethod.POST, "/quotas", aQuota("EXPO", 1)), HttpStatus.CONFLICT))
                .isEqualTo("quota-too-small");
        JsonNode quota = bodyOf(send(HttpMethod.POST, "/quotas", aQuota("EXPO", 5)), HttpStatus.CREATED);
        assertThat(refusal(edit("/quotas/" + quota.get("id").asString(), 0, aQuota("EXPO", 1)), HttpStatus.CONFLICT))
                .isEqualTo("quota-too-small");
    }

    @Test
    void refusesAQuotaOfNothingKnown() {
        assertThat(refusal(send(HttpMethod.POST, "/quotas", aQuota("DAY", 1)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("quota-scope-unknown");
        Map<String, Object> ofNobody = aQuota("TYPES", 1);
        ofNobody.put("admissionTypes", List.of(NONE));
        assertThat(refusal(send(HttpMethod.POST, "/quotas", ofNobody), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("quota-scope-unknown");
        Map<String, Object> ofSession = aQuota("SESSION", 1);
        ofSession.put("session", NONE);
        ofSession.put("admissionTypes", List.of(typeId()));
        assertThat(refusal(send(HttpMethod.POST, "/quotas", ofSession), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("quota-scope-unknown");
    }

    @Test
    void freesWhatARemovedQuotaHeld() {
        JsonNode quota = bodyOf(send(HttpMethod.POST, "/quotas", aQuota("EXPO", 0)), HttpStatus.CREATED);
        assertThat(registerAs("day-pass")).isEqualTo("registration-full");

        send(HttpMethod.DELETE, "/quotas/" + quota.get("id").asString(), null)
                .expectStatus()
                .isNoContent();

        visitors.register(place);
    }

    @Test
    void isTheOrganizersOnly() {
        token = expo.tokenOf(place, Role.STAFF, null);
        assertThat(refusal(send(HttpMethod.GET, "/quotas", null), HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
        token = expo.organizerToken(expo.open());
        assertThat(refusal(send(HttpMethod.POST, "/admission-types", aType("press")), HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
    }

    @Test
    void saysInKoreanWhichFieldIsWrong() {
        Map<String, Object> type = aType("Not A Code");
        type.put("name", Map.of("ko", " ", "en", "Press"));
        type.remove("channel");
        type.remove("approval");

        JsonNode problem = bodyOf(send(HttpMethod.POST, "/admission-types", type), HttpStatus.BAD_REQUEST);

        assertThat(problem.get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/code", "/name/ko", "/channel", "/approval");
        assertThat(problem.get("title").asString()).isEqualTo("입력한 내용을 확인해 주세요");
    }

    @Test
    void refusesACodeThatIsUsedAndDaysInReverse() {
        assertThat(refusal(send(HttpMethod.POST, "/admission-types", aType("day-pass")), HttpStatus.CONFLICT))
                .isEqualTo("admission-type-code-used");
        Map<String, Object> reversed = aType("press");
        reversed.put("lastDay", "2026-01-01");
        assertThat(refusal(send(HttpMethod.POST, "/admission-types", reversed), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("admission-type-days-reversed");
    }

    private static Map<String, Object> aType(String code) {
        return new TreeMap<>(Map.of(
                "code",
                code,
                "name",
                Map.of("ko", "보도", "en", "Press"),
                "firstDay",
                "2031-10-21",
                "lastDay",
                "2031-10-23",
                "channel",
                "ONLINE",
                "approval",
                "AUTOMATIC",
                "waitingList",
                false,
                "offerHours",
                24));
    }

    private static Map<String, Object> aQuota(String kind, int capacity) {
        return new TreeMap<>(Map.of(
                "name",
                Map.of("ko", "전체", "en", "All"),
                "kind",
                kind,
                "admissionTypes",
                List.of(),
                "capacity",
                capacity));
    }

    private String registerAs(String type) {
        Map<String, Object> form = form(newEmail());
        form.put("admissionType", type);
        JsonNode answer = requireNonNull(visitors.post(place, UUID.randomUUID().toString(), form)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        return answer.path("code").asString();
    }

    private String typeId() {
        return bodyOf(send(HttpMethod.GET, "/admission-types", null), HttpStatus.OK)
                .at("/0/id")
                .asString();
    }

    private ResponseSpec publicForm() {
        return http.get()
                .uri("/api/expos/{expo}/registration-form", place.slug())
                .exchange();
    }

    private ResponseSpec edit(String path, long version, Object body) {
        return http.put()
                .uri("/api/expos/" + place.slug() + path)
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec send(HttpMethod method, String path, @Nullable Object body) {
        WebTestClient.RequestBodySpec request = http.method(method)
                .uri("/api/expos/" + place.slug() + path)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
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
