package kr.madang.admission;

import static kr.madang.registration.TestRegistrations.bodyOf;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kr.madang.account.Role;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.RequestBodySpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** An expo that is open today, with a main gate, a zone with a gate, visitors, staff and an organizer, over HTTP. */
final class TestAdmission {

    final TestRegistrations visitors;
    final Place place;
    final TestGates gates;
    final Instant opening;
    final String organizer;
    final String staff;

    private final WebTestClient http;

    TestAdmission(TestAdmissions parts, WebTestClient http) {
        this.http = http;
        visitors = parts.visitors(http);
        place = visitors.open(parts.expo().openIn(0), 100);
        gates = parts.gates(place);
        opening = parts.opening(place);
        organizer = parts.expo().organizerToken(place);
        staff = parts.expo().tokenOf(place, Role.STAFF, null);
    }

    /** What the badge of somebody new says. */
    String badge() {
        return badgeOf(visitors.register(place));
    }

    static String badgeOf(JsonNode visitor) {
        return visitor.at("/badge/token").asString();
    }

    /** Into the expo, when it opens. */
    Map<String, Object> aScan(String badge) {
        return aScan(badge, 0, "IN", gates.main());
    }

    Map<String, Object> aScan(String badge, long secondsAfterOpening, String direction, Gate gate) {
        return new TreeMap<>(Map.of(
                "scanId",
                UUID.randomUUID().toString(),
                "token",
                badge,
                "gate",
                gate.id().value().toString(),
                "at",
                opening.plusSeconds(secondsAfterOpening).toString(),
                "direction",
                direction));
    }

    /** What is decided about scans that staff send in one request. */
    @SafeVarargs
    final JsonNode scan(Map<String, Object>... scans) {
        List<Map<String, Object>> batch = new ArrayList<>();
        for (Map<String, Object> scan : scans) {
            batch.add(scan);
        }
        return bodyOf(post(staff, batch), HttpStatus.OK).get("decisions");
    }

    ResponseSpec post(String token, List<Map<String, Object>> scans) {
        return send(HttpMethod.POST, "/scans", token, Map.of("scans", scans));
    }

    ResponseSpec get(String path, String token) {
        return send(HttpMethod.GET, path, token, null);
    }

    ResponseSpec send(HttpMethod method, String path, String token, @Nullable Object body) {
        RequestBodySpec request = http.method(method)
                .uri("/api/expos/" + place.slug() + path)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }

    static List<String> outcomes(JsonNode decisions) {
        return decisions.findValuesAsString("outcome");
    }

    static List<String> reasons(JsonNode decisions) {
        return decisions.findValuesAsString("reason");
    }
}
