package kr.madang.admission;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class LimitingTheOccupancyTests {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Autowired
    TestAdmissions admissions;

    @Autowired
    WebTestClient http;

    TestAdmission admission;
    Gate door;
    UUID zone;

    @BeforeEach
    void open() {
        admission = admissions.openToday(http);
        door = new Gate(
                new Gate.Id(Ids.next()), new InTwoLanguages("세미나실 문", "Door"), Gate.Kind.SESSION_DOOR, null, null);
        admissions.add(door, admission.place);
        zone = Objects.requireNonNull(admission.gates.intoZone().zone());
    }

    @Test
    void warnsFromAShareOfTheLimitOnAndSaysWhenItIsFull() {
        bodyOf(set(admission.organizer, zone, "0", 3, 60), HttpStatus.OK);

        assertThat(levelAfterEntering(admission.gates.intoZone())).isEqualTo("FREE");
        assertThat(levelAfterEntering(admission.gates.intoZone())).isEqualTo("NEARLY_FULL");
        assertThat(levelAfterEntering(admission.gates.intoZone())).isEqualTo("FULL");
    }

    @Test
    void countsTheExpoAndItsRoomsTheSameWay() {
        bodyOf(set(admission.organizer, admission.place.expo().value(), "0", 1, 100), HttpStatus.OK);
        bodyOf(set(admission.organizer, door.id().value(), "0", 2, 50), HttpStatus.OK);

        levelAfterEntering(admission.gates.main());
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

        JsonNode limit = bodyOf(set(admission.organizer, zone, "0", 5, 80), HttpStatus.OK);

        assertThat(limit.get("version").asLong()).isEqualTo(1);
        assertThat(versionNow()).isGreaterThan(before);
        assertThat(areaOf(occupancy(), zone).get("limit")).isEqualTo(limit);
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseHasChanged() {
        bodyOf(set(admission.organizer, zone, "\"0\"", 5, 80), HttpStatus.OK);

        assertThat(refusal(set(admission.organizer, zone, "0", 6, 80), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("occupancy-limit-edited-meanwhile");
        assertThat(refusal(set(admission.organizer, zone, "7", 6, 80), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("occupancy-limit-edited-meanwhile");
        assertThat(bodyOf(set(admission.organizer, zone, "1", null, 80), HttpStatus.OK)
                        .get("most")
                        .isNull())
                .isTrue();
    }

    @Test
    void refusesAnAreaOfAnotherExpoAndWhatIsNoLimit() {
        assertThat(refusal(set(admission.organizer, Ids.next(), "0", 5, 80), HttpStatus.NOT_FOUND))
                .isEqualTo("area-unknown");
        assertThat(refusal(set(admission.organizer, zone, "0", 0, 80), HttpStatus.BAD_REQUEST))
                .isEqualTo("request-invalid");
        assertThat(refusal(set(admission.organizer, zone, "0", 5, 101), HttpStatus.BAD_REQUEST))
                .isEqualTo("request-invalid");
    }

    @Test
    void isForTheOrganizerAndNoted() {
        assertThat(refusal(set(admission.staff, zone, "0", 5, 80), HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
        bodyOf(set(admission.organizer, zone, "0", 5, 80), HttpStatus.OK);

        assertThat(admissions.list(admission.place, "select action || ' ' || subject_id from audit_entry"))
                .containsExactly("occupancy-limit-set " + zone);
    }

    private ResponseSpec set(String token, UUID area, String version, @Nullable Integer most, int warnPercent) {
        Map<String, Object> body = new HashMap<>();
        body.put("most", most);
        body.put("warnPercent", warnPercent);
        return http.put()
                .uri("/api/expos/{expo}/occupancy-limits/{area}", admission.place.slug(), area)
                .headers(headers -> headers.setBearerAuth(token))
                .header("If-Match", version)
                .bodyValue(body)
                .exchange();
    }

    private String levelAfterEntering(Gate gate) {
        admission.scan(admission.aScan(admission.badge(), 0, "IN", gate));
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
                .uri("/api/expos/{expo}/occupancy/live", admission.place.slug())
                .headers(headers -> headers.setBearerAuth(admission.organizer))
                .exchange()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {})
                .getResponseBody()
                .blockFirst(LIMIT));
    }
}
