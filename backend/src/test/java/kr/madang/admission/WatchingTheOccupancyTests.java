package kr.madang.admission;

import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.account.Role;
import kr.madang.expo.Expo;
import kr.madang.expo.Expos;
import kr.madang.shared.Audit;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;

@HttpTest
class WatchingTheOccupancyTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration COUNTED_ANEW = Duration.ofMillis(500);

    @Autowired
    TestAdmissions admissions;

    @Autowired
    TestExpo expo;

    @Autowired
    Expos expos;

    @Autowired
    OccupancyStore store;

    @Autowired
    Audit audit;

    @Autowired
    WebTestClient http;

    TestAdmission admission;
    Place place;
    TestGates gates;
    String staff;
    LocalDate today;
    ZoneId zone;

    @BeforeEach
    void open() {
        admission = admissions.openToday(http);
        place = admission.place;
        gates = admission.gates;
        staff = admission.staff;
        Expo here = expo.get(place, expos.getHere());
        today = here.days().get(0).day();
        zone = here.timeZone();
    }

    @Test
    void startsWithNobody() {
        assertThat(occupancy(staff)).isEqualTo(anOccupancy(0, 0, 0, 0));
    }

    @Test
    void countsWhoIsInAndWhoHasBeen() {
        String first = admission.badge();
        String second = admission.badge();
        scan(first, 0, "IN", gates.main());
        scan(first, 1, "IN", gates.main());
        scan(second, 2, "IN", gates.main());
        scan(second, 3, "OUT", gates.main());
        scan("nonsense", 4, "IN", gates.main());

        assertThat(occupancy(staff)).isEqualTo(anOccupancy(5, 1, 2, 0));
    }

    @Test
    void countsZonesAndEmptiesThemWhenPeopleLeaveTheExpo() {
        String first = admission.badge();
        String second = admission.badge();
        for (String token : List.of(first, second)) {
            scan(token, 0, "IN", gates.main());
            scan(token, 1, "IN", gates.intoZone());
        }

        assertThat(occupancy(staff)).isEqualTo(anOccupancy(4, 2, 2, 2));

        scan(first, 2, "OUT", gates.intoZone());
        scan(second, 3, "OUT", gates.main());

        assertThat(occupancy(staff)).isEqualTo(anOccupancy(6, 1, 2, 0));
    }

    @Test
    void doesNotDependOnTheOrderInWhichScansArrive() {
        String token = admission.badge();
        scan(token, 60, "OUT", gates.main());
        scan(token, 0, "IN", gates.main());

        assertThat(occupancy(staff)).isEqualTo(anOccupancy(2, 0, 1, 0));
    }

    @Test
    void isToldLiveAndGoesOnWhereTheReaderWas() {
        String token = admission.badge();

        StepVerifier.create(follow(null).take(2).map(WatchingTheOccupancyTests::inside))
                .expectNext(0L)
                .then(() -> scan(token, 0, "IN", gates.main()))
                .expectNext(1L)
                .expectComplete()
                .verify(LIMIT);

        scan(token, 1, "OUT", gates.main());
        StepVerifier.create(follow(idOf(anOccupancy(1, 1, 1, 0)))
                        .mapNotNull(ServerSentEvent::id)
                        .take(1))
                .expectNext(idOf(anOccupancy(2, 0, 1, 0)))
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void beginsAnewAtMidnightThoughNobodyIsScanned() {
        scan(admission.badge(), 0, "IN", gates.main());
        Instant midnight = today.plusDays(1).atStartOfDay(zone).toInstant();

        Occupancy before = at(midnight.minusSeconds(1));
        Occupancy after = at(midnight);

        assertThat(before).isEqualTo(anOccupancy(1, 1, 1, 0));
        assertThat(after).isEqualTo(anOccupancyOn(today.plusDays(1), 1, 0, 0, 0));
        assertThat(after.version()).isGreaterThan(before.version());
    }

    private Occupancy at(Instant now) {
        Occupancies occupancies = new Occupancies(store, audit, Clock.fixed(now, zone));
        return expo.get(place, occupancies.getHere());
    }

    private static String idOf(Occupancy occupancy) {
        return Long.toString(occupancy.version());
    }

    @Test
    void isForStaffAndOrganizers() {
        assertThat(occupancy(admission.organizer)).isEqualTo(anOccupancy(0, 0, 0, 0));
        assertThat(refusal(get(expo.tokenOf(place, Role.BUYER, UUID.randomUUID()), null), HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
        assertThat(refusal(get(expo.organizerToken(expo.open()), null), HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
    }

    private static long inside(ServerSentEvent<Occupancy> event) {
        return Objects.requireNonNull(event.data()).inside();
    }

    private Flux<ServerSentEvent<Occupancy>> follow(@Nullable String lastEventId) {
        return follow(staff, lastEventId);
    }

    private Flux<ServerSentEvent<Occupancy>> follow(String token, @Nullable String lastEventId) {
        return get(token, lastEventId)
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<Occupancy>>() {})
                .getResponseBody();
    }

    private void scan(String badge, long secondsAfterOpening, String direction, Gate gate) {
        admission.scan(admission.aScan(badge, secondsAfterOpening, direction, gate));
    }

    private Occupancy anOccupancy(long scans, long inside, long entries, long inZone) {
        return anOccupancyOn(today, scans, inside, entries, inZone);
    }

    private Occupancy anOccupancyOn(LocalDate day, long scans, long inside, long entries, long inZone) {
        return new Occupancy(
                place.expo().value(),
                day,
                scans,
                0,
                inside,
                OccupancyLimit.NONE,
                entries,
                List.of(new Occupancy.InArea(
                        Objects.requireNonNull(gates.intoZone().zone()),
                        Gate.Kind.ZONE,
                        new InTwoLanguages("스마트시티존", "Smart City Zone"),
                        inZone,
                        OccupancyLimit.NONE)));
    }

    private Occupancy occupancy(String token) {
        try {
            Thread.sleep(COUNTED_ANEW.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Objects.requireNonNull(
                follow(token, null).mapNotNull(ServerSentEvent::data).blockFirst(LIMIT));
    }

    private WebTestClient.ResponseSpec get(String token, @Nullable String lastEventId) {
        return http.get()
                .uri("/api/expos/{expo}/occupancy/live", place.slug())
                .headers(headers -> headers.setBearerAuth(token))
                .headers(headers -> {
                    if (lastEventId != null) {
                        headers.set("Last-Event-ID", lastEventId);
                    }
                })
                .exchange();
    }
}
