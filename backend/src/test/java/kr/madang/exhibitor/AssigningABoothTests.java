package kr.madang.exhibitor;

import static kr.madang.exhibitor.TestExhibitors.profile;
import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.expo.FloorPlan;
import kr.madang.shared.Place;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HttpTest
class AssigningABoothTests {

    @Autowired
    TestExpo expo;

    @Autowired
    TestExhibitors exhibitors;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    @Autowired
    JsonMapper json;

    @Test
    void aBoothIsGivenOnce() {
        Place place = expo.open();
        FloorPlan.Booth booth = exhibitors.furnish(place).get(0).booths().get(0);
        exhibitors.add(place, profile("가온", "Gaon", List.of()), booth);

        assertThatThrownBy(() -> exhibitors.add(place, profile("나온", "Naon", List.of()), booth))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("booth_assignment_one_live");
    }

    @Test
    void aBoothThatWasGivenBackIsGivenAgain() {
        Place place = expo.open();
        FloorPlan.Booth booth = exhibitors.furnish(place).get(0).booths().get(0);
        exhibitors.add(place, profile("가온", "Gaon", List.of()), booth);
        expo.run(
                place,
                database.sql("update booth_assignment set ended_at = now()").then());

        exhibitors.add(place, profile("나온", "Naon", List.of()), booth);
    }

    @Test
    void replacesAllAssignmentsAtOnceAndKeepsTheSame() {
        Place place = expo.open();
        List<FloorPlan.Booth> booths = booths(place);
        Exhibitor.Id gaon = exhibitors.add(place, profile("가온", "Gaon", List.of()), booths.get(0), booths.get(1));
        Exhibitor.Id naon = exhibitors.add(place, profile("나온", "Naon", List.of()));

        JsonNode stored = bodyOf(
                save(place, 0, assigned(gaon, booths.get(0), true), assigned(naon, booths.get(1), false)),
                HttpStatus.OK);

        assertThat(stored.get("version").asLong()).isEqualTo(1);
        assertThat(stored).isEqualTo(bodyOf(get(place), HttpStatus.OK));
        assertThat(stored.get("assignments"))
                .containsExactlyInAnyOrder(
                        json.valueToTree(assigned(gaon, booths.get(0), true)),
                        json.valueToTree(assigned(naon, booths.get(1), false)));
        assertThat(expo.get(
                        place,
                        database.sql("select ended_at is null from booth_assignment order by id")
                                .mapValue(Boolean.class)
                                .all()
                                .collectList()))
                .containsExactly(true, false, true);
    }

