package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Two buyers must meet 가온, one of them would like 나온 too; there is one table in two slots. */
@HttpTest
class ReportingOnAPlanTests {

    @Autowired
    TestExpo expo;

    @Autowired
    TestMatchmaking matchmaking;

    @Autowired
    TestRuns runs;

    @Autowired
    WebTestClient http;

    private Place place;
    private String token;
    private TestMatchmaking.Hall hall;
    private Exhibitor.Id gaon;

    @BeforeEach
    void aSmallMarket() {
        place = expo.open();
        token = expo.organizerToken(place);
        hall = matchmaking.open(place, 1, 2);
        Buyer.Id anh = matchmaking.buyer(place, "Anh", "ko");
        Buyer.Id binh = matchmaking.buyer(place, "Binh", "ko");
        gaon = matchmaking.exhibitor(place, "가온", 1, "ko");
        Exhibitor.Id naon = matchmaking.exhibitor(place, "나온", 1, "ko");
        matchmaking.bothMust(place, anh, gaon);
        matchmaking.bothMust(place, binh, gaon);
        matchmaking.wish(place, Side.BUYER, binh, naon, Strength.FINE, null);
    }

    @Test
    void saysHowManyMeetingsEachSideHas() {
        JsonNode sides = report(runs.finish(place)).at("/report/sides");

        assertThat(sides.toString()).isEqualTo("""
                [{"side":"BUYER","companies":2,"withoutMeeting":0,"fewest":1,"median":1,"most":1},\
                {"side":"EXHIBITOR","companies":2,"withoutMeeting":1,"fewest":0,"median":2,"most":2}]""");
    }

    @Test
    void saysWhatItCostsToPromiseEverybodyAMeeting() {
        JsonNode guarantees = report(runs.finish(place)).at("/report/guarantees");

        assertThat(guarantees).hasSize(8);
        assertThat(guarantees.get(0).toString()).isEqualTo("""
                {"meetings":1,"price":825,"share":0.4583333333333333,"without":0}""");
    }

    @Test
    void saysWhatOneMoreTableIsWorth() {
        JsonNode oneMore = report(runs.finish(place)).at("/report/oneMore");

        assertThat(oneMore.findValuesAsString("kind")).contains("TABLE", "TABLE_IN_A_SLOT", "SLOT");
        assertThat(oneMore.findValuesAsString("value")).containsOnly("75");
        assertThat(oneMore.findValuesAsString("meetings")).containsOnly("1");
    }

    @Test
    void namesTheCompanyWhoseTimeIsScarce() {
        MeetingSlot last = hall.slot(1);
        matchmaking.block(place, BlockedTime.Of.EXHIBITOR, gaon.value(), last.start(), last.end());

        JsonNode report = report(runs.finish(place));

        assertThat(report.at("/companies").toString())
                .isEqualTo("[{\"id\":\"%s\",\"name\":{\"ko\":\"가온\",\"en\":\"가온\"}}]".formatted(gaon.value()));
        assertThat(report.at("/report/oneMore/1").toString()).isEqualTo("""
                        {"kind":"HOUR","languages":[],"day":null,"company":"%s","value":825,"meetings":0}""".formatted(gaon.value()));
    }

    @Test
    void keepsWhatARunPromises() {
        JsonNode started = TestRegistrations.bodyOf(start(Map.of("guaranteed", 1, "comfort", 10)), HttpStatus.CREATED);
        MatchingRun run = runs.await(
                place, new MatchingRun.Id(UUID.fromString(started.get("id").asString())), MatchingRun.State.FINISHED);

        assertThat(run.settings()).isEqualTo(new MatchingRun.Settings(5, 1, 1, 10));
        assertThat(run.standing().value()).isEqualTo(975);
        assertThat(report(run.id()).at("/report/sides/1/withoutMeeting").asInt())
                .isZero();
    }

    @Test
    void refusesPromisesBeyondTheLimit() {
        for (String what : new String[] {"guaranteed", "comfort"}) {
            JsonNode refusal = TestRegistrations.bodyOf(start(Map.of(what, 101)), HttpStatus.BAD_REQUEST);

            assertThat(refusal.at("/errors/0/pointer").asString()).isEqualTo("/" + what);
        }
    }

    @Test
    void isNotThereBeforeThereIsAPlan() {
        MatchingRun.Id waiting = runs.start(place, 600);

        assertThat(TestRegistrations.refusal(get(waiting), HttpStatus.NOT_FOUND))
                .isEqualTo("plan-report-not-found");

        runs.stop(place, waiting);
    }

    private JsonNode report(MatchingRun.Id run) {
        return TestRegistrations.bodyOf(get(run), HttpStatus.OK);
    }

    private ResponseSpec get(MatchingRun.Id run) {
        return http.get()
                .uri("/api/expos/{expo}/matching-runs/{run}/report", place.slug(), run.value())
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private ResponseSpec start(Map<String, Integer> settings) {
        Map<String, Object> body = new TreeMap<>(settings);
        body.put("seconds", 5);
        return http.post()
                .uri("/api/expos/{expo}/matching-runs", place.slug())
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(body)
                .exchange();
    }
}
