package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class AnsweringAMeetingRequestTests {

    @Autowired
    TestExpo expo;

    @Autowired
    TestMatchmaking matchmaking;

    @Autowired
    TestPlans plans;

    @Autowired
    Audit audit;

    @Autowired
    WebTestClient http;

    private Place place;
    private AtTheRequests requests;
    private Buyer.Id anh;
    private Exhibitor.Id gaon;
    private String buyer;
    private String exhibitor;
    private UUID request;

    @BeforeEach
    void aBuyerHasAsked() {
        place = expo.open();
        requests = new AtTheRequests(http, matchmaking, place);
        anh = matchmaking.buyer(place, "Anh", "ko");
        gaon = matchmaking.exhibitor(place, "가온", 1, "ko");
        buyer = requests.of(anh);
        exhibitor = requests.of(gaon);
        request = requests.ask(buyer, gaon.value(), "만나고 싶어요.");
    }

    @Test
    void acceptingMakesBothWantItMost() {
        matchmaking.wish(place, Side.EXHIBITOR, anh, gaon, Strength.FINE, null);

        requests.does("acceptance", exhibitor, request);

        JsonNode ofBuyer = requests.wishesOf(buyer).get(0);
        JsonNode ofExhibitor = requests.wishesOf(exhibitor).get(0);
        assertThat(ofBuyer.get("strength").asString()).isEqualTo("MUST");
        assertThat(ofBuyer.get("rank").asInt()).isEqualTo(1);
        assertThat(ofExhibitor.get("strength").asString()).isEqualTo("MUST");
        assertThat(ofExhibitor.get("rank").asInt()).isEqualTo(1);
        assertThat(stateFor(buyer)).isEqualTo("ACCEPTED");
    }

    @Test
    void whatIsAcceptedIsMetInTheNextPlan() {
        matchmaking.open(place, 1, 1);
        Buyer.Id binh = matchmaking.buyer(place, "Binh", "ko");
        matchmaking.wish(place, Side.BUYER, binh, gaon, Strength.MUST, 1);
        requests.does("acceptance", exhibitor, request);

        plans.publish(place);

        requests.refused(buyer, gaon.value(), HttpStatus.CONFLICT, "meeting-request-already-meeting");
    }

    @Test
    void decliningSaysNoForGoodAndTheAskerReadsNoMore() {
        requests.does("decline", exhibitor, request);

        assertThat(stateFor(buyer)).isEqualTo("DECLINED");
        assertThat(requests.wishesOf(buyer)).isEmpty();
        assertThat(requests.wishesOf(exhibitor).at("/0/strength").asString()).isEqualTo("NO");
    }

    @Test
    void onlyWhoIsAskedAnswers() {
        String stranger = requests.of(matchmaking.exhibitor(place, "나온", 1, "ko"));
        for (String other : new String[] {buyer, stranger}) {
            notFound("acceptance", other);
            notFound("decline", other);
        }
        assertThat(stateFor(buyer)).isEqualTo("WAITING");
    }

    @Test
    void onlyWhoHasAskedWithdraws() {
        notFound("withdrawal", exhibitor);

        requests.does("withdrawal", buyer, request);

        assertThat(stateFor(exhibitor)).isEqualTo("WITHDRAWN");
    }

    @Test
    void whatIsAnsweredIsNotAnsweredAgain() {
        requests.does("acceptance", exhibitor, request);

        for (String deed : new String[] {"acceptance", "decline"}) {
            requests.tryTo(deed, exhibitor, request).expectStatus().isEqualTo(HttpStatus.CONFLICT);
        }
        requests.tryTo("withdrawal", buyer, request)
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("meeting-request-closed");
    }

    @Test
    void notWantingToMeetAnswersWhatWaits() {
        matchmaking.wish(place, Side.EXHIBITOR, anh, gaon, Strength.NO, null);

        assertThat(stateFor(buyer)).isEqualTo("DECLINED");
    }

    @Test
    void notWantingToMeetAnyMoreTakesBackWhatOneAsked() {
        matchmaking.wish(place, Side.BUYER, anh, gaon, Strength.WANT, 1);
        matchmaking.wish(place, Side.BUYER, anh, gaon, Strength.NO, null);

        assertThat(stateFor(exhibitor)).isEqualTo("WITHDRAWN");
    }

    @Test
    void whoDidWhatIsNoted() {
        requests.does("decline", exhibitor, request);

        assertThat(expo.get(
                        place, audit.listAbout(request).map(Audit.Entry::action).collectList()))
                .containsExactly("meeting-requested", "meeting-request-declined");
    }

    private void notFound(String deed, String token) {
        requests.tryTo(deed, token, request)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("meeting-request-not-found");
    }

    private String stateFor(String token) {
        return requests.listOf(token).at("/0/state").asString();
    }
}