    @Test
    void keepsWhatSomebodyElseHasAssignedMeanwhile() {
        Place place = expo.open();
        List<FloorPlan.Booth> booths = booths(place);
        Exhibitor.Id gaon = exhibitors.add(place, profile("가온", "Gaon", List.of()));
        bodyOf(save(place, 0, assigned(gaon, booths.get(0), false)), HttpStatus.OK);

        assertThat(refusal(save(place, 0), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("booth-assignments-edited-meanwhile");
        assertThat(bodyOf(get(place), HttpStatus.OK).get("assignments")).hasSize(1);
    }

    @Test
    void refusesABoothTwiceAndWhatIsOfAnotherExpo() {
        Place place = expo.open();
        Place beside = expo.openBeside(place);
        List<FloorPlan.Booth> booths = booths(place);
        Exhibitor.Id gaon = exhibitors.add(place, profile("가온", "Gaon", List.of()));
        Exhibitor.Id naon = exhibitors.add(place, profile("나온", "Naon", List.of()));
        FloorPlan.Booth foreign = booths(beside).get(0);

        assertThat(refusal(
                        save(place, 0, assigned(gaon, booths.get(0), false), assigned(naon, booths.get(0), false)),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("booth-assigned-twice");
        assertThat(refusal(save(place, 0, assigned(gaon, foreign, false)), HttpStatus.CONFLICT))
                .isEqualTo("booth-assignment-unknown");
        assertThat(bodyOf(get(place), HttpStatus.OK).get("version").asLong()).isZero();
    }

    @Test
    void aProposalKeepsPinsAndGivesWhatIsAskedFor() {
        Place place = expo.open();
        List<FloorPlan.Zone> zones = exhibitors.furnish(place);
        List<FloorPlan.Booth> booths =
                zones.stream().flatMap(zone -> zone.booths().stream()).toList();
        Exhibitor.Id pinned = exhibitors.add(place, profile("가온", "Gaon", List.of()));
        Exhibitor.Id wide = exhibitors.add(place, profile("나온", "Naon", List.of()));
        Exhibitor.Id usual = exhibitors.add(place, profile("다온", "Daon", List.of()));
        Exhibitor.Id strong = exhibitors.add(place, profile("라온", "Raon", List.of()));
        bodyOf(save(place, 0, assigned(pinned, booths.get(3), true)), HttpStatus.OK);
        keep(
                place,
                pinned,
                Map.of(
                        "squareMetres",
                        9,
                        "kilowatts",
                        0,
                        "zones",
                        List.of(zones.get(0).id())));
        List<UUID> gone = List.of(UUID.randomUUID());
        keep(place, wide, Map.of("squareMetres", 18, "kilowatts", 0, "zones", gone));
        keep(place, strong, Map.of("squareMetres", 9, "kilowatts", 3, "zones", List.of()));

        JsonNode last = propose(place);

        assertThat(last.get("complete").asBoolean()).isTrue();
        assertThat(last.get("left").asLong()).isEqualTo(-1);
        assertThat(last.at("/unplaced/0/exhibitor").asString())
                .isEqualTo(strong.value().toString());
        assertThat(last.at("/unplaced/0/why").asString()).isEqualTo("NO_SUCH_POWER");
        assertThat(boothsOf(last, pinned)).containsExactly(booths.get(3).id().toString());
        assertThat(boothsOf(last, wide))
                .containsExactlyInAnyOrder(
                        booths.get(0).id().toString(), booths.get(1).id().toString());
        assertThat(boothsOf(last, usual)).containsExactly(booths.get(2).id().toString());
        assertThat(last.get("parts").toString())
                .isEqualTo("[{\"rule\":\"PLACED\",\"points\":-1},{\"rule\":\"ZONE\",\"points\":-120}]");
        assertThat(bodyOf(get(place), HttpStatus.OK).get("assignments")).hasSize(1);
    }

    @Test
    void whoHasAskedForNothingKeepsWhatItHasAndAsksForNoLess() {
        Place place = expo.open();
        List<FloorPlan.Booth> booths = booths(place);
        Exhibitor.Id gaon = exhibitors.add(place, profile("가온", "Gaon", List.of()), booths.get(0), booths.get(1));

        JsonNode last = propose(place);

        assertThat(boothsOf(last, gaon))
                .containsExactly(
                        booths.get(0).id().toString(), booths.get(1).id().toString());
        assertThat(last.get("parts")).isEmpty();
    }

    @Test
    void aWishIsReplacedByTheNext() {
        Place place = expo.open();
        UUID zone = exhibitors.furnish(place).get(0).id();
        Exhibitor.Id gaon = exhibitors.add(place, profile("가온", "Gaon", List.of()));
        Exhibitor.Id naon = exhibitors.add(place, profile("나온", "Naon", List.of()));
        keep(place, gaon, Map.of("squareMetres", 9, "kilowatts", 0, "zones", List.of()));
        Map<String, Object> wish = Map.of(
                "squareMetres",
                18.5,
                "type",
                "RAW_SPACE",
                "zones",
                List.of(zone),
                "kilowatts",
                2.5,
                "water",
                true,
                "seeks",
                List.of(naon.value()),
                "avoids",
                List.of(naon.value()),
                "coExhibitorOf",
                naon.value());
        keep(place, gaon, wish);

        Map<String, Object> listed = new HashMap<>(wish);
        listed.put("exhibitor", gaon.value());
        assertThat(bodyOf(wishes(place), HttpStatus.OK)).isEqualTo(json.valueToTree(List.of(listed)));
    }

    @Test
    void aWishOfNobodyIsRefused() {
        Place place = expo.open();
        booths(place);

        assertThat(refusal(
                        wish(
                                place,
                                new Exhibitor.Id(UUID.randomUUID()),
                                Map.of("squareMetres", 9, "kilowatts", 0, "zones", List.of())),
                        HttpStatus.NOT_FOUND))
                .isEqualTo("exhibitor-not-found");
    }

    private List<FloorPlan.Booth> booths(Place place) {
        return exhibitors.furnish(place).stream()
                .flatMap(zone -> zone.booths().stream())
                .toList();
    }

    private static Assigned assigned(Exhibitor.Id exhibitor, FloorPlan.Booth booth, boolean pinned) {
        return new Assigned(exhibitor.value(), booth.id(), pinned);
    }

    private ResponseSpec get(Place place) {
        return http.get()
                .uri("/api/expos/{expo}/booth-assignments", place.slug())
                .header("Authorization", "Bearer " + expo.organizerToken(place))
                .exchange();
    }

    private ResponseSpec save(Place place, long version, Assigned... assignments) {
        return http.put()
                .uri("/api/expos/{expo}/booth-assignments", place.slug())
                .header("Authorization", "Bearer " + expo.organizerToken(place))
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(Map.of("assignments", List.of(assignments)))
                .exchange();
    }

    private void keep(Place place, Exhibitor.Id exhibitor, Map<String, Object> wish) {
        wish(place, exhibitor, wish).expectStatus().isNoContent();
    }

    private ResponseSpec wish(Place place, Exhibitor.Id exhibitor, Map<String, Object> wish) {
        Map<String, Object> body = new HashMap<>(Map.of("water", false, "seeks", List.of(), "avoids", List.of()));
        body.putAll(wish);
        return http.put()
                .uri("/api/expos/{expo}/booth-wishes/{exhibitor}", place.slug(), exhibitor.value())
                .header("Authorization", "Bearer " + expo.organizerToken(place))
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec wishes(Place place) {
        return http.get()
                .uri("/api/expos/{expo}/booth-wishes", place.slug())
                .header("Authorization", "Bearer " + expo.organizerToken(place))
                .exchange();
    }

    private JsonNode propose(Place place) {
        return Objects.requireNonNull(http.get()
                .uri("/api/expos/{expo}/booth-proposal?seed=1&steps=300", place.slug())
                .header("Authorization", "Bearer " + expo.organizerToken(place))
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(JsonNode.class)
                .getResponseBody()
                .blockLast(Duration.ofSeconds(60)));
    }

    private static List<String> boothsOf(JsonNode proposal, Exhibitor.Id exhibitor) {
        return proposal.get("placed")
                .valueStream()
                .filter(one ->
                        one.get("exhibitor").asString().equals(exhibitor.value().toString()))
                .flatMap(one -> one.get("booths").valueStream())
                .map(JsonNode::asString)
                .toList();
    }

    private record Assigned(UUID exhibitor, UUID booth, boolean pinned) {}
}
