package kr.madang.matchmaking.record;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.matchmaking.AnhMeetsGaon;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** Anh and Gaon have a meeting, which both have accepted and which has begun ten minutes ago. */
abstract class AfterAMeeting extends AnhMeetsGaon {

    UUID meeting;
    String buyer;
    String exhibitor;

    @BeforeEach
    void anhMeetsGaon() {
        meetIn(expo.open(), tables(), 1);
        anhMustMeetGaon();
        publish();
        meeting = meetingOf(anh).id();
        accept(anh);
        accept(gaon);
        matchmaking.begin(place, hall, Duration.ofMinutes(10));
        buyer = matchmaking.tokenOf(place, anh);
        exhibitor = matchmaking.tokenOf(place, gaon);
    }

    int tables() {
        return 1;
    }

    /** What a side writes: one product, amounts in US dollars, a next step. */
    static Map<String, Object> content(String discussed) {
        return Map.of(
                "products",
                List.of(Map.of("name", "감속기", "quantity", "500대")),
                "amounts",
                Map.of("currency", "USD", "discussed", discussed, "pursued", "0.10"),
                "nextStep",
                "견적을 보내요.",
                "nextStepOn",
                "2027-06-01");
    }

    WebTestClient.ResponseSpec write(String token, int base, Map<String, Object> content, String note) {
        return request(HttpMethod.PUT, address(""), token)
                .header("If-Match", "\"" + base + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("content", content, "note", note))
                .exchange();
    }

    void wrote(String token, int base, Map<String, Object> content) {
        write(token, base, content, "").expectStatus().isNoContent();
    }

    WebTestClient.ResponseSpec confirm(String token, int version) {
        return request(HttpMethod.POST, address("/versions/" + version + "/confirmation"), token)
                .exchange();
    }

    WebTestClient.ResponseSpec dispute(String token, int version, String reason) {
        return send(HttpMethod.POST, address("/versions/" + version + "/dispute"), token, Map.of("reason", reason));
    }

    JsonNode sheet(String token) {
        return read(address(""), token);
    }

    JsonNode listOf(String token) {
        return read("/my/meeting-records", token);
    }

    private String address(String rest) {
        return "/my/meeting-records/" + meeting + rest;
    }
}
