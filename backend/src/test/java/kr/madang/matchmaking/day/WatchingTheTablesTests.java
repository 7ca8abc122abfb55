package kr.madang.matchmaking.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.account.Role;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.matchmaking.AgendaMeeting;
import kr.madang.matchmaking.BlockedTime;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.MeetingSlot;
import kr.madang.matchmaking.Meetings;
import kr.madang.matchmaking.Named;
import kr.madang.matchmaking.Publication;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.TestMatchmaking;
import kr.madang.matchmaking.TestRuns;
import kr.madang.matchmaking.day.TableBoard.Seating;
import kr.madang.matchmaking.day.TableBoard.Sitting;
import kr.madang.shared.Audit;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@HttpTest
class WatchingTheTablesTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Autowired
    TestExpo expo;

    @Autowired
    TestMatchmaking matchmaking;

    @Autowired
    TestRuns runs;

    @Autowired
    Publication publication;

    @Autowired
    Meetings meetings;

    @Autowired
    AttendanceStore store;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    private Place place;
    private TestMatchmaking.Hall hall;
    private Buyer.Id anh;
    private Buyer.Id binh;
    private Exhibitor.Id gaon;
    private String staff;

    @BeforeEach
    void anhAndThenBinhMeetGaonAtTheOneTable() {
        place = expo.open();
        hall = matchmaking.open(place, 1, 2);
        anh = matchmaking.buyer(place, "Anh", "ko");
        binh = matchmaking.buyer(place, "Binh", "ko");
        gaon = matchmaking.exhibitor(place, "가온", 1, "ko");
        matchmaking.bothMust(place, anh, gaon);
        matchmaking.bothMust(place, binh, gaon);
        MeetingSlot second = hall.slot(1);
        matchmaking.block(place, BlockedTime.Of.BUYER, anh.value(), second.start(), second.end());
        expo.run(place, publication.publish(runs.finish(place), 0, Audit.Actor.system()));
        staff = expo.tokenOf(place, Role.STAFF, null);
    }

    @Test
    void showsWhoMeetsNowAndNext() {
        begin(Duration.ofMinutes(2));

        assertThat(tables())
                .containsExactly(new Seating(
                        1,
                        sitting(anh, "Anh", Presence.AWAITED, Presence.AWAITED, false),
                        sitting(binh, "Binh", Presence.AWAITED, Presence.AWAITED, false)));
    }

    @Test
    void whoeverHasNotComeFiveMinutesAfterTheStartIsLate() {
        begin(Duration.ofMinutes(5));
        assertThat(now()).isEqualTo(sitting(anh, "Anh", Presence.AWAITED, Presence.AWAITED, true));

        note(now(), Side.BUYER, "HERE").expectStatus().isNoContent();
        assertThat(now()).isEqualTo(sitting(anh, "Anh", Presence.HERE, Presence.AWAITED, true));

        note(now(), Side.EXHIBITOR, "ABSENT").expectStatus().isNoContent();
        assertThat(now()).isEqualTo(sitting(anh, "Anh", Presence.HERE, Presence.ABSENT, false));
    }

    @Test
    void aNoShowIsTakenBack() {
        begin(Duration.ofMinutes(2));

        note(now(), Side.BUYER, "ABSENT").expectStatus().isNoContent();
        note(now(), Side.BUYER, "AWAITED").expectStatus().isNoContent();

        assertThat(now()).isEqualTo(sitting(anh, "Anh", Presence.AWAITED, Presence.AWAITED, false));
        assertThat(audited()).containsExactly("meeting-buyer-absent", "meeting-buyer-awaited");
    }

    @Test
    void whoComesLateIsMissingNoMore() {
        begin(Duration.ofMinutes(7));
        note(now(), Side.BUYER, "ABSENT").expectStatus().isNoContent();

        arrive(now(), matchmaking.tokenOf(place, anh));

        assertThat(now()).isEqualTo(sitting(anh, "Anh", Presence.HERE, Presence.AWAITED, true));
        refused(note(now(), Side.BUYER, "ABSENT"), 409, "meeting-side-there");
    }

    @Test
    void oneSidesComingSaysNothingOfTheOther() {
        begin(Duration.ofMinutes(7));
        note(now(), Side.BUYER, "ABSENT").expectStatus().isNoContent();

        arrive(now(), matchmaking.tokenOf(place, gaon));

        assertThat(now()).isEqualTo(sitting(anh, "Anh", Presence.ABSENT, Presence.HERE, false));
    }

    @Test
    void nobodyIsMissingBeforeTheStart() {
        begin(Duration.ofMinutes(-10));

        refused(note(next(), Side.BUYER, "ABSENT"), 409, "meeting-not-now");
        note(next(), Side.BUYER, "HERE").expectStatus().isNoContent();
    }

    @Test
    void nobodyIsThereLongBeforeTheStart() {
        begin(Duration.ofMinutes(-20));

        refused(note(next(), Side.EXHIBITOR, "HERE"), 409, "meeting-not-now");
    }

    @Test
    void aMeetingThatIsOffLeavesItsTable() {
        begin(Duration.ofMinutes(2));
        Sitting off = now();
        expo.run(
                place,
                database.sql("update meeting set cancelled_at = now() where buyer_id = $1")
                        .bind(0, anh.value())
                        .then());

        assertThat(tables())
                .containsExactly(
                        new Seating(1, null, sitting(binh, "Binh", Presence.AWAITED, Presence.AWAITED, false)));
        refused(note(off, Side.BUYER, "ABSENT"), 409, "meeting-called-off");
    }

    @Test
    void aMeetingOfAnotherExpoIsNotFound() {
        begin(Duration.ofMinutes(2));
        Place other = expo.open();

        refused(
                put(other, expo.tokenOf(other, Role.STAFF, null), now().meeting(), "BUYER", "ABSENT"),
                404,
                "meeting-not-found");
    }

    @Test
    void everyChangeIsTold() {
        begin(Duration.ofMinutes(2));

        StepVerifier.create(follow(null).take(3).map(WatchingTheTablesTests::presenceOfBuyer))
                .expectNext(Presence.AWAITED)
                .then(() -> note(now(), Side.BUYER, "ABSENT"))
                .expectNext(Presence.ABSENT)
                .then(() -> note(now(), Side.BUYER, "AWAITED"))
                .expectNext(Presence.AWAITED)
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void whoComesBackIsToldWhatIsNewAndNothingElse() {
        begin(Duration.ofMinutes(2));
        long seen = read().version();

        StepVerifier.create(follow(Long.toString(seen))
                        .mapNotNull(ServerSentEvent::id)
                        .map(Long::parseLong)
                        .take(1))
                .expectSubscription()
                .expectNoEvent(Duration.ofMillis(1500))
                .then(() -> note(now(), Side.BUYER, "HERE"))
                .expectNext(seen + 1)
                .expectComplete()
                .verify(LIMIT);
    }

    private static Presence presenceOfBuyer(ServerSentEvent<TableBoard> event) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(event.data()).tables().get(0).now())
                .buyerPresence();
    }

    private Flux<ServerSentEvent<TableBoard>> follow(@Nullable String lastEventId) {
        return http.get()
                .uri("/api/expos/" + place.slug() + "/table-board/live")
                .headers(headers -> headers.setBearerAuth(staff))
                .headers(headers -> {
                    if (lastEventId != null) {
                        headers.set("Last-Event-ID", lastEventId);
                    }
                })
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<TableBoard>>() {})
                .getResponseBody();
    }

    private void begin(Duration ago) {
        matchmaking.begin(place, hall, ago);
    }

    private TableBoard read() {
        return expo.get(place, store.read());
    }

    private List<Seating> tables() {
        return read().tables();
    }

    private Sitting now() {
        return Objects.requireNonNull(tables().get(0).now());
    }

    private Sitting next() {
        return Objects.requireNonNull(tables().get(0).next());
    }

    private Sitting sitting(Buyer.Id buyer, String name, Presence ofBuyer, Presence ofExhibitor, boolean late) {
        AgendaMeeting meeting = expo.get(
                        place, meetings.listOf(Side.BUYER, buyer.value()).collectList())
                .get(0);
        return new Sitting(
                meeting.id(),
                meeting.start(),
                meeting.end(),
                new Named(buyer.value(), new InTwoLanguages(name, name)),
                ofBuyer,
                new Named(gaon.value(), new InTwoLanguages("가온", "가온")),
                ofExhibitor,
                late);
    }

    private WebTestClient.ResponseSpec note(Sitting sitting, Side side, String presence) {
        return put(place, staff, sitting.meeting(), side.name(), presence);
    }

    private WebTestClient.ResponseSpec put(Place where, String token, UUID meeting, String side, String presence) {
        return http.put()
                .uri("/api/expos/" + where.slug() + "/meetings/" + meeting + "/presences/" + side)
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"presence\": \"%s\"}".formatted(presence))
                .exchange();
    }

    private void arrive(Sitting sitting, String token) {
        http.post()
                .uri("/api/expos/" + place.slug() + "/meetings/" + sitting.meeting() + "/arrival")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private static void refused(WebTestClient.ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }

    private List<String> audited() {
        return expo.get(
                place,
                database.sql("select action from audit_entry where action like 'meeting-%' order by id")
                        .map(row -> row.get("action", String.class))
                        .all()
                        .collectList());
    }
}
