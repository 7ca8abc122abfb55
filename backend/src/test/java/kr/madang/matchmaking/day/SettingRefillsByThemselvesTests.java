package kr.madang.matchmaking.day;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.account.Role;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.matchmaking.AnhMeetsGaon;
import kr.madang.matchmaking.BlockedTime;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.Side;
import kr.madang.matchmaking.Strength;
import kr.madang.shared.Audit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/**
 * Three exhibitors have each a meeting in the first of three slots, which began 7 minutes ago: the second begins in 23 minutes.
 * For each there is a buyer who has wished to meet it since.
 */
@HttpTest
class SettingRefillsByThemselvesTests extends AnhMeetsGaon {

    private static final int PAIRS = 3;

    @Autowired
    Audit audit;

    private final List<Buyer.Id> expected = new ArrayList<>();
    private final List<Exhibitor.Id> exhibitors = new ArrayList<>();
    private final List<Buyer.Id> standby = new ArrayList<>();
    private String staff;

    @BeforeEach
    void threeMeetInTheFirstSlot() {
        meetIn(expo.open(), PAIRS, 3);
        staff = expo.tokenOf(place, Role.STAFF, null);
        for (int at = 0; at < PAIRS; at++) {
            Buyer.Id buyer = matchmaking.buyer(place, "Buyer " + at, "ko");
            Exhibitor.Id exhibitor = matchmaking.exhibitor(place, "업체 " + at, 1, "ko");
            matchmaking.bothMust(place, buyer, exhibitor);
            matchmaking.block(
                    place,
                    BlockedTime.Of.BUYER,
                    buyer.value(),
                    hall.slot(1).start(),
                    hall.slot(2).end());
            expected.add(buyer);
            exhibitors.add(exhibitor);
        }
        publish();
        for (Exhibitor.Id exhibitor : exhibitors) {
            standby.add(standbyFor(exhibitor, Strength.WANT));
        }
        matchmaking.begin(place, hall, Duration.ofMinutes(7));
    }

    private Buyer.Id standbyFor(Exhibitor.Id exhibitor, Strength strength) {
        Buyer.Id buyer = matchmaking.buyer(place, "Standby", "ko");
        matchmaking.wish(place, Side.BUYER, buyer, exhibitor, strength, 1);
        return buyer;
    }

    @Test
    void nothingIsSetWhileItIsOff() {
        JsonNode rule = read("/refill-rule", organizer);
        assertThat(rule.get("automatic").asBoolean()).isFalse();
        assertThat(rule.get("version").asLong()).isZero();

        doesNotCome(0);

        assertThat(countSet()).isZero();
        assertThat(read("/refills", staff)).hasSize(1);
    }

    @Test
    void nothingIsSetOnceItIsOffAgain() {
        switchOn(60, 0);
        bodyOf(setRule("1", false, 60, 0), HttpStatus.OK);

        doesNotCome(0);

        assertThat(countSet()).isZero();
    }

    @Test
    void theMostWishedIsSetAtOnceAndTheTwoAreToldAndNobodyElse() {
        Buyer.Id must = standbyFor(exhibitors.get(0), Strength.MUST);
        List<UUID> toldBefore = told("plan-published");
        switchOn(60, 0);

        doesNotCome(0);

        UUID meeting = meetingOf(must).id();
        assertThat(meetingOf(must).other().id()).isEqualTo(exhibitors.get(0).value());
        assertThat(countSet()).isEqualTo(1);
        assertThat(read("/refills", staff)).isEmpty();
        List<UUID> toldSince = new ArrayList<>(told("plan-published"));
        toldBefore.forEach(toldSince::remove);
        assertThat(toldSince)
                .containsExactlyInAnyOrder(must.value(), exhibitors.get(0).value());
        assertThat(expo.get(place, audit.listAbout(meeting).collectList()))
                .extracting(Audit.Entry::action, Audit.Entry::by)
                .containsExactly(tuple("meeting-refilled-automatically", Audit.Actor.Kind.SYSTEM));
    }

    @Test
    void staffReadWhatWasSet() {
        switchOn(60, 0);
        doesNotCome(0);

        JsonNode set = read("/refills/automatic", staff);

        assertThat(set).hasSize(1);
        assertThat(set.at("/0/buyer/id").asString())
                .isEqualTo(standby.get(0).value().toString());
        assertThat(set.at("/0/exhibitor/name/ko").asString()).isEqualTo("업체 0");
        assertThat(set.at("/0/table").asInt()).isPositive();
    }

