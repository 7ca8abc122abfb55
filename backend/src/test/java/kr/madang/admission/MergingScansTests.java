package kr.madang.admission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
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
import kr.madang.account.Role;
import kr.madang.account.Scanner;
import kr.madang.registration.Registration;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Place;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

/**
 * Devices without a network and with clocks that are minutes off: what is counted in the end is what really happened, in
 * whatever order the scans arrive and however often. {@code -Dmerge=full} takes 50 devices with 2,000 scans each and 20
 * orders.
 */
@HttpTest
class MergingScansTests {

    private static final boolean FULL = "full".equals(System.getProperty("merge"));
    private static final int ORDERS = Integer.getInteger("merge.orders", FULL ? 20 : 5);
    private static final TestDevices.Size SIZE = new TestDevices.Size(50, FULL ? 2000 : 40, FULL ? 1000 : 40);
    private static final Duration LIMIT = Duration.ofMinutes(FULL ? 30 : 1);
    private static final int A_REQUEST = 100;
    private static final int AT_ONCE = 4;
    private static final Scheduler UPLOADS = Schedulers.newBoundedElastic(AT_ONCE, 1000, "uploads");

    @Autowired
    TestAdmissions tests;

    @Autowired
    Admissions admissions;

    @Autowired
    DoubleEntryStore doubleEntries;

    @Autowired
    OccupancyStore store;

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
        assertThat(tests.list(merge.place, "select scan_id::text from first_entry"))
                .hasSize(1);
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
            TestRegistrations visitors = tests.visitors(http);
            place = visitors.open(tests.expo().openIn(0), 10_000);
            gates = tests.gates(place);
            bearer = tests.expo().tokenOf(place, Role.STAFF, null);
            staff = tests.staffOf(place);
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
            return tests.opening(place);
        }

        /** Three in ten are sent twice. */
        void upload(List<Map<String, Object>> scans, Random order) {
            List<Map<String, Object>> sent = new ArrayList<>(scans);
            scans.stream().filter(scan -> order.nextInt(10) < 3).forEach(sent::add);
            Collections.shuffle(sent, order);
            Flux.fromIterable(sent)
                    .buffer(A_REQUEST)
                    .flatMap(some -> Mono.fromRunnable(() -> post(some)).subscribeOn(UPLOADS), AT_ONCE)
                    .blockLast(LIMIT);
        }

        private void post(List<Map<String, Object>> some) {
            http.post()
                    .uri("/api/expos/{expo}/scans", place.slug())
                    .headers(headers -> headers.setBearerAuth(bearer))
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(Map.of("scans", some))
                    .exchange()
                    .expectStatus()
                    .isOk();
        }

        TestDevices.Result result() {
            Occupancy occupancy = tests.expo().get(place, store.count(opening()));
            List<String> firsts =
                    tests.list(place, "select registration_id || ' ' || to_json(at) from first_entry").stream()
                            .map(this::toEntry)
                            .sorted()
                            .toList();
            List<String> doubles = tests.expo()
                    .get(
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

        /** As {@link TestDevices#entry} writes it. */
        private String toEntry(String row) {
            String[] parts = row.split(" ", 2);
            return TestDevices.entry(
                    holderAt(UUID.fromString(parts[0])),
                    OffsetDateTime.parse(parts[1].replace("\"", "")).toInstant());
        }

        private int holderAt(UUID id) {
            return holders.indexOf(new Registration.Id(id));
        }
    }
}
