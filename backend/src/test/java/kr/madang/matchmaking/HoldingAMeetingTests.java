package kr.madang.matchmaking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.exhibitor.Exhibitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class HoldingAMeetingTests extends AnhMeetsGaon {

    private Exhibitor.Id naon;
    private String buyer;
    private String exhibitor;

    @BeforeEach
    void aMeetingWithAnInterpreterIsPublished() {
        meetIn(expo.open(), 1, 1);
        anhMustMeetGaonWithAnInterpreter("Anh; Trading, Ltd.");
        naon = matchmaking.exhibitor(place, "나온", 1, "ko");
        publish();
        buyer = matchmaking.tokenOf(place, anh);
        exhibitor = matchmaking.tokenOf(place, gaon);
    }

    @Test
    void bothSidesFindItInTheirAgendas() {
        AgendaMeeting seenByBuyer = agenda(buyer).get(0);

        assertThat(seenByBuyer)
                .extracting(
                        AgendaMeeting::table,
                        one -> one.other().name().ko(),
                        AgendaMeeting::interpreter,
                        AgendaMeeting::ownAnswer,
                        AgendaMeeting::state)
                .containsExactly(1, "가온", "김통역", Meeting.Answer.WAITING, Meeting.State.PROVISIONAL);
        assertThat(agenda(exhibitor))
                .extracting(AgendaMeeting::id, one -> one.other().name().en(), AgendaMeeting::start)
                .containsExactly(tuple(seenByBuyer.id(), "Anh; Trading, Ltd.", seenByBuyer.start()));
    }

    @Test
    void itIsAgreedWhenBothHaveAccepted() {
        accept(exhibitor).expectStatus().isNoContent();
        assertThat(agenda(buyer))
                .extracting(AgendaMeeting::ownAnswer, AgendaMeeting::otherAnswer, AgendaMeeting::state)
                .containsExactly(tuple(Meeting.Answer.WAITING, Meeting.Answer.ACCEPTED, Meeting.State.PROVISIONAL));

        accept(buyer).expectStatus().isNoContent();

        assertThat(agenda(exhibitor)).extracting(AgendaMeeting::state).containsExactly(Meeting.State.ACCEPTED);
        assertThat(audited("meeting-%")).containsExactly("meeting-accepted", "meeting-accepted");
    }

    @Test
    void itIsOffWhenOneDeclines() {
        decline(exhibitor, "{\"reason\": \"OTHER\", \"note\": \"김담당 출장\"}")
                .expectStatus()
                .isNoContent();

        assertThat(agenda(buyer)).extracting(AgendaMeeting::state).containsExactly(Meeting.State.DECLINED);
        refused(accept(buyer), HttpStatus.CONFLICT, "meeting-called-off");
        assertThat(audited("meeting-%")).containsExactly("meeting-declined");
        assertThat(notes("김담당")).isEqualTo("1 kept, 0 readable");
    }

    @Test
    void aSecondAnswerIsRefused() {
        accept(exhibitor).expectStatus().isNoContent();

        accept(exhibitor)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("이 상담에는 이미 답했어요. 바꾸려면 주최자에게 문의해 주세요.");
        refused(
                decline(exhibitor, "{\"reason\": \"TIME_UNSUITABLE\"}"),
                HttpStatus.CONFLICT,
                "meeting-already-answered");
    }

    @Test
    void itIsHeldOnceBothHaveSaidThatTheyAreThere() {
        begin();

        arrive(buyer).expectStatus().isNoContent();
        assertThat(agenda(exhibitor).get(0).otherCameAt()).isNotNull();
        assertThat(agenda(exhibitor).get(0).ownCameAt()).isNull();
        arrive(exhibitor).expectStatus().isNoContent();

        AgendaMeeting held = agenda(buyer).get(0);
        assertThat(held.ownCameAt()).isNotNull();
        assertThat(held.otherCameAt()).isNotNull();
        arrive(buyer).expectStatus().isNoContent();
        assertThat(agenda(buyer).get(0).ownCameAt()).isEqualTo(held.ownCameAt());
    }

    @Test
    void whoComesDaysTooEarlyIsToldSo() {
        refused(arrive(buyer), HttpStatus.CONFLICT, "meeting-not-now");
        assertThat(agenda(buyer).get(0).ownCameAt()).isNull();
    }

    @Test
    void nobodyComesToAMeetingThatIsOff() {
        decline(exhibitor, "{\"reason\": \"OTHER\"}").expectStatus().isNoContent();
        begin();

        arrive(buyer).expectStatus().isEqualTo(409);
        arrive(matchmaking.tokenOf(place, naon)).expectStatus().isNotFound();
    }

    /** The meeting is moved to a slot that begins in ten minutes. */
    private void begin() {
        matchmaking.begin(place, hall, Duration.ofMinutes(-10));
    }

    private WebTestClient.ResponseSpec arrive(String token) {
        return answer(token, agenda(buyer).get(0).id(), "arrival", "{}");
    }

    @Test
    void somebodyElsesMeetingIsNotFound() {
        refused(accept(matchmaking.tokenOf(place, naon)), HttpStatus.NOT_FOUND, "meeting-not-found");
        assertThat(agenda(matchmaking.tokenOf(place, naon))).isEmpty();
    }

    @Test
    void aMeetingOfAnotherExpoIsNotFound() {
        UUID meeting = agenda(buyer).get(0).id();
        place = expo.open();
        Exhibitor.Id elsewhere = matchmaking.exhibitor(place, "다온", 1, "ko");

        answer(matchmaking.tokenOf(place, elsewhere), meeting, "acceptance", "{}")
                .expectStatus()
                .isNotFound();
    }

    @Test
    void anOrganizerDoesNotAnswerForOthers() {
        accept(expo.organizerToken(place)).expectStatus().isForbidden();
    }

    @Test
    void everyWrongFieldIsNamed() {
        decline(exhibitor, "{\"note\": \"a\\u0000b\"}")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[?(@.pointer == '/reason')].code")
                .isEqualTo("not-null")
                .jsonPath("$.errors[?(@.pointer == '/note')].code")
                .isEqualTo("pattern");
    }

    @Test
    void theAgendaGoesIntoACalendar() {
        assertThat(calendar("ko"))
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("\r\nSUMMARY:상담: 가온\r\nLOCATION:시험 전시장\\, 상담 테이블 1\r\n")
                .endsWith("END:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    @Test
    void theCalendarSpeaksEnglishToo() {
        buyer = exhibitor;

        assertThat(calendar("en"))
                .contains("\r\nSUMMARY:Meeting: Anh\\; Trading\\, Ltd.\r\nLOCATION:Test Venue\\, table 1\r\n");
    }

    @Test
    void aMeetingThatIsOffEndsInACalendarThatHasIt() {
        decline(exhibitor, "{\"reason\": \"TIME_UNSUITABLE\"}");

        assertThat(calendar("ko")).containsOnlyOnce("BEGIN:VEVENT").contains("\r\nSTATUS:CANCELLED\r\n");
    }

    private String calendar(String language) {
        byte[] body = request(HttpMethod.GET, "/my/meetings.ics", buyer)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentTypeCompatibleWith("text/calendar")
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(Objects.requireNonNull(body), StandardCharsets.UTF_8);
    }

    private WebTestClient.ResponseSpec accept(String token) {
        return answer(token, agenda(buyer).get(0).id(), "acceptance", "{}");
    }

    private WebTestClient.ResponseSpec decline(String token, String body) {
        return answer(token, agenda(buyer).get(0).id(), "decline", body);
    }

    private WebTestClient.ResponseSpec answer(String token, UUID meeting, String answer, String body) {
        return send(HttpMethod.POST, "/meetings/" + meeting + "/" + answer, token, body);
    }

    private List<AgendaMeeting> agenda(String token) {
        return Objects.requireNonNull(get("/my/meetings", token)
                .expectStatus()
                .isOk()
                .expectBodyList(AgendaMeeting.class)
                .returnResult()
                .getResponseBody());
    }

    /** How many notes are stored, and in how many of them this text can be read. */
    private String notes(String text) {
        return expo.get(
                place,
                database.sql("""
                                select count(decline_note) || ' kept, '
                                    || count(*) filter (where position(convert_to($1, 'UTF8') in decline_note) > 0)
                                    || ' readable' as notes
                                from meeting
                                """)
                        .bind(0, text)
                        .map(row -> row.get("notes", String.class))
                        .one());
    }
}