    @Test
    void aNoShowThatIsNotedTwiceSetsOne() {
        standbyFor(exhibitors.get(0), Strength.WANT);
        switchOn(60, 0);

        doesNotCome(0);
        doesNotCome(0);

        assertThat(countSet()).isEqualTo(1);
    }

    @Test
    void nothingMoreIsSetThanTheHourAllows() {
        switchOn(2, 0);

        doesNotCome(0);
        doesNotCome(1);
        doesNotCome(2);

        assertThat(countSet()).isEqualTo(2);
        assertThat(read("/refills", staff)).hasSize(1);
    }

    @Test
    void onlyThoseOfTheLastHourCount() {
        switchOn(1, 0);
        setByItself(2, Duration.ofMinutes(61));
        doesNotCome(0);
        assertThat(countSet()).isEqualTo(1);

        doesNotCome(1);

        assertThat(countSet()).isEqualTo(1);
    }

    @Test
    void noShowsAtOnceKeepTheLimitToo() {
        switchOn(1, 0);

        Flux.range(0, PAIRS)
                .flatMap(at -> Mono.fromRunnable(() -> doesNotCome(at)).subscribeOn(Schedulers.boundedElastic()))
                .blockLast();

        assertThat(countSet()).isEqualTo(1);
        assertThat(read("/refills", staff)).hasSize(PAIRS - 1);
    }

    @Test
    void whatBeginsTooSoonIsLeftOut() {
        switchOn(60, 30);

        doesNotCome(0);

        assertThat(meetingOf(standby.get(0)).start()).isAfter(Instant.now().plus(Duration.ofMinutes(30)));
    }

    @Test
    void nothingIsSetWhereAllBeginsTooSoon() {
        switchOn(60, 60);

        doesNotCome(0);

        assertThat(countSet()).isZero();
        assertThat(read("/refills", staff)).hasSize(1);
        assertThat(audited("meeting-buyer-absent")).hasSize(1);
    }

    @Test
    void whatSomebodyElseHasSetMeanwhileIsNotOverwritten() {
        switchOn(5, 10);

        refused(setRule("0", true, 6, 10), HttpStatus.PRECONDITION_FAILED, "refill-rule-edited-meanwhile");
        refused(setRule("nonsense", true, 6, 10), HttpStatus.PRECONDITION_FAILED, "refill-rule-edited-meanwhile");

        JsonNode rule = read("/refill-rule", organizer);
        assertThat(rule.get("mostAnHour").asInt()).isEqualTo(5);
        assertThat(rule.get("version").asLong()).isEqualTo(1);
        assertThat(audited("refill-rule-set")).hasSize(1);
    }

    @Test
    void limitsBeyondReasonAreRefused() {
        refused(setRule("0", true, 0, 10), HttpStatus.BAD_REQUEST, "request-invalid");
        refused(setRule("0", true, 61, 10), HttpStatus.BAD_REQUEST, "request-invalid");
        refused(setRule("0", true, 6, 61), HttpStatus.BAD_REQUEST, "request-invalid");
        refused(setRule("0", true, 6, -1), HttpStatus.BAD_REQUEST, "request-invalid");
    }

    private void switchOn(int mostAnHour, int minutesAhead) {
        bodyOf(setRule("0", true, mostAnHour, minutesAhead), HttpStatus.OK);
    }

    private ResponseSpec setRule(String version, boolean automatic, int mostAnHour, int minutesAhead) {
        return request(HttpMethod.PUT, "/refill-rule", organizer)
                .header("If-Match", version)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("automatic", automatic, "mostAnHour", mostAnHour, "minutesAhead", minutesAhead))
                .exchange();
    }

    private void doesNotCome(int pair) {
        UUID meeting = meetingOf(expected.get(pair)).id();
        send(HttpMethod.PUT, "/meetings/" + meeting + "/presences/BUYER", staff, Map.of("presence", "ABSENT"))
                .expectStatus()
                .isNoContent();
    }

    /** As if the meeting of a pair had been set without a tap so long ago. */
    private void setByItself(int pair, Duration ago) {
        expo.run(
                place,
                database.sql("""
                        insert into automatic_refill (host_id, expo_id, meeting_id, set_at)
                        select host_id, expo_id, id, now() - $3 * interval '1 second' from meeting
                        where expo_id = $1 and buyer_id = $2
                        """)
                        .bind(0, place.expo().value())
                        .bind(1, expected.get(pair).value())
                        .bind(2, ago.toSeconds())
                        .then());
    }

    private int countSet() {
        return audited("meeting-refilled-automatically").size();
    }
}
