package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.shared.Audit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@HttpTest
class PublishingAPlanTests extends AnhMeetsGaon {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Autowired
    Publication publication;

    @Autowired
    Meetings meetings;

    private Buyer.Id binh;

    @BeforeEach
    void twoBuyersMustMeetOneExhibitorOfTwoRepresentatives() {
        meetIn(expo.open(), 2, 1);
        anh = matchmaking.buyer(place, "Anh", "ko");
        binh = matchmaking.buyer(place, "Binh", "ko");
        gaon = matchmaking.exhibitor(place, "가온", 2, "ko");
        matchmaking.bothMust(place, anh, gaon);
        matchmaking.bothMust(place, binh, gaon);
    }

    @Test
    void everyPlannedMeetingIsThereForBothSides() {
        MatchingRun.Id run = runs.finish(place);

        publish(run, 0).expectStatus().isCreated().expectBody().json("""
                {"version": 1, "run": "%s",
                 "meetings": {"provisional": 2, "accepted": 0, "declined": 0, "cancelled": 0}}
                """.formatted(run.value()));

        assertThat(plans.agendaOf(place, TestPlans.party(anh)))
                .extracting(one -> one.other().name().ko(), AgendaMeeting::state)
                .containsExactly(tuple("가온", Meeting.State.PROVISIONAL));
        assertThat(plans.agendaOf(place, TestPlans.party(gaon)))
                .extracting(one -> one.other().name().ko())
                .containsExactlyInAnyOrder("Anh", "Binh");
        assertThat(seats()).containsExactlyInAnyOrder(1, 2);
        assertThat(audited("plan-published")).hasSize(1);
        assertThat(told("plan-published")).containsExactlyInAnyOrder(anh.value(), binh.value(), gaon.value());
    }

    @Test
    void everyParticipantOfALargeExpoIsTold() {
        place = expo.open();
        organizer = expo.organizerToken(place);
        matchmaking.openLarge(place, 400);

        publish(runs.finish(place), 0).expectStatus().isCreated();

        assertThat(told("plan-published")).hasSize(420).doesNotHaveDuplicates();
    }

    @Test
    void beforeTheFirstPlanNothingIsPublished() {
        get("/published-plan", organizer).expectStatus().isOk().expectBody().json("""
                        {"version": 0, "run": null, "publishedAt": null,
                         "meetings": {"provisional": 0, "accepted": 0, "declined": 0, "cancelled": 0}}
                        """);
    }

    @Test
    void ofTwoOrganizersAtOnceExactlyOneWins() {
        MatchingRun.Id run = runs.finish(place);

        List<String> answers = Flux.range(0, 8)
                .flatMap(
                        at -> place.in(publication
                                        .publish(run, 0, null, Audit.Actor.system())
                                        .map(published -> "version " + published.version())
                                        .onErrorResume(
                                                Publication.PlanPublishedMeanwhile.class, late -> Mono.just("late")))
                                .subscribeOn(Schedulers.parallel()),
                        8)
                .collectList()
                .block(LIMIT);

        assertThat(answers)
                .containsExactlyInAnyOrder("version 1", "late", "late", "late", "late", "late", "late", "late");
        assertThat(seats()).hasSize(2);
        assertThat(audited("plan-published")).hasSize(1);
    }

