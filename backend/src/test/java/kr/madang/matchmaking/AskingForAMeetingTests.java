package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.TestTokens;
import kr.madang.account.Memberships;
import kr.madang.account.People;
import kr.madang.account.Person;
import kr.madang.account.Position;
import kr.madang.account.Role;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class AskingForAMeetingTests {

    @Autowired
    TestExpo expo;

    @Autowired
    TestMatchmaking matchmaking;

    @Autowired
    TestPlans plans;

    @Autowired
    Instructions instructions;

    @Autowired
    People people;

    @Autowired
    Memberships memberships;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    private Place place;
    private AtTheRequests requests;
    private Buyer.Id anh;
    private Exhibitor.Id gaon;

    @BeforeEach
    void aBuyerAndAnExhibitor() {
        place = expo.open();
        requests = new AtTheRequests(http, matchmaking, place);
        anh = matchmaking.buyer(place, "Anh", "ko");
        gaon = matchmaking.exhibitor(place, "가온", 1, "ko");
    }

    @Test
    void bothSidesSeeTheRequest() {
        UUID id = requests.ask(requests.of(anh), gaon.value(), "  감속기를 찾아요.\n만나고 싶어요. ");

        JsonNode sent = requests.listOf(requests.of(anh)).get(0);
        assertThat(sent.get("id").asString()).isEqualTo(id.toString());
        assertThat(sent.get("own").asBoolean()).isTrue();
        assertThat(sent.at("/other/name/ko").asString()).isEqualTo("가온");
        assertThat(sent.get("message").asString()).isEqualTo("감속기를 찾아요.\n만나고 싶어요.");
        assertThat(sent.get("state").asString()).isEqualTo("WAITING");
        JsonNode received = requests.listOf(requests.of(gaon)).get(0);
        assertThat(received.get("own").asBoolean()).isFalse();
        assertThat(received.at("/other/id").asString()).isEqualTo(anh.value().toString());
        assertThat(received.get("message").asString()).isEqualTo("감속기를 찾아요.\n만나고 싶어요.");
    }

    @Test
    void theOtherSideIsToldOnce() throws Exception {
        requests.ask(requests.of(gaon), anh.value(), "로봇을 <보여> 드릴게요.");

        List<MimeMessage> mails = TestInbox.get().await(TestMatchmaking.emailOf(anh.value()), 1);

        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject()).isEqualTo("[Test Expo] 가온 asks you for a meeting");
        assertThat(TestInbox.textOf(mails.get(0)))
                .contains("Hello 응우옌,", "로봇을 <보여> 드릴게요.", "/en/" + place.slug() + "/participant/requests");
        assertThat(TestInbox.htmlOf(mails.get(0))).contains("로봇을 &lt;보여&gt; 드릴게요.");
    }

    @Test
    void whatIsSentTwiceUnderOneKeyIsOneRequest() {
        String token = requests.of(anh);
        requests.tryToAsk(token, gaon.value(), "만나고 싶어요.", "the-same-key")
                .expectStatus()
                .isCreated();
        requests.tryToAsk(token, gaon.value(), "만나고 싶어요.", "the-same-key")
                .expectStatus()
                .isCreated();

        assertThat(requests.listOf(token)).hasSize(1);
    }

    @Test
    void theMessageIsStoredSealed() {
        requests.ask(requests.of(anh), gaon.value(), "김민준 010-1234-5678");

        String stored = expo.get(
                place,
                database.sql("select encode(message, 'escape') as message, to_jsonb(k)::text as kept"
                                + " from meeting_request r join idempotency_key k using (expo_id) where expo_id = $1")
                        .bind(0, place.expo().value())
                        .map(row -> row.get("message", String.class) + row.get("kept", String.class))
                        .one());

        assertThat(stored).doesNotContain("1234").doesNotContain("민준");
    }

    @Test
    void aRequestHoldsNoSlotAndNoWish() {
        matchmaking.open(place, 1, 1);
        requests.ask(requests.of(anh), gaon.value(), "만나고 싶어요.");

        assertThat(requests.wishesOf(requests.of(anh))).isEmpty();
        assertThat(requests.wishesOf(requests.of(gaon))).isEmpty();
    }

    @Test
    void aMessageHasOneToFiveHundredCharacters() {
        for (String message : List.of("  ", "가".repeat(501), "벨\u0007")) {
            requests.tryToAsk(requests.of(anh), gaon.value(), message)
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.errors[0].pointer")
                    .isEqualTo("/message");
        }
        requests.ask(requests.of(anh), gaon.value(), "가".repeat(500));
    }

    @Test
    void oneRequestWaitsBetweenTwoWhicheverOfThemAsks() {
        requests.ask(requests.of(anh), gaon.value(), "만나고 싶어요.");

        requests.refused(requests.of(anh), gaon.value(), HttpStatus.CONFLICT, "meeting-request-already-asked");
        requests.refused(requests.of(gaon), anh.value(), HttpStatus.CONFLICT, "meeting-request-other-asked");
    }

    @Test
    void whoeverIsNotVettedNeitherAsksNorIsAsked() {
        withdrawVetting(anh);

        requests.refused(requests.of(anh), gaon.value(), HttpStatus.CONFLICT, "meeting-request-before-review");
        requests.refused(requests.of(gaon), anh.value(), HttpStatus.NOT_FOUND, "buyer-not-found");
    }

    @Test
    void nobodyAsksOnesOwnSide() {
        Buyer.Id binh = matchmaking.buyer(place, "Binh", "ko");

        requests.refused(requests.of(anh), binh.value(), HttpStatus.NOT_FOUND, "exhibitor-not-found");
        requests.refused(requests.of(gaon), gaon.value(), HttpStatus.NOT_FOUND, "buyer-not-found");
    }

    @Test
    void nobodyAsksACompanyAtAnotherExpo() {
        Place elsewhere = expo.open();
        Exhibitor.Id other = matchmaking.exhibitor(elsewhere, "다온", 1, "ko");

        requests.refused(requests.of(anh), other.value(), HttpStatus.NOT_FOUND, "exhibitor-not-found");
    }

    @Test
    void whoActsForBothSidesDoesNotAskThemself() {
        String subject = UUID.randomUUID().toString();
        Person.Id person = expo.get(place, people.ensure(subject, subject + "@example.com", "박대표"));
        List.of(Position.of(Role.EXHIBITOR, gaon.value()), Position.of(Role.BUYER, anh.value()))
                .forEach(position -> expo.run(place, memberships.give(person, position, Audit.Actor.system())));

        requests.refused(
                TestTokens.of(subject), anh.value(), HttpStatus.UNPROCESSABLE_CONTENT, "meeting-request-own-company");
    }

    @Test
    void whoeverWouldNotComeIsNotAskedAndNobodyLearnsWhy() {
        Exhibitor.Id naon = matchmaking.exhibitor(place, "나온", 1, "ko");
        Exhibitor.Id daon = matchmaking.exhibitor(place, "다온", 1, "ko");
        matchmaking.wish(place, Side.EXHIBITOR, anh, gaon, Strength.NO, null);
        UUID declined = requests.ask(requests.of(anh), naon.value(), "만나고 싶어요.");
        requests.does("decline", requests.of(naon), declined);
        expo.run(
                place,
                instructions.put(new Instruction(anh, daon, Instruction.Kind.APART, null, null), Audit.Actor.system()));

        for (Exhibitor.Id unwilling : List.of(gaon, naon, daon)) {
            requests.tryToAsk(requests.of(anh), unwilling.value(), "만나고 싶어요.")
                    .expectStatus()
                    .isEqualTo(HttpStatus.CONFLICT)
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("meeting-request-not-possible")
                    .jsonPath("$.detail")
                    .isEqualTo("이 업체는 지금 상담 신청을 받지 않아요. 다른 업체를 찾아보세요.");
        }
    }

    @Test
    void whoeverHasDeclinedOneselfMayBeAskedAgainByThem() {
        UUID declined = requests.ask(requests.of(anh), gaon.value(), "만나고 싶어요.");
        requests.does("decline", requests.of(gaon), declined);

        requests.ask(requests.of(gaon), anh.value(), "마음이 바뀌었어요.");
    }

    @Test
    void whoHasAMeetingNeedNotAsk() {
        matchmaking.open(place, 1, 1);
        matchmaking.bothMust(place, anh, gaon);
        plans.publish(place);

        requests.refused(requests.of(anh), gaon.value(), HttpStatus.CONFLICT, "meeting-request-already-meeting");
    }

    @Test
    void tenRequestsWaitAtMost() {
        String token = requests.of(anh);
        List<UUID> asked = IntStream.range(0, 10)
                .mapToObj(at -> matchmaking.exhibitor(place, "업체" + at, 1, "ko"))
                .map(other -> requests.ask(token, other.value(), "만나고 싶어요."))
                .toList();

        requests.tryToAsk(token, gaon.value(), "만나고 싶어요.")
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("meeting-requests-too-many")
                .jsonPath("$.detail")
                .isEqualTo("한 번에 10건까지 답을 기다릴 수 있어요. 답을 기다리거나 보낸 신청을 취소한 뒤 신청해 주세요.");
        requests.does("withdrawal", token, asked.get(0));
        requests.ask(token, gaon.value(), "만나고 싶어요.");
    }

    @Test
    void thirtyRequestsADayAreEnough() {
        String token = requests.of(anh);
        for (int at = 0; at < 30; at++) {
            requests.does("withdrawal", token, requests.ask(token, gaon.value(), "만나고 싶어요."));
        }

        requests.refused(token, gaon.value(), HttpStatus.TOO_MANY_REQUESTS, "meeting-requests-too-often");
    }

    @Test
    void afterSevenDaysARequestIsOverAndMayBeMadeAgain() {
        String token = requests.of(anh);
        UUID id = requests.ask(token, gaon.value(), "만나고 싶어요.");
        letAWeekPass();

        assertThat(requests.listOf(token).at("/0/state").asString()).isEqualTo("EXPIRED");
        requests.tryTo("acceptance", requests.of(gaon), id)
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("meeting-request-closed");
        requests.ask(token, gaon.value(), "다시 여쭤봐요.");
        assertThat(requests.listOf(token).findValuesAsString("state")).containsExactly("WAITING", "EXPIRED");
    }

    private void letAWeekPass() {
        expo.run(place, database.sql("""
                        update meeting_request set asked_at = asked_at - interval '7 days',
                            expires_at = expires_at - interval '7 days' where expo_id = $1
                        """).bind(0, place.expo().value()).then());
    }

    private void withdrawVetting(Buyer.Id buyer) {
        expo.run(
                place,
                database.sql("update buyer set vetted = false where id = $1")
                        .bind(0, buyer.value())
                        .then());
    }
}
