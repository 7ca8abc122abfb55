package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class PlanningAroundInstructionsTests {

    private static final ParameterizedTypeReference<List<Boards.BoardMeeting>> PLACED =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Opening>> OPENINGS = new ParameterizedTypeReference<>() {};

    @Autowired
    TestExpo expo;

    @Autowired
    TestMatchmaking matchmaking;

    @Autowired
    TestRuns runs;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    private Place place;
    private String token;
    private TestMatchmaking.Hall hall;
    private Buyer.Id anh;
    private Buyer.Id binh;
    private Exhibitor.Id gaon;
    private Exhibitor.Id naon;

    @BeforeEach
    void twoBuyersWouldMeetTwoExhibitorsAtTwoTables() {
        place = expo.open();
        token = expo.organizerToken(place);
        hall = matchmaking.open(place, 2, 3);
        anh = matchmaking.buyer(place, "Anh", "ko");
        binh = matchmaking.buyer(place, "Binh", "ko");
        gaon = matchmaking.exhibitor(place, "가온", 1, "ko");
        naon = matchmaking.exhibitor(place, "나온", 1, "ko");
        matchmaking.bothMust(place, anh, gaon);
        matchmaking.wish(place, Side.BUYER, binh, gaon, Strength.WANT, 1);
        matchmaking.wish(place, Side.BUYER, binh, naon, Strength.FINE, null);
    }

    @Test
    void aPinnedPairMeetsAtItsPlace() {
        pin(binh, gaon, 2, 1).expectStatus().isNoContent();

        assertThat(board(runs.finish(place)))
                .filteredOn(Boards.BoardMeeting::pinned)
                .extracting(
                        one -> one.buyer().id(),
                        one -> one.exhibitor().id(),
                        Boards.BoardMeeting::slot,
                        Boards.BoardMeeting::table)
                .containsExactly(tuple(
                        binh.value(),
                        gaon.value(),
                        slot(2),
                        hall.tables().get(1).id()));
        assertThat(audited("meeting-pinned")).isEqualTo(1);
    }

    @Test
    void aPairThatNobodyWishesMeetsOnceItIsPinned() {
        pin(anh, naon, 0, null).expectStatus().isNoContent();

        assertThat(board(runs.finish(place)))
                .filteredOn(Boards.BoardMeeting::pinned)
                .extracting(one -> one.exhibitor().id(), Boards.BoardMeeting::value)
                .containsExactly(tuple(naon.value(), 1));
    }

    @Test
    void aPairThatIsKeptApartDoesNotMeet() {
        tell(anh, gaon, "{}").expectStatus().isNoContent();

        assertThat(board(runs.finish(place)))
                .extracting(one -> one.buyer().id(), one -> one.exhibitor().id())
                .containsExactlyInAnyOrder(tuple(binh.value(), gaon.value()), tuple(binh.value(), naon.value()));
    }

    @Test
    void whatIsTakenBackIsTheRunsToDecide() {
        tell(anh, gaon, "{}");

        forget(anh, gaon).expectStatus().isNoContent();

        instructions().json("[]");
        assertThat(board(runs.finish(place))).hasSize(3);
        forget(anh, gaon).expectStatus().isNoContent();
        assertThat(audited("instruction-removed")).isEqualTo(1);
    }

    @Test
    void aPinWhereAnotherSitsIsRefusedAndNothingIsKept() {
        pin(anh, gaon, 0, 0);

        pin(binh, naon, 0, 0)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("pin-does-not-fit");
        pin(binh, gaon, 0, null).expectStatus().isEqualTo(409);

        instructions().json("""
                [{"buyer": {"id": "%s"}, "exhibitor": {"id": "%s"}, "pin": {"slot": "%s", "table": "%s"}}]
                """.formatted(
                        anh.value(), gaon.value(), slot(0), hall.tables().get(0).id()));
    }

    @Test
    void aPinOfWhomNobodyKnowsIsRefused() {
        pin(new Buyer.Id(UUID.randomUUID()), gaon, 0, null)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("instruction-unknown");
    }

    @Test
    void aPinThatHasBecomeImpossibleStopsRunsUntilItIsTakenBack() {
        pin(anh, gaon, 0, null);
        matchmaking.block(
                place,
                BlockedTime.Of.BUYER,
                anh.value(),
                hall.slot(0).start(),
                hall.slot(0).end());

        inputs().json("""
                {"findings": [{"code": "PINS_THAT_DO_NOT_FIT", "blocking": true, "count": 1, "companies": ["%s"]}]}
                """.formatted(anh.value()));
        forget(anh, gaon);
        assertThat(board(runs.finish(place))).hasSize(3);
    }

    @Test
    void openingsSayWhatAMoveWouldCost() {
        pin(anh, gaon, 0, 0);
        pin(binh, gaon, 1, 0);
        MatchingRun.Id run = runs.finish(place);

        assertThat(openings(run, binh, naon))
                .extracting(Opening::slot, Opening::cost, Opening::hindrances)
                .containsExactly(
                        tuple(slot(0), 0, List.of()),
                        tuple(slot(1), 0, List.of(Opening.Hindrance.BUYER_PINNED)),
                        tuple(slot(2), 0, List.of()));
        forget(binh, gaon);
        assertThat(openings(run, binh, naon))
                .filteredOn(opening -> opening.slot().equals(slot(1)))
                .extracting(
                        Opening::cost,
                        opening -> opening.displaced().get(0).exhibitor().id())
                .containsExactly(tuple(300, gaon.value()));
    }

    @Test
    void planningAgainMovesNoMoreThanThePinAsksFor() {
        MatchingRun.Id before = runs.finish(place);
        Boards.BoardMeeting moved = meetingOf(before, anh, gaon);
        int elsewhere = moved.slot().equals(slot(2)) ? 1 : 2;
        pin(anh, gaon, elsewhere, null);

        MatchingRun.Id after = runs.finishAround(place, before);

        PlanComparison comparison = Objects.requireNonNull(http.get()
                .uri("/api/expos/" + place.slug() + "/matching-runs/" + after.value() + "/comparison?with="
                        + before.value())
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(PlanComparison.class)
                .returnResult()
                .getResponseBody());
        assertThat(comparison.added() + comparison.lost()).isZero();
        assertThat(comparison.differences())
                .filteredOn(one -> one.kind() == PlanComparison.Kind.MOVED)
                .extracting(one -> one.buyer().id(), one -> one.exhibitor().id())
                .contains(tuple(anh.value(), gaon.value()));
        assertThat(meetingOf(after, anh, gaon).slot()).isEqualTo(slot(elsewhere));
    }

    @Test
    void aSlotThatHasBegunIsNotPlannedAnyMore() {
        expo.run(
                place,
                database.sql("""
                        insert into meeting_slot (id, host_id, expo_id, during)
                        values ($1, $2, $3, tstzrange(now() - interval '1 hour', now()))
                        """)
                        .bind(0, UUID.randomUUID())
                        .bind(1, place.host().value())
                        .bind(2, place.expo().value())
                        .then());

        inputs().jsonPath("$.slots").isEqualTo(3);
    }

    private UUID slot(int at) {
        return hall.slot(at).id().value();
    }

    private WebTestClient.ResponseSpec pin(Buyer.Id buyer, Exhibitor.Id exhibitor, int slot, @Nullable Integer table) {
        String at = table == null ? "null" : '"' + hall.tables().get(table).id().toString() + '"';
        return tell(buyer, exhibitor, "{\"pin\": {\"slot\": \"%s\", \"table\": %s}}".formatted(slot(slot), at));
    }

    private WebTestClient.ResponseSpec tell(Buyer.Id buyer, Exhibitor.Id exhibitor, String body) {
        return http.put()
                .uri(instructionOf(buyer, exhibitor))
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient.ResponseSpec forget(Buyer.Id buyer, Exhibitor.Id exhibitor) {
        return http.delete()
                .uri(instructionOf(buyer, exhibitor))
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private String instructionOf(Buyer.Id buyer, Exhibitor.Id exhibitor) {
        return "/api/expos/" + place.slug() + "/instructions/" + buyer.value() + '/' + exhibitor.value();
    }

    private WebTestClient.BodyContentSpec instructions() {
        return http.get()
                .uri("/api/expos/" + place.slug() + "/instructions")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    private WebTestClient.BodyContentSpec inputs() {
        return http.get()
                .uri("/api/expos/" + place.slug() + "/matching-inputs")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectBody();
    }

    private List<Boards.BoardMeeting> board(MatchingRun.Id run) {
        return Objects.requireNonNull(http.get()
                .uri("/api/expos/" + place.slug() + "/matching-runs/" + run.value()
                        + "/board?from=2000-01-01T00:00:00Z&until=2100-01-01T00:00:00Z")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(PLACED)
                .returnResult()
                .getResponseBody());
    }

    private Boards.BoardMeeting meetingOf(MatchingRun.Id run, Buyer.Id buyer, Exhibitor.Id exhibitor) {
        return board(run).stream()
                .filter(one -> one.buyer().id().equals(buyer.value())
                        && one.exhibitor().id().equals(exhibitor.value()))
                .findFirst()
                .orElseThrow();
    }

    private List<Opening> openings(MatchingRun.Id run, Buyer.Id buyer, Exhibitor.Id exhibitor) {
        return Objects.requireNonNull(http.get()
                .uri("/api/expos/" + place.slug() + "/matching-runs/" + run.value() + "/openings?buyer=" + buyer.value()
                        + "&exhibitor=" + exhibitor.value())
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(OPENINGS)
                .returnResult()
                .getResponseBody());
    }

    private Long audited(String action) {
        return Objects.requireNonNull(expo.get(
                place,
                database.sql("select count(*) as n from audit_entry where action = $1")
                        .bind(0, action)
                        .map(row -> row.get("n", Long.class))
                        .one()));
    }
}
