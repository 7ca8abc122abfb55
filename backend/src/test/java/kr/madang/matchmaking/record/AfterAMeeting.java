package kr.madang.matchmaking.record;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.TestExpo;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.Meeting;
import kr.madang.matchmaking.Meetings;
import kr.madang.matchmaking.Meetings.Party;
import kr.madang.matchmaking.Publication;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.TestMatchmaking;
import kr.madang.matchmaking.TestRuns;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Anh and Gaon have a meeting, which both have accepted and which has begun ten minutes ago. */
abstract class AfterAMeeting {

    @Autowired
    TestExpo expo;

    @Autowired
    TestMatchmaking matchmaking;

    @Autowired
    TestRuns runs;

    @Autowired
    Publication publication;

    @Autowired
    Meetings meetings;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    Place place;
    TestMatchmaking.Hall hall;
    Buyer.Id anh;
    Exhibitor.Id gaon;
    UUID meeting;
    String buyer;
    String exhibitor;

    @BeforeEach
    void anhMeetsGaon() {
        place = expo.open();
        hall = matchmaking.open(place, 1, 1);
        anh = matchmaking.buyer(place, "Anh", "ko");
        gaon = matchmaking.exhibitor(place, "가온", 1, "ko");
        matchmaking.bothMust(place, anh, gaon);
        expo.run(place, publication.publish(runs.finish(place), 0, null, Audit.Actor.system()));
        meeting =
                expo.get(place, meetings.listOf(Side.BUYER, anh.value()).next()).id();
        accept(Side.BUYER, anh.value());
        accept(Side.EXHIBITOR, gaon.value());
        matchmaking.begin(place, hall, Duration.ofMinutes(10));
        buyer = matchmaking.tokenOf(place, anh);
        exhibitor = matchmaking.tokenOf(place, gaon);
    }

    private void accept(Side side, UUID company) {
        expo.run(place, meetings.accept(new Party(side, company, Audit.Actor.system()), new Meeting.Id(meeting)));
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
        return http.put()
                .uri(address(""))
                .headers(headers -> headers.setBearerAuth(token))
                .header("If-Match", "\"" + base + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("content", content, "note", note))
                .exchange();
    }

    void wrote(String token, int base, Map<String, Object> content) {
        write(token, base, content, "").expectStatus().isNoContent();
    }

    WebTestClient.ResponseSpec confirm(String token, int version) {
        return http.post()
                .uri(address("/versions/" + version + "/confirmation"))
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    WebTestClient.ResponseSpec dispute(String token, int version, String reason) {
        return http.post()
                .uri(address("/versions/" + version + "/dispute"))
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("reason", reason))
                .exchange();
    }

    JsonNode sheet(String token) {
        return get("/my/meeting-records/" + meeting, token);
    }

    JsonNode listOf(String token) {
        return get("/my/meeting-records", token);
    }

    JsonNode get(String path, String token) {
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

    static void refused(WebTestClient.ResponseSpec answer, HttpStatus status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    private String address(String rest) {
        return "/api/expos/" + place.slug() + "/my/meeting-records/" + meeting + rest;
    }
}
