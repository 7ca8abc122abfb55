package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.HttpTest;
import kr.madang.TestInbox;
import kr.madang.exhibitor.Exhibitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@HttpTest
class ProposingAnotherTimeTests extends AnhMeetsGaon {

    private static final Meeting.Decline WHY = new Meeting.Decline(Meeting.Decline.Reason.TIME_UNSUITABLE, null);

    @Autowired
    TimeProposals proposals;

    private Interpreter.Id kim;

    @BeforeEach
    void twoWhoNeedAnInterpreterMeetInOneOfThreeSlots() {
        meetIn(expo.openIn(10), 1, 3);
        kim = anhMustMeetGaonWithAnInterpreter("Anh");
        publish();
    }

    @Test
    void theMeetingMovesToTheTimeThatTheOtherSideAccepts() throws Exception {
        AgendaMeeting before = meetingOf(anh);
        MeetingSlot wanted = others(before).get(1);
        String buyer = matchmaking.tokenOf(place, anh);
        String exhibitor = matchmaking.tokenOf(place, gaon);
        assertThat(freeFor(anh))
                .isEqualTo(others(before).stream().map(one -> one.id().value()).toList());

        send(HttpMethod.POST, before, "/decline", buyer, """
                {"reason": "TIME_UNSUITABLE", "proposedSlot": "%s"}
                """.formatted(
                                wanted.id().value()))
                .expectStatus()
                .isNoContent();

        assertThat(meetingOf(anh).proposal()).isEqualTo(new AgendaMeeting.Proposal(true, wanted.start(), wanted.end()));
        assertThat(meetingOf(gaon).proposal())
                .isEqualTo(new AgendaMeeting.Proposal(false, wanted.start(), wanted.end()));
        MimeMessage told = mailTo(gaon.value(), 2);
        assertThat(told.getSubject()).isEqualTo("[시험 박람회] 다른 상담 시간을 제안받았어요");
        assertThat(TestInbox.textOf(told)).contains("· Anh").containsPattern("제안한 시간은 .* \\d\\d:\\d\\d예요");
        send(HttpMethod.POST, before, "/proposal/acceptance", exhibitor, "")
                .expectStatus()
                .isNoContent();

        Stream.of(meetingOf(anh), meetingOf(gaon)).forEach(moved -> {
            assertThat(moved.id()).isEqualTo(before.id());
            assertThat(moved.start()).isEqualTo(wanted.start());
            assertThat(moved.state()).isEqualTo(Meeting.State.ACCEPTED);
            assertThat(moved.interpreter()).isEqualTo("김통역");
            assertThat(moved.proposal()).isNull();
        });
        assertThat(mailTo(gaon.value(), 3).getSubject()).isEqualTo("[시험 박람회] 상담이 옮겨졌어요");
        assertThat(mailTo(anh.value(), 2).getSubject()).isEqualTo("[Test Expo] A meeting has moved");
        assertThat(told("meeting-moved")).hasSize(2);
    }

    @Test
    void whatIsAgreedStaysWhenTheNextPlanIsPublished() {
        AgendaMeeting before = meetingOf(anh);
        MeetingSlot wanted = others(before).get(0);
        decline(anh, wanted);
        expo.run(place, proposals.accept(TestPlans.party(gaon), id(before)));

        publish();

        assertThat(meetingOf(anh).start()).isEqualTo(wanted.start());
        assertThat(meetingOf(anh).state()).isEqualTo(Meeting.State.ACCEPTED);
    }

    @Test
    void aTimeThatIsTakenMeanwhileIsRefusedAndAnotherCanBeProposed() {
        AgendaMeeting before = meetingOf(anh);
        MeetingSlot gone = others(before).get(0);
        MeetingSlot left = others(before).get(1);
        decline(anh, gone);
        matchmaking.block(place, BlockedTime.Of.INTERPRETER, kim.value(), gone.start(), gone.end());
        String exhibitor = matchmaking.tokenOf(place, gaon);

        refused(send(HttpMethod.POST, before, "/proposal/acceptance", exhibitor, ""), "time-taken");
        assertThat(meetingOf(gaon).state()).isEqualTo(Meeting.State.DECLINED);
        assertThat(freeFor(gaon)).containsExactly(left.id().value());
        send(
                        HttpMethod.PUT,
                        before,
                        "/proposal",
                        exhibitor,
                        "{\"slot\": \"%s\"}".formatted(left.id().value()))
                .expectStatus()
                .isNoContent();
        expo.run(place, proposals.accept(TestPlans.party(anh), id(before)));

        assertThat(meetingOf(gaon).start()).isEqualTo(left.start());
    }

