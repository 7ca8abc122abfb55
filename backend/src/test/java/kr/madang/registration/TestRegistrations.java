package kr.madang.registration;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import kr.madang.TestExpo;
import kr.madang.expo.ExpoDay;
import kr.madang.expo.Expos;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestHeadersSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** An expo that takes registrations, and visitors who register. */
public class TestRegistrations {

    private final TestExpo expo;
    private final FormSetUp setUp;
    private final Expos expos;
    private final WebTestClient http;

    public TestRegistrations(TestExpo expo, FormSetUp setUp, Expos expos, WebTestClient http) {
        this.expo = expo;
        this.setUp = setUp;
        this.expos = expos;
        this.http = http;
    }

    /** An expo with one admission type, {@code day-pass}, one required consent and two that may be refused. */
    public Place open(int capacity) {
        return open(expo.open(), capacity);
    }

    /** The same in an expo that stands. */
    public Place open(Place place, int capacity) {
        return open(place, capacity, AdmissionType.Terms.STANDARD);
    }

    /** The same under other terms. */
    public Place open(Place place, int capacity, AdmissionType.Terms terms) {
        List<LocalDate> days = expo.get(
                place,
                expos.getHere()
                        .map(here -> here.days().stream().map(ExpoDay::day).toList()));
        AdmissionType type = new AdmissionType(
                new AdmissionType.Id(Ids.next()),
                "day-pass",
                new InTwoLanguages("일반 입장", "Day pass"),
                days.get(0),
                days.get(days.size() - 1),
                terms);
        Quota quota = Quota.of(type.name(), new Quota.Scope.Types(Set.of(type.id())), capacity);
        expo.run(
                place,
                setUp.add(
                        List.of(quota),
                        List.of(type),
                        List.of(
                                item("privacy", 1, ConsentItem.Kind.REQUIRED),
                                item("photos", 1, ConsentItem.Kind.OPTIONAL),
                                item("news", 1, ConsentItem.Kind.MARKETING))));
        return place;
    }

    public static ConsentItem item(String code, int version, ConsentItem.Kind kind) {
        return new ConsentItem(
                new ConsentItem.Id(Ids.next()),
                code,
                version,
                kind,
                new InTwoLanguages(code + " 동의", "Consent to " + code),
                new InTwoLanguages("내용 " + version, "Text " + version),
                new InTwoLanguages("목적", "Purpose"),
                new InTwoLanguages("행사 뒤 3개월", "Three months after the expo"),
                null);
    }

    /** What a visitor sends who agrees to what is required only. */
    public static Map<String, Object> form(String email) {
        return new TreeMap<>(Map.of(
                "name",
                "김하늘",
                "email",
                email,
                "admissionType",
                "day-pass",
                "fourteenOrOlder",
                true,
                "locale",
                "ko",
                "consents",
                List.of(
                        Map.of("item", "privacy", "version", 1, "given", true),
                        Map.of("item", "photos", "version", 1, "given", true),
                        Map.of("item", "news", "version", 1, "given", false))));
    }

    public static String newEmail() {
        return UUID.randomUUID() + "@example.com";
    }

    public ResponseSpec post(Place place, String key, Map<String, Object> form) {
        return http.post()
                .uri("/api/expos/{expo}/registrations", place.slug())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(form)
                .exchange();
    }

    /** Registers somebody new. */
    public JsonNode register(Place place) {
        return register(place, form(newEmail()));
    }

    public JsonNode register(Place place, Map<String, Object> form) {
        return bodyOf(post(place, UUID.randomUUID().toString(), form), HttpStatus.CREATED);
    }

    /** The body of an answer that must have this status. */
    public static JsonNode bodyOf(ResponseSpec response, HttpStatus status) {
        return requireNonNull(response.expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    /** The code of a refusal that must have this status. */
    public static String refusal(ResponseSpec response, HttpStatus status) {
        return bodyOf(response, status).get("code").asString();
    }

    /** What the holder of the manage link gets from an address below the expo. */
    public ResponseSpec getAs(JsonNode registered, Place place, String path) {
        return send(http.get().uri("/api/expos/{expo}" + path, place.slug()), registered);
    }

    public ResponseSpec postAs(JsonNode registered, Place place, String path) {
        return send(http.post().uri("/api/expos/{expo}" + path, place.slug()), registered);
    }

    /** Agrees to the first version of a consent item. */
    public ResponseSpec agreeAs(JsonNode registered, Place place, String item) {
        return send(
                http.post()
                        .uri("/api/expos/{expo}/registrations/mine/consents/{item}", place.slug(), item)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(Map.of("version", 1)),
                registered);
    }

    /** Corrects what was registered, as somebody does who has read this version. */
    public ResponseSpec correctAs(JsonNode registered, Place place, long version, Map<String, Object> correction) {
        return send(
                http.put()
                        .uri("/api/expos/{expo}/registrations/mine", place.slug())
                        .header("If-Match", "\"" + version + "\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(correction),
                registered);
    }

    public ResponseSpec cancelAs(JsonNode registered, Place place) {
        return send(http.delete().uri("/api/expos/{expo}/registrations/mine", place.slug()), registered);
    }

    public ResponseSpec eraseAs(JsonNode registered, Place place) {
        return send(http.delete().uri("/api/expos/{expo}/registrations/mine/data", place.slug()), registered);
    }

    private static ResponseSpec send(RequestHeadersSpec<?> request, JsonNode registered) {
        return request.header(
                        "Madang-Manage-Token", registered.get("manageToken").asString())
                .exchange();
    }
}
