package kr.madang.matchmaking.day;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestInbox;
import kr.madang.matchmaking.AgendaMeeting;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.Strength;
import kr.madang.matchmaking.TestMatchmaking;
import kr.madang.matchmaking.TestPlans;
import kr.madang.shared.Audit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Anh has not come to Gaon. The second slot is Binh's with Gaon; the third is free. */
@HttpTest
class RefillingTheDayTests extends AtOneTable {

    private static final int SLOTS = 3;

    @Autowired
    Audit audit;

    @Override
    int slots() {
        return SLOTS;
    }

    @Test
    void nobodyIsProposedWhileEverybodyComes() {
        chi();
        begin(Duration.ofMinutes(7));

        assertThat(refills()).isEmpty();
    }

    @Test
    void whoIsWishedAndFreeIsProposedForTheFirstFreeSlot() {
        Buyer.Id chi = chi();
        anhDoesNotCome();

        JsonNode proposed = refills();

        assertThat(proposed).hasSize(1);
        assertThat(proposed.at("/0/buyer/id").asString()).isEqualTo(chi.value().toString());
        assertThat(proposed.at("/0/exhibitor/name/ko").asString()).isEqualTo("가온");
        assertThat(proposed.at("/0/alone").asString()).isEqualTo("EXHIBITOR");
        assertThat(proposed.at("/0/table").asInt()).isEqualTo(1);
        assertThat(proposed.at("/0/musts").asInt()).isEqualTo(1);
        assertThat(proposed.at("/0/interpreted").asBoolean()).isFalse();
    }

    @Test
    void aNoShowThatIsTakenBackFreesNobody() {
        chi();
        anhDoesNotCome();

        note(now(), Side.BUYER, "AWAITED").expectStatus().isNoContent();

        assertThat(refills()).isEmpty();
    }

    @Test
    void oneTapAddsTheMeetingAndTellsTheTwoAndNobodyElse() throws Exception {
        Buyer.Id chi = chi();
        anhDoesNotCome();

        approve(refills().get(0)).expectStatus().isNoContent();

        AgendaMeeting added = meetingOf(chi);
        assertThat(added.other().id()).isEqualTo(gaon.value());
        assertThat(refills()).isEmpty();
        assertThat(textOf(TestMatchmaking.emailOf(gaon.value()), 2)).containsPattern("새로 잡힘: .* · Chi");
        assertThat(textOf(TestMatchmaking.emailOf(chi.value()), 1)).contains("가온");
        assertThat(TestInbox.get().await(TestMatchmaking.emailOf(anh.value()), 1))
                .hasSize(1);
        assertThat(TestInbox.get().await(TestMatchmaking.emailOf(binh.value()), 1))
                .hasSize(1);
        assertThat(expo.get(
                        place,
                        audit.listAbout(added.id()).map(Audit.Entry::action).collectList()))
                .containsExactly("meeting-refilled");
    }

    @Test
    void aSecondTapAddsNothing() {
        Buyer.Id chi = chi();
        anhDoesNotCome();
        JsonNode proposed = refills().get(0);
        approve(proposed).expectStatus().isNoContent();

        refused(approve(proposed), HttpStatus.CONFLICT, "refill-gone");

        assertThat(plans.agendaOf(place, TestPlans.party(chi))).hasSize(1);
    }

    @Test
    void whatWasNotProposedIsNotAdded() {
        chi();
        anhDoesNotCome();
        JsonNode proposed = refills().get(0);
        UUID stranger = matchmaking.buyer(place, "Dung", "ko").value();

        refused(approve(proposed, stranger), HttpStatus.CONFLICT, "refill-gone");
    }

    /** A buyer who has wished for Gaon since the plan was published. */
    private Buyer.Id chi() {
        Buyer.Id chi = matchmaking.buyer(place, "Chi", "ko");
        matchmaking.wish(place, Side.BUYER, chi, gaon, Strength.MUST, 1);
        return chi;
    }

    private void anhDoesNotCome() {
        begin(Duration.ofMinutes(7));
        note(now(), Side.BUYER, "ABSENT").expectStatus().isNoContent();
    }

    private JsonNode refills() {
        return JsonMapper.shared()
                .readTree(http.get()
                        .uri("/api/expos/" + place.slug() + "/refills")
                        .headers(headers -> headers.setBearerAuth(staff))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private WebTestClient.ResponseSpec approve(JsonNode refill) {
        return approve(refill, UUID.fromString(refill.at("/buyer/id").asString()));
    }

    private WebTestClient.ResponseSpec approve(JsonNode refill, UUID buyer) {
        return http.post()
                .uri("/api/expos/" + place.slug() + "/refills")
                .headers(headers -> headers.setBearerAuth(staff))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of(
                        "buyer", buyer,
                        "exhibitor", refill.at("/exhibitor/id").asString(),
                        "slot", refill.get("slot").asString(),
                        "table", refill.get("table").asInt()))
                .exchange();
    }

    private static String textOf(String address, int mails) throws Exception {
        List<MimeMessage> got = TestInbox.get().await(address, mails);
        return TestInbox.textOf(got.get(mails - 1));
    }
}
