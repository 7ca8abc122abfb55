package kr.madang.matchmaking.day;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.account.Memberships;
import kr.madang.account.People;
import kr.madang.account.Person;
import kr.madang.account.Position;
import kr.madang.account.Role;
import kr.madang.expo.Expos;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.TestMatchmaking;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Audit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Anh meets Gaon at table 1 now, Binh meets Gaon there next; both sides carry the badges that they have registered for. */
@HttpTest
class ScanningAtATableTests extends AtOneTable {

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    People people;

    @Autowired
    Memberships memberships;

    private TestRegistrations visitors;

    @BeforeEach
    void everybodyCanRegister() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        visitors.open(place, 100);
    }

    @Test
    void oneBadgeMeansThereAndBothMeanHeld() {
        begin(Duration.ofMinutes(7));

        JsonNode first = scan(1, badgeOf(anh.value()));

        assertThat(first.get("outcome").asString()).isEqualTo("ARRIVED");
        assertThat(first.at("/meeting/side").asString()).isEqualTo("BUYER");
        assertThat(first.at("/meeting/company/name/ko").asString()).isEqualTo("Anh");
        assertThat(first.at("/meeting/other/name/ko").asString()).isEqualTo("가온");
        assertThat(now()).isEqualTo(sitting(anh, "Anh", Presence.HERE, Presence.AWAITED, true));
        assertThat(outcome(scan(1, badgeOf(gaon.value())))).isEqualTo("HELD");
        assertThat(now()).isEqualTo(sitting(anh, "Anh", Presence.HERE, Presence.HERE, false));
        assertThat(audited("meeting-%")).containsExactly("meeting-buyer-here", "meeting-exhibitor-here");
    }

    @Test
    void aColleagueWithAnAccountComesForTheCompany() {
        begin(Duration.ofMinutes(1));
        String email = TestRegistrations.newEmail();
        expo.run(
                place, people.ensure(UUID.randomUUID().toString(), email, "시험자").flatMap(this::actForAnh));

        assertThat(outcome(scan(1, badge(email)))).isEqualTo("ARRIVED");
    }

    @Test
    void whoeverMeetsLaterIsToldWhereAndWhenAndIsNotThere() {
        begin(Duration.ofMinutes(1));

        JsonNode answer = scan(1, badgeOf(binh.value()));

        assertThat(outcome(answer)).isEqualTo("ELSEWHERE");
        assertThat(answer.at("/meeting/table").asInt()).isEqualTo(1);
        assertThat(answer.at("/meeting/start").asString())
                .isEqualTo(next().start().toString());
        assertThat(next().buyerPresence()).isEqualTo(Presence.AWAITED);
    }

    @Test
    void whoeverMeetsAtAnotherTableIsToldWhichAndIsNotThere() {
        begin(Duration.ofMinutes(1));

        JsonNode answer = scan(2, badgeOf(anh.value()));

        assertThat(outcome(answer)).isEqualTo("ELSEWHERE");
        assertThat(answer.at("/meeting/table").asInt()).isEqualTo(1);
        assertThat(now()).isEqualTo(sitting(anh, "Anh", Presence.AWAITED, Presence.AWAITED, false));
    }

    @Test
    void aVisitorMeetsNobody() {
        begin(Duration.ofMinutes(1));

        assertThat(outcome(scan(1, badge(TestRegistrations.newEmail())))).isEqualTo("NO_MEETING");
    }

    @Test
    void whatIsNoBadgeIsRefusedWithTheReason() {
        begin(Duration.ofMinutes(1));

        JsonNode answer = scan(1, "no badge");

        assertThat(outcome(answer)).isEqualTo("REFUSED");
        assertThat(answer.get("fault").asString()).isEqualTo("UNREADABLE");
    }

    @Test
    void aCancelledBadgeIsRefused() {
        begin(Duration.ofMinutes(1));
        JsonNode registered = visitors.register(place, TestRegistrations.form(TestMatchmaking.emailOf(anh.value())));
        visitors.cancelAs(registered, place).expectStatus().isNoContent();

        JsonNode answer = scan(1, registered.at("/badge/token").asString());

        assertThat(answer.get("fault").asString()).isEqualTo("CANCELLED");
        assertThat(now().buyerPresence()).isEqualTo(Presence.AWAITED);
    }

    @Test
    void theSameScanSentAgainGetsTheSameAnswerAndIsNotedOnce() {
        begin(Duration.ofMinutes(1));
        String key = UUID.randomUUID().toString();
        String badge = badgeOf(anh.value());
        JsonNode first = bodyOf(send(1, badge, key, 0), HttpStatus.OK);
        scan(1, badgeOf(gaon.value()));

        JsonNode again = bodyOf(send(1, badge, key, 40), HttpStatus.OK);

        assertThat(again).isEqualTo(first);
        assertThat(audited("meeting-buyer-%")).containsExactly("meeting-buyer-here");
        refused(send(2, badge, key, 0), HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-used");
    }

    @Test
    void aScanThatWaitedForANetworkStillCounts() {
        begin(Duration.ofMinutes(31));
        String badge = badgeOf(anh.value());

        assertThat(outcome(scan(1, badge))).isEqualTo("NO_MEETING");
        assertThat(outcome(bodyOf(send(1, badge, UUID.randomUUID().toString(), 120), HttpStatus.OK)))
                .isEqualTo("ARRIVED");
        assertThat(meetingOf(anh).ownCameAt()).isNotNull();
    }

    @Test
    void aNoShowWhoIsScannedIsThere() {
        begin(Duration.ofMinutes(6));
        note(now(), Side.BUYER, "ABSENT").expectStatus().isNoContent();

        assertThat(outcome(scan(1, badgeOf(anh.value())))).isEqualTo("ARRIVED");
        assertThat(now().buyerPresence()).isEqualTo(Presence.HERE);
    }

    private String badgeOf(UUID company) {
        return badge(TestMatchmaking.emailOf(company));
    }

    private String badge(String email) {
        return visitors.register(place, TestRegistrations.form(email))
                .at("/badge/token")
                .asString();
    }

    private Mono<Void> actForAnh(Person.Id person) {
        return memberships.give(person, Position.of(Role.BUYER, anh.value()), Audit.Actor.system());
    }

    private static String outcome(JsonNode answer) {
        return answer.get("outcome").asString();
    }

    private JsonNode scan(int table, String badge) {
        return bodyOf(send(table, badge, UUID.randomUUID().toString(), 0), HttpStatus.OK);
    }

    private ResponseSpec send(int table, String badge, String key, int waited) {
        return request(HttpMethod.POST, "/meeting-tables/" + table + "/scans", staff)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("token", badge, "waited", waited))
                .exchange();
    }
}
