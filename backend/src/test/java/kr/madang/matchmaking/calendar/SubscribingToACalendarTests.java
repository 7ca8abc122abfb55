package kr.madang.matchmaking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.matchmaking.AgendaMeeting;
import kr.madang.matchmaking.AnhMeetsGaon;
import kr.madang.matchmaking.BlockedTime;
import kr.madang.matchmaking.Buyer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class SubscribingToACalendarTests extends AnhMeetsGaon {

    private static final int READINGS_AN_HOUR = 120;

    private String buyer;

    @BeforeEach
    void anhAndGaonMeetWithAnInterpreter() {
        meetIn(expo.openIn(10), 1, 3);
        anhMustMeetGaonWithAnInterpreter("Anh; Sons, Ltd.");
        publish();
        buyer = matchmaking.tokenOf(place, anh);
    }

    @Test
    void aCalendarProgramReadsTheMeetings() {
        byte[] file = file(renew(buyer));

        ReadCalendar calendar = ReadCalendar.of(file);

        assertThat(calendar.properties())
                .containsEntry("NAME", "Test Expo · meetings")
                .containsEntry("REFRESH-INTERVAL;VALUE=DURATION", "PT15M")
                .doesNotContainKey("METHOD");
        assertThat(calendar.only())
                .containsEntry("DTSTART", local(meetingOf(anh)))
                .containsEntry("SUMMARY", "Meeting: 가온")
                .containsEntry("LOCATION", "Test Venue\\, table 1")
                .containsEntry("STATUS", "TENTATIVE");
        assertThat(new String(file, StandardCharsets.UTF_8)).doesNotContain("김통역");
    }

    @Test
    void theOtherSideReadsItInKorean() {
        String address = renewIn("ko", matchmaking.tokenOf(place, gaon));

        assertThat(ReadCalendar.of(file(address)).only())
                .containsEntry("SUMMARY", "상담: Anh\\; Sons\\, Ltd.")
                .containsEntry("LOCATION", "시험 전시장\\, 상담 테이블 1");
    }

    @Test
    void whoeverHasNoMeetingReadsACalendarThatIsEmpty() {
        Buyer.Id binh = matchmaking.buyer(place, "Binh", "ko");

        assertThat(ReadCalendar.of(file(renew(matchmaking.tokenOf(place, binh))))
                        .events())
                .isEmpty();
    }

    @Test
    void whatIsDeclinedIsMarkedSo() {
        String address = renew(buyer);
        Map<String, String> before = ReadCalendar.of(file(address)).only();

        decline(anh);

        Map<String, String> after = ReadCalendar.of(file(address)).only();
        assertThat(after).containsEntry("STATUS", "CANCELLED").containsEntry("UID", before.get("UID"));
        assertThat(sequence(after)).isGreaterThan(sequence(before));
    }

    @Test
    void whatANewerPlanMovesStaysTheSameEntry() {
        String address = renew(buyer);
        AgendaMeeting meeting = meetingOf(anh);
        Map<String, String> before = ReadCalendar.of(file(address)).only();
        matchmaking.block(place, BlockedTime.Of.BUYER, anh.value(), meeting.start(), meeting.end());

        publish();

        Map<String, String> after = ReadCalendar.of(file(address)).only();
        assertThat(meetingOf(anh).id()).isNotEqualTo(meeting.id());
        assertThat(after)
                .containsEntry("UID", before.get("UID"))
                .containsEntry("STATUS", "TENTATIVE")
                .containsEntry("DTSTART", local(meetingOf(anh)));
        assertThat(after.get("DTSTART")).isNotEqualTo(before.get("DTSTART"));
        assertThat(sequence(after)).isGreaterThan(sequence(before));
    }

    @Test
    void whatANewerPlanTakesOutIsMarkedSo() {
        String address = renew(buyer);
        matchmaking.remove(place, anh, gaon);
        matchmaking.bothMust(place, matchmaking.buyer(place, "Binh", "ko"), gaon);

        publish();

        assertThat(ReadCalendar.of(file(address)).only()).containsEntry("STATUS", "CANCELLED");
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        String address = renew(buyer);
        String tag = Objects.requireNonNull(fetch(address, null)
                .expectBody()
                .returnResult()
                .getResponseHeaders()
                .getETag());

        fetch(address, tag).expectStatus().isNotModified().expectBody().isEmpty();
        accept(anh);
        fetch(address, tag).expectStatus().isOk();
    }

    @Test
    void aNewAddressEndsTheOneBeforeAndNotTheColleagues() {
        String colleague = renew(matchmaking.tokenOf(place, anh));
        String old = renew(buyer);

        String renewed = renew(buyer);

        unknown(old);
        assertThat(address(ask(HttpMethod.GET, buyer, "en"))).isEqualTo(renewed);
        assertThat(ReadCalendar.of(file(renewed)).events()).hasSize(1);
        assertThat(ReadCalendar.of(file(colleague)).events()).hasSize(1);
    }

    @Test
    void aClosedAddressOpensNothing() {
        String address = renew(buyer);

        ask(HttpMethod.DELETE, buyer, "en").expectStatus().isNoContent();

        unknown(address);
        assertThat(address(ask(HttpMethod.GET, buyer, "en"))).isNull();
        ask(HttpMethod.DELETE, buyer, "en").expectStatus().isNoContent();
    }

    @Test
    void whoActsForTheCompanyNoMoreReadsNothingEvenOnceTheyAreBack() {
        String address = renew(buyer);

        endMemberships();

        unknown(address);
        expo.run(
                place,
                database.sql("""
                insert into membership (id, host_id, expo_id, person_id, role, company_id, owner)
                select uuidv7(), host_id, expo_id, person_id, role, company_id, owner
                from membership where expo_id = $1 and company_id = $2
                """)
                        .bind(0, place.expo().value())
                        .bind(1, anh.value())
                        .then());
        unknown(address);
        assertThat(address(ask(HttpMethod.GET, buyer, "en"))).isNull();
    }

    @Test
    void aGuessedAddressOpensNothingNorDoesThatOfAnotherExpo() {
        String address = renew(buyer);
        String elsewhere = address.replace(place.slug(), expo.open().slug());
        int secret = address.indexOf(".ics");

        unknown(elsewhere);
        unknown(address.substring(0, secret - 4) + "AAAA" + address.substring(secret));
        unknown("/api/expos/" + place.slug() + "/calendar-feeds/" + UUID.randomUUID() + ".ics");
    }

    @Test
    void whoReadsWithoutWaitingIsToldToComeBack() {
        String address = renew(buyer);
        for (int reading = 0; reading < READINGS_AN_HOUR; reading++) {
            fetch(address, null).expectStatus().isOk();
        }

        fetch(address, null)
                .expectStatus()
                .isEqualTo(429)
                .expectHeader()
                .exists("Retry-After")
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("calendar-read-too-often");
    }

    private void endMemberships() {
        expo.run(
                place,
                database.sql("""
                update membership set ended_at = now(), ended_by = person_id where expo_id = $1 and company_id = $2
                """)
                        .bind(0, place.expo().value())
                        .bind(1, anh.value())
                        .then());
    }

    private static String local(AgendaMeeting meeting) {
        return DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss")
                .format(meeting.start().atZone(ZoneId.of("Asia/Seoul")));
    }

    private static int sequence(Map<String, String> entry) {
        return Integer.parseInt(Objects.requireNonNull(entry.get("SEQUENCE")));
    }

    private String renew(String token) {
        return renewIn("en", token);
    }

    private String renewIn(String language, String token) {
        return Objects.requireNonNull(address(ask(HttpMethod.PUT, token, language)));
    }

    private static @Nullable String address(WebTestClient.ResponseSpec answer) {
        JsonNode body = Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        if (body.at("/address").isNull()) {
            return null;
        }
        URI address = URI.create(body.at("/address").asString());
        return address.getPath() + "?" + address.getQuery();
    }

    private WebTestClient.ResponseSpec ask(HttpMethod method, String token, String language) {
        return request(method, "/my/calendar-feed", token)
                .header("Accept-Language", language)
                .exchange();
    }

    private byte[] file(String address) {
        return Objects.requireNonNull(fetch(address, null)
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("text/calendar;charset=UTF-8")
                .expectBody()
                .returnResult()
                .getResponseBody());
    }

    private WebTestClient.ResponseSpec fetch(String address, @Nullable String tag) {
        return http.get()
                .uri(address)
                .headers(headers -> {
                    if (tag != null) {
                        headers.setIfNoneMatch(tag);
                    }
                })
                .exchange();
    }

    private void unknown(String address) {
        fetch(address, null)
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("calendar-feed-link-unknown");
    }
}