    @Test
    void whoHasNotSeenTheLatestIsTold() {
        MatchingRun.Id run = runs.finish(place);
        publish(run, 0).expectStatus().isCreated();

        publish(run, 0)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("plan-published-meanwhile")
                .jsonPath("$.title")
                .isEqualTo("그사이 다른 시간표가 공개됐어요");
        publish(run, 1)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2);
    }

    @Test
    void aRequestThatIsSentAgainPublishesOnce() {
        MatchingRun.Id run = runs.finish(place);
        String key = UUID.randomUUID().toString();

        publish(run, 0, key).expectStatus().isCreated();

        publish(run, 0, key)
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(1);
    }

    @Test
    void whatStaysWhereItWasKeepsItsAnswers() {
        publish(runs.finish(place), 0);
        UUID kept = meetingOf(anh).id();
        accept(anh);

        publish(runs.finish(place), 1).expectStatus().isCreated();

        assertThat(plans.agendaOf(place, TestPlans.party(anh)))
                .extracting(AgendaMeeting::id, AgendaMeeting::ownAnswer)
                .containsExactly(tuple(kept, Meeting.Answer.ACCEPTED));
    }

    @Test
    void whatTheNewPlanLeavesOutIsCancelled() {
        publish(runs.finish(place), 0);
        matchmaking.remove(place, binh, gaon);

        publish(runs.finish(place), 1).expectStatus().isCreated().expectBody().json("""
                {"version": 2, "meetings": {"provisional": 1, "accepted": 0, "declined": 0, "cancelled": 1}}
                """);

        assertThat(plans.agendaOf(place, TestPlans.party(binh))).isEmpty();
    }

    @Test
    void whoHasDeclinedIsNotAskedAgain() {
        MatchingRun.Id before = runs.finish(place);
        publish(before, 0);
        UUID declined = meetingOf(binh).id();
        expo.run(
                place,
                meetings.decline(
                        TestPlans.party(binh),
                        new Meeting.Id(declined),
                        new Meeting.Decline(Meeting.Decline.Reason.NOT_RELEVANT, "다음에 뵐게요")));

        get("/published-plan/declined", organizer)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                [{"id": "%s", "buyer": {"id": "%s"}, "exhibitor": {"id": "%s"}, "by": "BUYER",
                  "reason": "NOT_RELEVANT", "note": "다음에 뵐게요"}]
                """.formatted(declined, binh.value(), gaon.value()));
        publish(before, 1).expectStatus().isCreated().expectBody().json("""
                {"version": 2, "meetings": {"provisional": 1, "accepted": 0, "declined": 1, "cancelled": 0}}
                """);
        assertThat(runs.get(place, runs.finish(place)).requests()).isEqualTo(1);
    }

    @Test
    void whatNoLongerFitsIsRefusedAndChangesNothing() {
        MatchingRun.Id run = runs.finish(place);
        expo.run(place, database.sql("update exhibitor set representatives = 1").then());

        publish(run, 0)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("plan-out-of-date");

        assertThat(seats()).isEmpty();
        assertThat(told("plan-published")).isEmpty();
        publish(runs.finish(place), 0).expectStatus().isCreated();
    }

    @Test
    void aRunWithoutAPlanIsNotPublished() {
        place = matchmaking.unprovable();
        organizer = expo.organizerToken(place);
        MatchingRun.Id run = runs.start(place, 600);

        publish(run, 0)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("matching-run-without-plan");

        runs.stop(place, run);
    }

    @Test
    void whatSomebodyHasNotSeenMustBeSaid() {
        MatchingRun.Id run = runs.finish(place);

        request(HttpMethod.POST, "/matching-runs/" + run.value() + "/publication", organizer)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/seenVersion");
    }

    @Test
    void onlyAnOrganizerOfTheExpoMayPublish() {
        MatchingRun.Id run = runs.finish(place);

        organizer = matchmaking.tokenOf(place, gaon);
        publish(run, 0).expectStatus().isForbidden();
        organizer = expo.organizerToken(expo.open());
        publish(run, 0).expectStatus().isForbidden();
    }

    private WebTestClient.ResponseSpec publish(MatchingRun.Id run, long seenVersion) {
        return publish(run, seenVersion, UUID.randomUUID().toString());
    }

    private WebTestClient.ResponseSpec publish(MatchingRun.Id run, long seenVersion, String key) {
        return request(HttpMethod.POST, "/matching-runs/" + run.value() + "/publication", organizer)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"seenVersion\": " + seenVersion + "}")
                .exchange();
    }

    private List<Integer> seats() {
        return expo.get(
                place,
                database.sql("select seat from meeting where state in ('PROVISIONAL', 'ACCEPTED')")
                        .map(row -> row.get("seat", Integer.class))
                        .all()
                        .collectList());
    }
}
