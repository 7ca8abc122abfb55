package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestInbox;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class AnsweringInTimeTests extends AnhMeetsGaon {

    private static final String WHY = "{\"reason\": \"OTHER\"}";

    @Autowired
    ReminderStore reminders;

    private final Instant deadline = Instant.now().plus(Duration.ofDays(5)).truncatedTo(ChronoUnit.SECONDS);

    @BeforeEach
    void oneMeetingIsPublished() {
        meetIn(expo.openIn(10), 1, 1);
        anh = matchmaking.buyer(place, "Anh", "ko");
        gaon = matchmaking.exhibitor(place, "가온", 1, "ko");
        matchmaking.wish(place, Side.BUYER, anh, gaon, Strength.WANT, 1);
        plans.publish(place, deadline);
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
        request(HttpMethod.POST, "/matching-runs/" + runs.finish(place).value() + "/publication", organizer)
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
        assertThat(audited("meeting-called-off")).hasSize(1);
    }

    @Test
    void whoHasNotAnsweredIsRemindedOnceADayBefore() throws Exception {
        accept(anh);
        mailTo(gaon.value(), 1);
        expo.run(place, reminders.remindOfAnswers());
        assertThat(told("answer-reminder")).isEmpty();
        change("answer_until = now() + interval '20 hours', published_at = now() - interval '3 days'");

        expo.run(place, reminders.remindOfAnswers());
        expo.run(place, reminders.remindOfAnswers());

        assertThat(told("answer-reminder")).containsExactly(gaon.value());
        MimeMessage mail = mailTo(gaon.value(), 2);
        assertThat(mail.getSubject()).isEqualTo("[시험 박람회] 답을 기다리는 상담이 있어요 (1건)");
        assertThat(TestInbox.textOf(mail)).contains("상담 테이블 1 · Anh").containsPattern("\\d\\d:\\d\\d까지 수락하거나");
    }

    @Test
    void whoWasToldOfThePlanWithinADayIsNotReminded() {
        change("answer_until = now() + interval '20 hours'");

        expo.run(place, reminders.remindOfAnswers());

        assertThat(told("answer-reminder")).isEmpty();
    }

    @Test
    void onceItIsFinalNobodyAnswersUntilAnotherIsPublished() {
        declareFinal(2).expectStatus().isEqualTo(409).expectBody().json("""
                {"code": "plan-published-meanwhile"}
                """);
        declareFinal(1).expectStatus().isOk().expectBody().jsonPath("$.finalAt").isNotEmpty();
        declareFinal(1).expectStatus().isOk();
        assertThat(audited("plan-declared-final")).hasSize(1);

        String buyer = matchmaking.tokenOf(place, anh);
        get("/my/meetings", buyer).expectBody().json("[{\"planFinal\": true}]");
        post("/acceptance", buyer, "")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .json("""
                {"code": "answers-closed"}
                """);

        publish();
        post("/acceptance", buyer, "").expectStatus().isNoContent();
        get("/published-plan", organizer).expectBody().json("""
                {"version": 2, "answerUntil": "%s", "finalAt": null}
                """.formatted(deadline));
    }

    @Test
    void whatBothHaveAcceptedStaysHoweverMuchMoreAnotherMeetingIsWorth() {
        UUID agreed = meetingOf(anh).id();
        accept(anh);
        accept(gaon);
        Buyer.Id binh = matchmaking.buyer(place, "Binh", "ko");
        matchmaking.bothMust(place, binh, gaon);

        publish();

        assertThat(plans.agendaOf(place, TestPlans.party(gaon)))
                .extracting(AgendaMeeting::id, AgendaMeeting::state)
                .containsExactly(tuple(agreed, Meeting.State.ACCEPTED));
    }

    private void change(String assignments) {
        expo.run(place, database.sql("update published_plan set " + assignments).then());
    }

    private WebTestClient.ResponseSpec post(String path, String token, String body) {
        return send(HttpMethod.POST, "/meetings/" + meetingOf(anh).id() + path, token, body);
    }

    private WebTestClient.ResponseSpec declareFinal(long seenVersion) {
        return send(HttpMethod.POST, "/published-plan/finality", organizer, "{\"seenVersion\": " + seenVersion + "}");
    }
}
