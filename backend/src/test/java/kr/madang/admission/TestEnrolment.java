package kr.madang.admission;

import static kr.madang.registration.TestRegistrations.bodyOf;

import java.util.Map;
import java.util.UUID;
import kr.madang.shared.Place;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Makes and enrols devices over HTTP. */
public final class TestEnrolment {

    private TestEnrolment() {}

    /** The secret of a new device that scans in at this gate. */
    public static String enrol(WebTestClient http, Place place, String organizer, Gate gate) {
        String code = make(http, place, organizer, gate).get("code").asString();
        return bodyOf(enter(http, place, code), HttpStatus.CREATED)
                .get("secret")
                .asString();
    }

    static JsonNode make(WebTestClient http, Place place, String organizer, Gate gate) {
        return bodyOf(
                http.post()
                        .uri("/api/expos/{expo}/devices", place.slug())
                        .headers(headers -> headers.setBearerAuth(organizer))
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .bodyValue(Map.of(
                                "name", "정문 1번", "gate", gate.id().value(), "direction", "IN", "mode", "SCANNER"))
                        .exchange(),
                HttpStatus.CREATED);
    }

    static ResponseSpec enter(WebTestClient http, Place place, String code) {
        return http.post()
                .uri("/api/expos/{expo}/device-enrolments", place.slug())
                .bodyValue(Map.of("code", code))
                .exchange();
    }
}
