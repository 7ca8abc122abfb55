package kr.madang.matchmaking;

import java.util.Map;
import java.util.UUID;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.shared.Place;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A buyer's and an exhibitor's people at their requests for meetings. */
record AtTheRequests(WebTestClient http, TestMatchmaking matchmaking, Place place) {

    /** Asks, which goes well; the request's id. */
    UUID ask(String token, UUID other, String message) {
        String made = tryToAsk(token, other, message)
                .expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
        return UUID.fromString(JsonMapper.shared().readTree(made).get("id").asString());
    }

    WebTestClient.ResponseSpec tryToAsk(String token, UUID other, String message) {
        return tryToAsk(token, other, message, UUID.randomUUID().toString());
    }

    WebTestClient.ResponseSpec tryToAsk(String token, UUID other, String message, String key) {
        return http.post()
                .uri(address(""))
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", key)
                .header("Accept-Language", "ko")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("other", other, "message", message))
                .exchange();
    }

    /** Asking is refused with this code. */
    void refused(String token, UUID other, HttpStatus status, String code) {
        tryToAsk(token, other, "만나고 싶어요.")
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    /** What a company does to a request: acceptance, decline, withdrawal. */
    WebTestClient.ResponseSpec tryTo(String deed, String token, UUID request) {
        return http.post()
                .uri(address("/" + request + "/" + deed))
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    void does(String deed, String token, UUID request) {
        tryTo(deed, token, request).expectStatus().isNoContent();
    }

    JsonNode listOf(String token) {
        return get("/my/meeting-requests", token);
    }

    JsonNode wishesOf(String token) {
        return get("/my/wishes", token);
    }

    private JsonNode get(String path, String token) {
        return JsonMapper.shared()
                .readTree(http.method(HttpMethod.GET)
                        .uri("/api/expos/" + place.slug() + path)
                        .headers(headers -> headers.setBearerAuth(token))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    String of(Buyer.Id buyer) {
        return matchmaking.tokenOf(place, buyer);
    }

    String of(Exhibitor.Id exhibitor) {
        return matchmaking.tokenOf(place, exhibitor);
    }

    private String address(String rest) {
        return "/api/expos/" + place.slug() + "/my/meeting-requests" + rest;
    }
}
