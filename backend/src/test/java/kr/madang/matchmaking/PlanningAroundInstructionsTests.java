package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.exhibitor.Exhibitor;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class PlanningAroundInstructionsTests extends AnhMeetsGaon {

    private static final ParameterizedTypeReference<List<Boards.BoardMeeting>> PLACED =
            new ParameterizedTypeReference<>() {};
    private static final ParameterizedTypeReference<List<Opening>> OPENINGS = new ParameterizedTypeReference<>() {};

    private Buyer.Id binh;
    private Exhibitor.Id naon;

    @BeforeEach
    void twoBuyersWouldMeetTwoExhibitorsAtTwoTables() {
        meetIn(expo.open(), 2, 3);
        anhMustMeetGaon();
        binh = matchmaking.buyer(place, "Binh", "ko");
        naon = matchmaking.exhibitor(place, "나온", 1, "ko");
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
        assertThat(audited("meeting-pinned")).hasSize(1);
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
        assertThat(audited("instruction-removed")).hasSize(1);
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

        PlanComparison comparison = Objects.requireNonNull(
                get("/matching-runs/" + after.value() + "/comparison?with=" + before.value(), organizer)
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
        return send(HttpMethod.PUT, instructionOf(buyer, exhibitor), organizer, body);
    }

    private WebTestClient.ResponseSpec forget(Buyer.Id buyer, Exhibitor.Id exhibitor) {
        return request(HttpMethod.DELETE, instructionOf(buyer, exhibitor), organizer)
                .exchange();
    }

    private String instructionOf(Buyer.Id buyer, Exhibitor.Id exhibitor) {
        return "/instructions/" + buyer.value() + '/' + exhibitor.value();
    }

    private WebTestClient.BodyContentSpec instructions() {
        return get("/instructions", organizer).expectStatus().isOk().expectBody();
    }

    private WebTestClient.BodyContentSpec inputs() {
        return get("/matching-inputs", organizer).expectBody();
    }

    private List<Boards.BoardMeeting> board(MatchingRun.Id run) {
        return Objects.requireNonNull(get(
                        "/matching-runs/" + run.value() + "/board?from=2000-01-01T00:00:00Z&until=2100-01-01T00:00:00Z",
                        organizer)
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
        return Objects.requireNonNull(get(
                        "/matching-runs/" + run.value() + "/openings?buyer=" + buyer.value() + "&exhibitor="
                                + exhibitor.value(),
                        organizer)
                .expectStatus()
                .isOk()
                .expectBody(OPENINGS)
                .returnResult()
                .getResponseBody());
    }
}
