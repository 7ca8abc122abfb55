package kr.madang.matchmaking.day;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestInbox;
import kr.madang.matchmaking.BlockedTime;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.Strength;
import kr.madang.matchmaking.TestMatchmaking;
import kr.madang.matchmaking.TestPlans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Chi comes to the desk and asks for Gaon, who meets Anh in the first slot and Binh in the second; the third is free. */
@HttpTest
class SettingAMeetingOnTheSpotTests extends AtOneTable {

    private static final int SLOTS = 3;

    private Buyer.Id chi;

    @Override
    int slots() {
        return SLOTS;
    }

    @BeforeEach
    void chiComesToTheDesk() {
        chi = matchmaking.buyer(place, "Chi", "ko");
        begin(Duration.ofMinutes(7));
    }

    @Test
    void timesAreThoseInWhichBothAndATableAreFree() {
        JsonNode times = times();

        assertThat(times).hasSize(1);
        assertThat(times.at("/0/start").asString())
                .isGreaterThan(next().end().minusSeconds(1).toString());
        assertThat(times.at("/0/table").asInt()).isEqualTo(1);
        assertThat(times.at("/0/interpreted").asBoolean()).isFalse();
    }

    @Test
    void oneTapSetsTheMeetingAndTellsTheTwoAndNobodyElse() {
        JsonNode time = times().get(0);

        JsonNode set = bodyOf(set(time, UUID.randomUUID()), HttpStatus.CREATED);

        assertThat(set).isEqualTo(time);
        assertThat(meetingOf(chi).other().id()).isEqualTo(gaon.value());
        assertThat(mailTo(gaon.value(), 2)).isNotNull();
        assertThat(mailTo(chi.value(), 1)).isNotNull();
        assertThat(TestInbox.get().await(TestMatchmaking.emailOf(anh.value()), 1))
                .hasSize(1);
        assertThat(TestInbox.get().await(TestMatchmaking.emailOf(binh.value()), 1))
                .hasSize(1);
        assertThat(audited("meeting-set%")).containsExactly("meeting-set-on-the-spot");
    }

    @Test
    void theSameRequestSentAgainSetsNoSecond() {
        JsonNode time = times().get(0);
        UUID key = UUID.randomUUID();
        JsonNode first = bodyOf(set(time, key), HttpStatus.CREATED);

        assertThat(bodyOf(set(time, key), HttpStatus.CREATED)).isEqualTo(first);
        assertThat(plans.agendaOf(place, TestPlans.party(chi))).hasSize(1);
        refused(set(time, UUID.randomUUID()), HttpStatus.CONFLICT, "pair-meets");
    }

    @Test
    void aTimeThatIsTakenMeanwhileIsRefused() {
        JsonNode time = times().get(0);
        matchmaking.block(
                place,
                BlockedTime.Of.BUYER,
                chi.value(),
                next().end(),
                next().end().plusSeconds(3600));

        refused(set(time, UUID.randomUUID()), HttpStatus.CONFLICT, "time-taken");
    }

    @Test
    void whoDoesNotWantToMeetIsNotMadeTo() {
        matchmaking.wish(place, Side.EXHIBITOR, chi, gaon, Strength.NO, null);

        refused(askTimes(chi), HttpStatus.CONFLICT, "pair-apart");
    }

    @Test
    void whoMeetsAlreadyMeetsOnce() {
        refused(askTimes(binh), HttpStatus.CONFLICT, "pair-meets");
    }

    @Test
    void withoutACommonLanguageAndAnInterpreterThereIsNoTime() {
        chi = matchmaking.buyer(place, "Chi Mai", "vi");

        assertThat(times()).isEmpty();
    }

    private JsonNode times() {
        return bodyOf(askTimes(chi), HttpStatus.OK);
    }

    private ResponseSpec askTimes(Buyer.Id buyer) {
        return get("/spot-meetings/times?buyer=" + buyer.value() + "&exhibitor=" + gaon.value(), staff);
    }

    private ResponseSpec set(JsonNode time, UUID key) {
        return request(HttpMethod.POST, "/spot-meetings", staff)
                .header("Idempotency-Key", key.toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of(
                        "buyer", chi.value(),
                        "exhibitor", gaon.value(),
                        "slot", time.get("slot").asString()))
                .exchange();
    }
}