    @Test
    void ofTwoPairsThatAcceptTheLastPlaceAtOnceOneGetsIt() {
        Buyer.Id binh = matchmaking.buyer(place, "Binh", "ko");
        Exhibitor.Id naon = matchmaking.exhibitor(place, "나온", 1, "ko");
        matchmaking.bothMust(place, binh, naon);
        publish();
        AgendaMeeting first = meetingOf(anh);
        AgendaMeeting second = meetingOf(binh);
        MeetingSlot last = hall.slots().stream()
                .filter(slot ->
                        !slot.start().equals(first.start()) && !slot.start().equals(second.start()))
                .findFirst()
                .orElseThrow();
        decline(anh, last);
        decline(binh, last);

        List<String> answers = Objects.requireNonNull(Flux.just(
                        proposals.accept(TestPlans.party(gaon), id(first)),
                        proposals.accept(TestPlans.party(naon), id(second)))
                .flatMap(accepting -> place.in(accepting
                                .thenReturn("moved")
                                .onErrorResume(TimeProposals.TimeTaken.class, taken -> Mono.just("taken")))
                        .subscribeOn(Schedulers.parallel()))
                .collectList()
                .block());

        assertThat(answers).containsExactlyInAnyOrder("moved", "taken");
        assertThat(told("meeting-moved")).hasSize(2);
    }

    @Test
    void whatIsNotFreeCannotBeProposedAndNothingIsDeclined() {
        AgendaMeeting before = meetingOf(anh);
        MeetingSlot away = others(before).get(0);
        matchmaking.block(place, BlockedTime.Of.BUYER, anh.value(), away.start(), away.end());

        refused(
                send(HttpMethod.POST, before, "/decline", matchmaking.tokenOf(place, anh), """
                {"reason": "TIME_UNSUITABLE", "proposedSlot": "%s"}
                """.formatted(
                                away.id().value())),
                "time-taken");

        assertThat(meetingOf(anh).state()).isEqualTo(Meeting.State.PROVISIONAL);
    }

    @Test
    void onlyTheOtherSideAnswersAndItMaySayNo() {
        AgendaMeeting before = meetingOf(anh);
        decline(anh, others(before).get(0));

        refused(
                send(HttpMethod.POST, before, "/proposal/acceptance", matchmaking.tokenOf(place, anh), ""),
                "time-not-proposed");
        send(HttpMethod.POST, before, "/proposal/refusal", matchmaking.tokenOf(place, gaon), "")
                .expectStatus()
                .isNoContent();

        assertThat(meetingOf(gaon).proposal()).isNull();
        assertThat(meetingOf(gaon).state()).isEqualTo(Meeting.State.DECLINED);
    }

    @Test
    void aProposalEndsWhenAnswersClose() {
        AgendaMeeting before = meetingOf(anh);
        decline(anh, others(before).get(0));
        expo.run(
                place,
                database.sql("update published_plan set answer_until = now()").then());

        assertThat(meetingOf(gaon).proposal()).isNull();
        refused(
                send(HttpMethod.POST, before, "/proposal/acceptance", matchmaking.tokenOf(place, gaon), ""),
                "answers-closed");
    }

    private static void refused(WebTestClient.ResponseSpec answer, String code) {
        refused(answer, HttpStatus.CONFLICT, code);
    }

    private void decline(Buyer.Id buyer, MeetingSlot wanted) {
        expo.run(
                place,
                proposals.decline(
                        TestPlans.party(buyer),
                        id(meetingOf(buyer)),
                        WHY,
                        wanted.id().value()));
    }

    private List<MeetingSlot> others(AgendaMeeting meeting) {
        return hall.slots().stream()
                .filter(slot -> !slot.start().equals(meeting.start()))
                .toList();
    }

    private List<UUID> freeFor(Buyer.Id buyer) {
        return freeFor(TestPlans.party(buyer), meetingOf(buyer));
    }

    private List<UUID> freeFor(Exhibitor.Id exhibitor) {
        return freeFor(TestPlans.party(exhibitor), meetingOf(exhibitor));
    }

    private List<UUID> freeFor(Meetings.Party party, AgendaMeeting meeting) {
        return expo.get(
                place,
                proposals.listFree(party, id(meeting)).map(FreeTime::slot).collectList());
    }

    private static Meeting.Id id(AgendaMeeting meeting) {
        return new Meeting.Id(meeting.id());
    }

    private WebTestClient.ResponseSpec send(
            HttpMethod method, AgendaMeeting meeting, String path, String token, String body) {
        return send(method, "/meetings/" + meeting.id() + path, token, body);
    }
}
