package kr.madang.matchmaking;

import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.shared.Ids;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class WishingToMeetTests {

    private static final String MUST_FIRST = "{\"strength\": \"MUST\", \"rank\": 1}";

    @Autowired
    TestExpo expo;

    @Autowired
    TestMatchmaking matchmaking;

    @Autowired
    WebTestClient http;

    private Place place;
    private Buyer.Id anh;
    private Exhibitor.Id gaon;
    private Exhibitor.Id naon;

    @BeforeEach
    void oneBuyerAndTwoExhibitors() {
        place = expo.open();
        anh = matchmaking.buyer(place, "Anh", "vi");
        gaon = matchmaking.exhibitor(place, "가온", 1, "ko");
        naon = matchmaking.exhibitor(place, "나온", 1, "ko");
    }

    @Test
    void aBuyersWishesAreListedFirstRanksFirst() {
        String token = matchmaking.tokenOf(place, anh);
        put(token, gaon.value(), "{\"strength\": \"FINE\"}").expectStatus().isNoContent();
        put(token, naon.value(), MUST_FIRST).expectStatus().isNoContent();

        wishesOf(token).json("""
                [{"other": "%s", "name": {"ko": "나온", "en": "나온"}, "strength": "MUST", "rank": 1},
                 {"other": "%s", "name": {"ko": "가온", "en": "가온"}, "strength": "FINE", "rank": null}]
                """.formatted(naon.value(), gaon.value()));
    }

    @Test
    void aLaterWishForTheSameTakesTheEarlierOnesPlace() {
        String token = matchmaking.tokenOf(place, anh);
        put(token, gaon.value(), MUST_FIRST);

        put(token, gaon.value(), "{\"strength\": \"NO\"}").expectStatus().isNoContent();

        wishesOf(token).json("""
                [{"other": "%s", "name": {"ko": "가온", "en": "가온"}, "strength": "NO", "rank": null}]
                """.formatted(gaon.value()));
    }

    @Test
    void theSidesDoNotSeeEachOthersWishes() {
        put(matchmaking.tokenOf(place, anh), gaon.value(), MUST_FIRST);
        String token = matchmaking.tokenOf(place, gaon);

        wishesOf(token).json("[]");
        put(token, anh.value(), "{\"strength\": \"WANT\", \"rank\": 3}")
                .expectStatus()
                .isNoContent();
        wishesOf(token).json("""
                [{"other": "%s", "name": {"ko": "Anh", "en": "Anh"}, "strength": "WANT", "rank": 3}]
                """.formatted(anh.value()));
    }

    @Test
    void aWishIsTakenBack() {
        String token = matchmaking.tokenOf(place, anh);
        put(token, gaon.value(), MUST_FIRST);

        send(HttpMethod.DELETE, token, gaon.value()).exchange().expectStatus().isNoContent();
        send(HttpMethod.DELETE, token, gaon.value()).exchange().expectStatus().isNoContent();

        wishesOf(token).json("[]");
    }

    @Test
    void whoIsNotAtTheExpoCannotBeWishedFor() {
        put(matchmaking.tokenOf(place, anh), Ids.next(), MUST_FIRST)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("exhibitor-not-found");
        put(matchmaking.tokenOf(place, gaon), naon.value(), MUST_FIRST)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("바이어를 찾을 수 없어요");
    }

    @Test
    void whoIsAtAnotherExpoCannotBeWishedFor() {
        Place other = expo.open();
        Exhibitor.Id elsewhere = matchmaking.exhibitor(other, "다온", 1, "ko");

        put(matchmaking.tokenOf(place, anh), elsewhere.value(), MUST_FIRST)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void everyWrongFieldIsNamed() {
        put(matchmaking.tokenOf(place, anh), gaon.value(), "{\"rank\": 0}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '/strength')].code")
                .isEqualTo("not-null")
                .jsonPath("$.errors[?(@.pointer == '/rank')].detail")
                .isEqualTo("1 이상으로 입력해 주세요.");
    }

    @Test
    void anOrganizerHasNoWishes() {
        put(expo.organizerToken(place), gaon.value(), MUST_FIRST).expectStatus().isForbidden();
    }

    @Test
    void anExhibitorSeesTheBuyersItMayWishFor() {
        http.get()
                .uri("/api/expos/" + place.slug() + "/buyers")
                .headers(headers -> headers.setBearerAuth(matchmaking.tokenOf(place, gaon)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"items": [{"id": "%s", "name": {"ko": "Anh", "en": "Anh"}, "country": "VN",
                          "languages": ["vi"], "seeks": []}], "next": null}
                        """.formatted(anh.value()));
    }

    @Test
    void aBuyerDoesNotSeeTheOtherBuyers() {
        http.get()
                .uri("/api/expos/" + place.slug() + "/buyers")
                .headers(headers -> headers.setBearerAuth(matchmaking.tokenOf(place, anh)))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private WebTestClient.ResponseSpec put(String token, Object other, String body) {
        return send(HttpMethod.PUT, token, other)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.RequestBodySpec send(HttpMethod method, String token, Object other) {
        return http.method(method)
                .uri("/api/expos/" + place.slug() + "/my/wishes/" + other)
                .headers(headers -> headers.setBearerAuth(token));
    }

    private WebTestClient.BodyContentSpec wishesOf(String token) {
        return http.get()
                .uri("/api/expos/" + place.slug() + "/my/wishes")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
