package kr.madang.admission;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.account.Role;
import kr.madang.expo.Expos;
import kr.madang.expo.Venues;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class LimitingTheOccupancyTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    Venues venues;

    @Autowired
    Gates allGates;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestRegistrations visitors;
    Place place;
    String organizer;
    TestGates gates;
    Gate door;
    UUID zone;
    Instant opening;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(expo.openIn(0), 100);
        organizer = expo.organizerToken(place);
        gates = new TestGates(expo, venues, allGates, place);
        door = new Gate(
                new Gate.Id(Ids.next()), new InTwoLanguages("세미나실 문", "Door"), Gate.Kind.SESSION_DOOR, null, null);
        expo.run(place, allGates.add(List.of(door)));
        zone = Objects.requireNonNull(gates.intoZone().zone());
        opening = expo.get(place, expos.getHere()).days().get(0).opensAt();
    }

    @Test
    void warnsFromAShareOfTheLimitOnAndSaysWhenItIsFull() {
        bodyOf(set(organizer, zone, "0", 3, 60), HttpStatus.OK);

        assertThat(levelAfterEntering(gates.intoZone())).isEqualTo("FREE");
        assertThat(levelAfterEntering(gates.intoZone())).isEqualTo("NEARLY_FULL");
        assertThat(levelAfterEntering(gates.intoZone())).isEqualTo("FULL");
    }

    @Test
    void countsTheExpoAndItsRoomsTheSameWay() {
        bodyOf(set(organizer, place.expo().value(), "0", 1, 100), HttpStatus.OK);
        bodyOf(set(organizer, door.id().value(), "0", 2, 50), HttpStatus.OK);

        levelAfterEntering(gates.main());
        levelAfterEntering(door);

        JsonNode occupancy = occupancy();
        assertThat(occupancy.get("level").asString()).isEqualTo("FULL");
        assertThat(areaOf(occupancy, door.id().value()).get("level").asString()).isEqualTo("NEARLY_FULL");
        assertThat(areaOf(occupancy, door.id().value()).at("/name/en").asString())
                .isEqualTo("Door");
        assertThat(areaOf(occupancy, zone).get("level").asString()).isEqualTo("FREE");
    }

    @Test
    void isToldToWhoeverWatchesThoughNobodyIsScanned() {
        long before = versionNow();

        JsonNode limit = bodyOf(set(organizer, zone, "0", 5, 80), HttpStatus.OK);

        assertThat(limit.get("version").asLong()).isEqualTo(1);
        assertThat(versionNow()).isGreaterThan(before);
        assertThat(areaOf(occupancy(), zone).get("limit")).isEqualTo(limit);
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseHasChanged() {
        bodyOf(set(organizer, zone, "\"0\"", 5, 80), HttpStatus.OK);

        assertThat(refusal(set(organizer, zone, "0", 6, 80), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("occupancy-limit-edited-meanwhile");
        assertThat(refusal(set(organizer, zone, "7", 6, 80), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("occupancy-limit-edited-meanwhile");
        assertThat(bodyOf(set(organizer, zone, "1", null, 80), HttpStatus.OK)
                        .get("most")
                        .isNull())
                .isTrue();
    }

    @Test
    void refusesAnAreaOfAnotherExpoAndWhatIsNoLimit() {
        assertThat(refusal(set(organizer, Ids.next(), "0", 5, 80), HttpStatus.NOT_FOUND))
                .isEqualTo("area-unknown");
        assertThat(refusal(set(organizer, zone, "0", 0, 80), HttpStatus.BAD_REQUEST))
                .isEqualTo("request-invalid");
        assertThat(refusal(set(organizer, zone, "0", 5, 101), HttpStatus.BAD_REQUEST))
                .isEqualTo("request-invalid");
    }

    @Test
    void isForTheOrganizerAndNoted() {
        assertThat(refusal(set(expo.tokenOf(place, Role.STAFF, null), zone, "0", 5, 80), HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
        bodyOf(set(organizer, zone, "0", 5, 80), HttpStatus.OK);

        assertThat(expo.get(
                        place,
                        database.sql("select action || ' ' || subject_id as deed from audit_entry")
                                .map(row -> row.get("deed", String.class))
                                .all()
                                .collectList()))
                .containsExactly("occupancy-limit-set " + zone);
    }

    private ResponseSpec set(String token, UUID area, String version, @Nullable Integer most, int warnPercent) {
        Map<String, Object> body = new HashMap<>();
        body.put("most", most);
        body.put("warnPercent", warnPercent);
        return http.put()
                .uri("/api/expos/{expo}/occupancy-limits/{area}", place.slug(), area)
                .headers(headers -> headers.setBearerAuth(token))
                .header("If-Match", version)
                .bodyValue(body)
                .exchange();
    }

    private String levelAfterEntering(Gate gate) {
        bodyOf(
                http.post()
                        .uri("/api/expos/{expo}/scans", place.slug())
                        .headers(headers -> headers.setBearerAuth(organizer))
                        .bodyValue(Map.of(
                                "scans",
                                List.of(Map.of(
                                        "scanId", UUID.randomUUID(),
                                        "token",
                                                visitors.register(place)
                                                        .at("/badge/token")
                                                        .asString(),
                                        "gate", gate.id().value(),
                                        "at", opening,
                                        "direction", "IN"))))
                        .exchange(),
                HttpStatus.OK);
        UUID area = gate.area().id();
        return area == null ? "" : areaOf(occupancy(), area).get("level").asString();
    }

    private static JsonNode areaOf(JsonNode occupancy, UUID area) {
        for (JsonNode one : occupancy.get("areas")) {
            if (one.get("area").asString().equals(area.toString())) {
                return one;
            }
        }
        throw new AssertionError("no area " + area + " in " + occupancy);
    }

    private JsonNode occupancy() {
        return Objects.requireNonNull(latest().data());
    }

    private long versionNow() {
        return Long.parseLong(Objects.requireNonNull(latest().id()));
    }

    private ServerSentEvent<JsonNode> latest() {
        try {
            Thread.sleep(500); // longer than a count is remembered
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Objects.requireNonNull(http.get()
                .uri("/api/expos/{expo}/occupancy/live", place.slug())
                .headers(headers -> headers.setBearerAuth(organizer))
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {})
                .getResponseBody()
                .blockFirst(LIMIT));
    }
}
