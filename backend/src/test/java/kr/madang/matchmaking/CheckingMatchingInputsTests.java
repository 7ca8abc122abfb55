package kr.madang.matchmaking;

import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.shared.Place;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class CheckingMatchingInputsTests {

    @Autowired
    TestExpo expo;

    @Autowired
    TestMatchmaking matchmaking;

    @Autowired
    WebTestClient http;

    @Test
    void anEmptyExpoLacksEverything() {
        report(expo.open()).json("""
                {"buyers": 0, "exhibitors": 0, "slots": 0, "tables": 0, "interpreters": 0, "wishes": 0, "pairs": 0,
                 "mustWishes": 0, "findings": [
                   {"code": "NO_SLOTS", "blocking": true, "count": 0, "companies": []},
                   {"code": "NO_TABLES", "blocking": true, "count": 0, "companies": []},
                   {"code": "NO_BUYERS", "blocking": true, "count": 0, "companies": []},
                   {"code": "NO_EXHIBITORS", "blocking": true, "count": 0, "companies": []},
                   {"code": "NO_PAIRS", "blocking": true, "count": 0, "companies": []}]}
                """);
    }

    @Test
    void whatIsWholeHasNoFindings() {
        Place place = expo.open();
        matchmaking.open(place, 2, 3);
        Buyer.Id anh = matchmaking.buyer(place, "Anh", "vi");
        matchmaking.bothMust(place, anh, matchmaking.exhibitor(place, "가온", 1, "ko"));
        matchmaking.interpreter(place, "김통역", "ko", "vi");

        report(place).json("""
                {"buyers": 1, "exhibitors": 1, "slots": 3, "tables": 2, "interpreters": 1, "wishes": 2, "pairs": 1,
                 "mustWishes": 2, "findings": []}
                """);
    }

    @Test
    void whatIsOddIsFoundWithTheCompaniesItConcerns() {
        Place place = expo.open();
        TestMatchmaking.Hall hall = matchmaking.open(place, 1, 2);
        Exhibitor.Id gaon = matchmaking.exhibitor(place, "가온", 1, "ko");
        Exhibitor.Id naon = matchmaking.exhibitor(place, "나온", 1, "ko");
        Buyer.Id mute = matchmaking.buyer(place, "Anh", "vi");
        matchmaking.wish(place, Side.BUYER, mute, gaon, Strength.WANT, 1);
        matchmaking.wish(place, Side.BUYER, mute, naon, Strength.WANT, 1);
        matchmaking.wish(place, Side.EXHIBITOR, mute, naon, Strength.NO, null);
        Buyer.Id away = matchmaking.buyer(place, "Binh", "ko");
        matchmaking.wish(place, Side.BUYER, away, gaon, Strength.FINE, null);
        matchmaking.block(
                place,
                BlockedTime.Of.BUYER,
                away.value(),
                hall.slot(0).start(),
                hall.slot(1).end());
        Buyer.Id silent = matchmaking.buyer(place, "Chi", "ko");

        report(place).json("""
                {"buyers": 3, "exhibitors": 2, "slots": 2, "tables": 1, "interpreters": 0, "wishes": 4, "pairs": 2,
                 "mustWishes": 0, "findings": [
                   {"code": "BUYERS_WITHOUT_WISH", "blocking": false, "count": 1, "companies": ["%3$s"]},
                   {"code": "EXHIBITORS_WITHOUT_WISH", "blocking": false, "count": 1, "companies": ["%4$s"]},
                   {"code": "BUYERS_NEVER_AVAILABLE", "blocking": false, "count": 1, "companies": ["%2$s"]},
                   {"code": "PAIRS_WITHOUT_COMMON_SLOT", "blocking": false, "count": 1, "companies": ["%2$s"]},
                   {"code": "PAIRS_WITHOUT_INTERPRETER", "blocking": false, "count": 1, "companies": ["%1$s"]},
                   {"code": "WISHES_REFUSED_BY_THE_OTHER", "blocking": false, "count": 1, "companies": ["%1$s"]},
                   {"code": "RANKS_GIVEN_TWICE", "blocking": false, "count": 1, "companies": ["%1$s"]}]}
                """.formatted(mute.value(), away.value(), silent.value(), naon.value()));
    }

    @Test
    void onlyAnOrganizerMaySeeThem() {
        Place place = expo.open();
        Buyer.Id anh = matchmaking.buyer(place, "Anh", "vi");

        http.get()
                .uri("/api/expos/" + place.slug() + "/matching-inputs")
                .headers(headers -> headers.setBearerAuth(matchmaking.tokenOf(place, anh)))
                .exchange()
                .expectStatus()
                .isForbidden()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("권한이 없어요");
    }

    @Test
    void theOrganizerOfAnotherExpoMayNot() {
        Place place = expo.open();
        String token = expo.organizerToken(expo.open());

        http.get()
                .uri("/api/expos/" + place.slug() + "/matching-inputs")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    private WebTestClient.BodyContentSpec report(Place place) {
        return http.get()
                .uri("/api/expos/" + place.slug() + "/matching-inputs")
                .headers(headers -> headers.setBearerAuth(expo.organizerToken(place)))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }
}
