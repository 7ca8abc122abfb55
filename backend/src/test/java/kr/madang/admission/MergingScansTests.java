package kr.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.account.Person;
import kr.madang.account.Role;
import kr.madang.account.Scanner;
import kr.madang.account.StaffMember;
import kr.madang.expo.Expos;
import kr.madang.expo.Venues;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.Registration;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Place;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

/**
 * Devices without a network and with clocks that are minutes off: what is counted in the end is what really happened, in
 * whatever order the scans arrive and however often. {@code -Dmerge=full} takes 50 devices with 2,000 scans each and 20
 * orders.
 */
@HttpTest
class MergingScansTests {

    private static final boolean FULL = "full".equals(System.getProperty("merge"));
    private static final int ORDERS = FULL ? 20 : 5;
    private static final TestDevices.Size SIZE = new TestDevices.Size(50, FULL ? 2000 : 40, FULL ? 1000 : 40);
    private static final Duration LIMIT = Duration.ofMinutes(FULL ? 30 : 1);
    private static final int A_REQUEST = 100;

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    Venues venues;

    @Autowired
    Admissions admissions;

    @Autowired
    Gates allGates;

    @Autowired
    DoubleEntryStore doubleEntries;

    @Autowired
    OccupancyStore store;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    @Test
    void givesWhatReallyHappenedInEveryOrderOfArrival() {
        Set<TestDevices.Result> results = new HashSet<>();
        for (int order = 0; order < ORDERS; order++) {
            Merge merge = new Merge();
            TestDevices devices = new TestDevices(new Random(7), SIZE, merge.opening());
            merge.upload(devices.scans(merge.tokens, merge.gates), new Random(order));

            TestDevices.Result result = merge.result();

            assertThat(result).isEqualTo(devices.happened());
            results.add(result);
        }

        assertThat(results).hasSize(1);
    }

    @RepeatedTest(3)
    void findsOneFirstEntryAmongTwentyGatesAtOnce() {
        Merge merge = new Merge();
        List<Scan> scans = IntStream.range(0, 20)
                .mapToObj(i -> new Scan(
                        new Scan.Id(UUID.randomUUID()),
                        merge.tokens.get(0),
                        merge.gates.main().id(),
                        merge.opening(),
                        Scan.Direction.IN,
                        Duration.ZERO,
                        null))
                .toList();

        List<Decision.Outcome> outcomes = Objects.requireNonNull(Flux.fromIterable(scans)
                .flatMap(scan -> merge.place.in(admissions.decide(List.of(scan), merge.staff)), 20)
                .map(decided -> decided.get(0).decision().outcome())
                .collectSortedList()
                .block(LIMIT));

        List<Decision.Outcome> expected = new ArrayList<>(Collections.nCopies(19, Decision.Outcome.ALREADY_IN));
        expected.add(0, Decision.Outcome.ADMITTED);
        assertThat(outcomes).isEqualTo(expected);
        assertThat(expo.get(
                        merge.place,
                        database.sql("select count(*) from first_entry")
                                .map(row -> row.get(0, Long.class))
                                .one()))
                .isEqualTo(1);
    }

    /** A new expo, with everybody registered, that takes the scans in an order of its own. */
    private final class Merge {

        final Place place;
        final TestGates gates;
        final Scanner staff;
        final String bearer;
        final List<String> tokens;
        final List<Registration.Id> holders;

        Merge() {
            TestRegistrations visitors = new TestRegistrations(expo, setUp, expos, http);
            place = visitors.open(expo.openIn(0), 10_000);
            gates = new TestGates(expo, venues, allGates, place);
            bearer = expo.tokenOf(place, Role.STAFF, null);
            staff = Scanner.of(new StaffMember(new Person.Id(expo.get(
                    place,
                    database.sql("select person_id from membership where role = 'STAFF'")
                            .map(row -> row.get("person_id", UUID.class))
                            .one()))));
            List<JsonNode> registered = IntStream.range(0, SIZE.visitors())
                    .mapToObj(i -> visitors.register(place))
                    .toList();
            tokens = registered.stream()
                    .map(visitor -> visitor.at("/badge/token").asString())
                    .toList();
            holders = registered.stream()
                    .map(visitor -> new Registration.Id(
                            UUID.fromString(visitor.get("id").asString())))
                    .toList();
        }

        Instant opening() {
            return expo.get(place, expos.getHere()).days().get(0).opensAt();
        }

        /** Three in ten are sent twice. */
        void upload(List<Map<String, Object>> scans, Random order) {
            List<Map<String, Object>> sent = new ArrayList<>(scans);
            scans.stream().filter(scan -> order.nextInt(10) < 3).forEach(sent::add);
            Collections.shuffle(sent, order);
            for (int from = 0; from < sent.size(); from += A_REQUEST) {
                http.post()
                        .uri("/api/expos/{expo}/scans", place.slug())
                        .headers(headers -> headers.setBearerAuth(bearer))
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(Map.of("scans", sent.subList(from, Math.min(from + A_REQUEST, sent.size()))))
                        .exchange()
                        .expectStatus()
                        .isOk();
            }
        }

        TestDevices.Result result() {
            Occupancy occupancy = expo.get(place, store.count(opening()));
            List<String> firsts = expo.get(
                    place,
                    database.sql("select registration_id, at from first_entry")
                            .map(row -> TestDevices.entry(
                                    holderAt(row.get("registration_id", UUID.class)), row.get("at", Instant.class)))
                            .all()
                            .collectSortedList());
            List<String> doubles = expo.get(
                    place,
                    doubleEntries
                            .list(null, Integer.MAX_VALUE)
                            .map(entry -> TestDevices.entry(
                                    holderAt(entry.holder().value()),
                                    entry.again().at()))
                            .collectSortedList());
            return new TestDevices.Result(
                    occupancy.scans(),
                    occupancy.inside(),
                    occupancy.entriesToday(),
                    occupancy.areas().get(0).inside(),
                    firsts,
                    doubles);
        }

        private int holderAt(UUID id) {
            return holders.indexOf(new Registration.Id(id));
        }
    }
}
