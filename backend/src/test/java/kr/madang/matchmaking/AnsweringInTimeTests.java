package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class AnsweringInTimeTests {

    private static final String WHY = "{\"reason\": \"OTHER\"}";

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
    MeetingStore store;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    private final Instant deadline = Instant.now().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.SECONDS);
    private Place place;
    private String organizer;
    private Buyer.Id anh;
    private Exhibitor.Id gaon;

    @BeforeEach
    void oneMeetingIsPublished() {
        place = expo.openIn(10);
        organizer = expo.organizerToken(place);
        matchmaking.open(place, 1, 1);
        anh = matchmaking.buyer(place, "Anh", "ko");
        gaon = matchmaking.exhibitor(place, "가온", 1, "ko");
        matchmaking.wish(place, Side.BUYER, anh, gaon, Strength.WANT, 1);
        expo.run(place, publication.publish(runs.finish(place), 0, deadline, Audit.Actor.system()));
    }

    @Test
    void theDeadlineStandsInAgendasAndMails() throws Exception {
        get("/my/meetings", matchmaking.tokenOf(place, anh)).expectBody().json("""
                [{"answerUntil": "%s", "planFinal": false}]
                """.formatted(deadline));
        get("/published-plan", organizer).expectBody().json("""
                {"version": 1, "answerUntil": "%s", "remindedAt": null, "finalAt": null}
                """.formatted(deadline));

        assertThat(TestInbox.textOf(mailTo(gaon.value(), 1))).containsPattern("\\d\\d:\\d\\d까지 상담마다 수락하거나 거절해");
        assertThat(TestInbox.textOf(mailTo(anh.value(), 1)))
                .containsPattern("accept or decline each of yours by .* \\d\\d:\\d\\d\\.");
    }

    @Test
    void withoutOneItIsThreeDaysBeforeTheFirstMeetings() {
        Place other = expo.openIn(10);
        matchmaking.open(other, 1, 1);
        matchmaking.bothMust(
                other, matchmaking.buyer(other, "Binh", "ko"), matchmaking.exhibitor(other, "나온", 1, "ko"));
        MatchingRun.Id run = runs.finish(other);
        place = other;
        Instant first = expo.get(
                other,
                database.sql("select lower(during) as first from meeting_slot")
                        .map(row -> Objects.requireNonNull(row.get("first", Instant.class)))
                        .one());

        // from 10:00 to 18:00 three days earlier
        get("/matching-runs/" + run.value() + "/answer-deadline", expo.organizerToken(other))
                .expectBody()
                .json("{\"answerUntil\": \"%s\"}"
                        .formatted(first.minus(Duration.ofDays(3)).plus(Duration.ofHours(8))));
    }

    @Test
    void aDeadlineThatIsOverIsRefused() {
        http.post()
                .uri(uri("/matching-runs/" + runs.finish(place).value() + "/publication"))
                .headers(headers -> headers.setBearerAuth(organizer))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"seenVersion\": 1, \"answerUntil\": \"%s\"}".formatted(Instant.now()))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("answer-deadline-over");
    }

    @Test
    void afterItMeetingsAreOnlyCalledOffAndTheOtherSideIsTold() throws Exception {
        change("answer_until = now()");
        String buyer = matchmaking.tokenOf(place, anh);
        mailTo(gaon.value(), 1);

        post("/acceptance", buyer, "")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .json("""
                {"code": "answers-closed"}
                """);
        post("/decline", buyer, WHY).expectStatus().isEqualTo(409).expectBody().json("""
                {"code": "answers-closed"}
                """);
        post("/cancellation", buyer, WHY).expectStatus().isNoContent();

        MimeMessage mail = mailTo(gaon.value(), 2);
        assertThat(mail.getSubject()).isEqualTo("[시험 박람회] 상담 하나가 취소됐어요");
        assertThat(TestInbox.textOf(mail)).contains("상담 테이블 1 · Anh").doesNotContain("OTHER");
        get("/my/meetings", matchmaking.tokenOf(place, gaon)).expectBody().json("""
                [{"state": "DECLINED", "otherAnswer": "DECLINED"}]
                """);
        get("/published-plan/declined", organizer).expectBody().json("[{\"by\": \"BUYER\", \"reason\": \"OTHER\"}]");
        assertThat(audited("meeting-called-off")).isEqualTo(1);
    }

    @Test
    void whoHasNotAnsweredIsRemindedOnceADayBefore() throws Exception {
        expo.run(place, meetings.accept(party(Side.BUYER, anh.value()), meeting()));
        mailTo(gaon.value(), 1);
        expo.run(place, store.remindUnanswered());
        assertThat(reminded()).isEmpty();
        change("answer_until = now() + interval '20 hours', published_at = now() - interval '3 days'");

        expo.run(place, store.remindUnanswered());
        expo.run(place, store.remindUnanswered());

        assertThat(reminded()).containsExactly(gaon.value());
        MimeMessage mail = mailTo(gaon.value(), 2);
        assertThat(mail.getSubject()).isEqualTo("[시험 박람회] 답을 기다리는 상담이 있어요 (1건)");
        assertThat(TestInbox.textOf(mail)).contains("상담 테이블 1 · Anh").containsPattern("\\d\\d:\\d\\d까지 수락하거나");
    }

    @Test
    void whoWasToldOfThePlanWithinADayIsNotReminded() {
        change("answer_until = now() + interval '20 hours'");

        expo.run(place, store.remindUnanswered());

        assertThat(reminded()).isEmpty();
    }

    @Test
    void onceItIsFinalNobodyAnswersUntilAnotherIsPublished() {
        declareFinal(2).expectStatus().isEqualTo(409).expectBody().json("""
                {"code": "plan-published-meanwhile"}
                """);
        declareFinal(1).expectStatus().isOk().expectBody().jsonPath("$.finalAt").isNotEmpty();
        declareFinal(1).expectStatus().isOk();
        assertThat(audited("plan-declared-final")).isEqualTo(1);

        String buyer = matchmaking.tokenOf(place, anh);
        get("/my/meetings", buyer).expectBody().json("[{\"planFinal\": true}]");
        post("/acceptance", buyer, "")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .json("""
                {"code": "answers-closed"}
                """);

        expo.run(place, publication.publish(runs.finish(place), 1, null, Audit.Actor.system()));
        post("/acceptance", buyer, "").expectStatus().isNoContent();
        get("/published-plan", organizer).expectBody().json("""
                {"version": 2, "answerUntil": "%s", "finalAt": null}
                """.formatted(deadline));
    }

    @Test
    void whatBothHaveAcceptedStaysHoweverMuchMoreAnotherMeetingIsWorth() {
        Meeting.Id agreed = meeting();
        expo.run(place, meetings.accept(party(Side.BUYER, anh.value()), agreed));
        expo.run(place, meetings.accept(party(Side.EXHIBITOR, gaon.value()), agreed));
        Buyer.Id binh = matchmaking.buyer(place, "Binh", "ko");
        matchmaking.bothMust(place, binh, gaon);

        expo.run(place, publication.publish(runs.finish(place), 1, null, Audit.Actor.system()));

        assertThat(expo.get(place, meetings.listOf(Side.EXHIBITOR, gaon.value()).collectList()))
                .extracting(AgendaMeeting::id, AgendaMeeting::state)
                .containsExactly(tuple(agreed.value(), Meeting.State.ACCEPTED));
    }

    private static Meetings.Party party(Side side, UUID company) {
        return new Meetings.Party(side, company, Audit.Actor.system());
    }

    private Meeting.Id meeting() {
        return new Meeting.Id(
                expo.get(place, meetings.listOf(Side.BUYER, anh.value()).next()).id());
    }

    private void change(String assignments) {
        expo.run(place, database.sql("update published_plan set " + assignments).then());
    }

    private List<UUID> reminded() {
        return expo.get(
                place,
                database.sql("select subject_id from outbox where template = 'answer-reminder'")
                        .map(row -> row.get("subject_id", UUID.class))
                        .all()
                        .collectList());
    }

    private Long audited(String action) {
        return expo.get(
                place,
                database.sql("select count(*) as n from audit_entry where action = $1")
                        .bind(0, action)
                        .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                        .one());
    }

    private static MimeMessage mailTo(UUID company, int nth) {
        return TestInbox.get().await(TestMatchmaking.emailOf(company), nth).get(nth - 1);
    }

    private WebTestClient.ResponseSpec get(String path, String token) {
        return http.get()
                .uri(uri(path))
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private WebTestClient.ResponseSpec post(String path, String token, String body) {
        return send("/meetings/" + meeting().value() + path, token, body);
    }

    private WebTestClient.ResponseSpec declareFinal(long seenVersion) {
        return send("/published-plan/finality", organizer, "{\"seenVersion\": " + seenVersion + "}");
    }

    private WebTestClient.ResponseSpec send(String path, String token, String body) {
        return http.post()
                .uri(uri(path))
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private String uri(String path) {
        return "/api/expos/" + place.slug() + path;
    }
}
