package kr.madang.recommendation;

import java.util.List;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.exhibitor.Contact;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.exhibitor.Interest;
import kr.madang.exhibitor.Profile;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.Strength;
import kr.madang.matchmaking.TestMatchmaking;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class BeingRecommendedTests {

    private static final String ROBOTS = "{\"text\": \"공장에서 쓸 협동로봇을 찾아요\", \"countries\": [\"KR\"]}";

    @Autowired
    TestExpo expo;

    @Autowired
    TestMatchmaking matchmaking;

    @Autowired
    Exhibitors exhibitors;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    private Place place;
    private Buyer.Id anh;
    private Exhibitor.Id gaon;
    private Exhibitor.Id naon;
    private String buyer;

    @BeforeEach
    void aBuyerAndTwoExhibitorsOfWhomOneOffersVision() {
        place = expo.open();
        anh = matchmaking.buyer(place, "Anh", "en");
        expo.run(
                place,
                exhibitors.enlist(
                        List.of(
                                new Interest("ai", null, new InTwoLanguages("인공지능", "AI")),
                                new Interest("vision", "ai", new InTwoLanguages("영상", "Vision"))),
                        List.of(),
                        List.of()));
        gaon = exhibitor("가온", List.of("vision"));
        naon = exhibitor("나온", List.of());
        buyer = matchmaking.tokenOf(place, anh);
    }

    @Test
    void nobodyIsRecommendedToWhoHasSaidNothing() {
        recommendedTo(buyer).json("[]");
    }

    @Test
    void aBuyerReadsWhomToMeetAndWhy() {
        put(buyer, "/buyer/seeks", "{\"seeks\": [\"vision\"]}").expectStatus().isNoContent();

        recommendedTo(buyer).json("""
                [{"id": "%s", "name": {"ko": "가온", "en": "가온"}, "country": "KR", "points": 50,
                  "parts": [{"part": "INTERESTS", "points": 40, "most": 40}, {"part": "WORDS", "points": 0, "most": 20},
                            {"part": "LANGUAGES", "points": 10, "most": 10}, {"part": "COUNTRIES", "points": 0, "most": 10}],
                  "reasons": [{"code": "THEY_OFFER", "of": ["vision"]}, {"code": "SAME_LANGUAGES", "of": ["en"]}]}]
                """.formatted(gaon.value()));
    }

    @Test
    void anExhibitorReadsWhomToMeetAndWhy() {
        put(buyer, "/buyer/seeks", "{\"seeks\": [\"ai\"]}");
        String token = matchmaking.tokenOf(place, gaon);
        put(token, "/needs", "{\"text\": \"\", \"countries\": [\"VN\"]}")
                .expectStatus()
                .isNoContent();

        recommendedTo(token).json("""
                [{"id": "%s", "points": 39, "reasons": [{"code": "NEAR", "of": ["vision", "ai"]},
                  {"code": "YOU_TARGET_THEM", "of": ["VN"]}, {"code": "SAME_LANGUAGES", "of": ["en"]}]}]
                """.formatted(anh.value()));
    }

    @Test
    void whatBothWriteIsAReason() {
        put(buyer, "/needs", ROBOTS);
        String token = matchmaking.tokenOf(place, naon);
        put(token, "/needs", "{\"text\": \"협동로봇 팔기\", \"countries\": []}");

        recommendedTo(token)
                .jsonPath("$[0].reasons[0].code")
                .isEqualTo("SAME_WORDS")
                .jsonPath("$[0].reasons[0].of")
                .isEqualTo(List.of("로봇", "협동"))
                .jsonPath("$[0].reasons[1].code")
                .isEqualTo("THEY_TARGET_YOU");
    }

    @Test
    void needsAreKeptAsTheyWereSaidLast() {
        put(buyer, "/needs", "{\"text\": \"아무것도\", \"countries\": [\"DE\"]}");
        put(buyer, "/needs", ROBOTS).expectStatus().isNoContent();

        get(buyer, "/needs").json(ROBOTS);
        get(matchmaking.tokenOf(place, gaon), "/needs").json("{\"text\": \"\", \"countries\": []}");
    }

    @Test
    void whoIsWishedForAlreadyIsNotRecommended() {
        put(buyer, "/buyer/seeks", "{\"seeks\": [\"vision\"]}");

        matchmaking.wish(place, Side.BUYER, anh, gaon, Strength.FINE, null);

        recommendedTo(buyer).json("[]");
    }

    @Test
    void whoDoesNotWantToMeetIsNotRecommendedToEitherSide() {
        put(buyer, "/buyer/seeks", "{\"seeks\": [\"vision\"]}");

        matchmaking.wish(place, Side.EXHIBITOR, anh, gaon, Strength.NO, null);

        recommendedTo(buyer).json("[]");
        recommendedTo(matchmaking.tokenOf(place, gaon)).json("[]");
    }

    @Test
    void theOtherSidesWishDoesNotShow() {
        put(buyer, "/buyer/seeks", "{\"seeks\": [\"vision\"]}");

        matchmaking.wish(place, Side.EXHIBITOR, anh, gaon, Strength.MUST, 1);

        recommendedTo(buyer).jsonPath("$[0].points").isEqualTo(50);
    }

    @Test
    void whoIsNotApprovedIsNotRecommended() {
        put(buyer, "/buyer/seeks", "{\"seeks\": [\"vision\"]}");

        expo.run(
                place,
                database.sql("update exhibitor set state = 'APPLIED' where id = $1")
                        .bind(0, gaon.value())
                        .fetch()
                        .rowsUpdated());

        recommendedTo(buyer).json("[]");
        recommendedTo(matchmaking.tokenOf(place, gaon)).json("[]");
    }

    @Test
    void everyWrongFieldIsNamed() {
        put(buyer, "/needs", "{\"countries\": [\"QQ\"]}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '/text')].code")
                .isEqualTo("not-null")
                .jsonPath("$.errors[?(@.pointer == '/countries/0')].detail")
                .isEqualTo("나라를 목록에서 골라 주세요.");
        put(buyer, "/buyer/seeks", "{\"seeks\": [\"dogs\"]}")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("interest-unknown");
    }

    private Exhibitor.Id exhibitor(String name, List<String> offers) {
        Exhibitor.Id id = new Exhibitor.Id(Ids.next());
        Profile profile = new Profile(
                new InTwoLanguages(name, name),
                new InTwoLanguages("안녕하세요", "Hello"),
                "KR",
                List.of("ko", "en"),
                1,
                offers,
                List.of());
        Contact contact = new Contact("이담당", TestMatchmaking.emailOf(id.value()), false);
        expo.run(
                place,
                exhibitors.enlist(List.of(), List.of(new Exhibitors.Enlisted(id, profile, contact, null)), List.of()));
        return id;
    }

    private WebTestClient.BodyContentSpec recommendedTo(String token) {
        return get(token, "/recommendations");
    }

    private WebTestClient.BodyContentSpec get(String token, String path) {
        return send(HttpMethod.GET, token, path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private WebTestClient.ResponseSpec put(String token, String path, String body) {
        return send(HttpMethod.PUT, token, path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.RequestBodySpec send(HttpMethod method, String token, String path) {
        return http.method(method)
                .uri("/api/expos/" + place.slug() + "/my" + path)
                .headers(headers -> headers.setBearerAuth(token));
    }
}
