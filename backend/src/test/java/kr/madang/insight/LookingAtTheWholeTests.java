package kr.madang.insight;

import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.account.Role;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.TestMatchmaking;
import kr.madang.matchmaking.TestPlans;
import kr.madang.shared.Place;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class LookingAtTheWholeTests {

    @Autowired
    TestExpo expo;

    @Autowired
    TestMatchmaking matchmaking;

    @Autowired
    TestPlans plans;

    @Autowired
    WebTestClient http;

    @Test
    void anOrganizerSeesTheExpoInFigures() {
        Place place = expo.open();
        matchmaking.open(place, 1, 1);
        Buyer.Id anh = matchmaking.buyer(place, "Anh", "ko");
        Exhibitor.Id gaon = matchmaking.exhibitor(place, "가온", 1, "ko");
        matchmaking.exhibitor(place, "나온", 1, "ko");
        matchmaking.bothMust(place, anh, gaon);
        plans.publish(place);

        overview(place, expo.organizerToken(place))
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"registrations": 0, "exhibitors": 2, "buyers": 1, "sessions": 0,
                         "meetings": {"provisional": 1, "accepted": 0, "declined": 0, "cancelled": 0}}
                        """);
    }

    @Test
    void nobodyElseDoes() {
        Place place = expo.open();

        overview(place, expo.tokenOf(place, Role.STAFF, null)).expectStatus().isForbidden();
        overview(place, expo.organizerToken(expo.open())).expectStatus().isForbidden();
    }

    private WebTestClient.ResponseSpec overview(Place place, String token) {
        return http.get()
                .uri("/api/expos/" + place.slug() + "/overview")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }
}
