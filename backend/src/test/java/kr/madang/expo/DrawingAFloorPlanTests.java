package kr.madang.expo;

import static kr.madang.exhibitor.TestExhibitors.profile;
import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.exhibitor.TestExhibitors;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@HttpTest
class DrawingAFloorPlanTests {

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

    Place place;
    List<FloorPlan.Zone> zones;

    @BeforeEach
    void furnish() {
        place = expo.open();
        zones = exhibitors.furnish(place);
    }

    @Test
    void storesThePlanAsAWholeAndKeepsWhatIsTheSame() {
        ObjectNode plan = plan();
        booth(plan, 0, 0).put("number", "A-2");
        booth(plan, 0, 1).put("number", "A-1");
        booth(plan, 0, 1)
                .withObject("/supply")
                .put("kilowatts", 2.5)
                .put("water", true)
                .put("priceCategory", "코너");
        zone(plan, 1).putArray("booths").add(newBooth("B-9", 25, 0));

        JsonNode stored = bodyOf(save(plan, 0), HttpStatus.OK);

        assertThat(stored).isEqualTo(plan());
        assertThat(stored.get("version").asLong()).isEqualTo(1);
        assertThat(stored.at("/halls/0/zones/0/booths/0/id"))
                .isEqualTo(booth(plan, 0, 1).get("id"));
        assertThat(stored.at("/halls/0/zones/0/booths/0/supply").toString())
                .isEqualTo("{\"kilowatts\":2.5,\"water\":true,\"priceCategory\":\"코너\"}");
        assertThat(stored.findValuesAsString("number")).containsExactly("A-1", "A-2", "B-9");
        assertThat(audited()).containsExactly("floor-plan-edited");
    }

    @Test
    void keepsWhatSomebodyElseHasDrawnMeanwhile() {
        bodyOf(save(plan(), 0), HttpStatus.OK);
        ObjectNode late = plan();
        booth(late, 0, 0).put("number", "LATE");

        assertThat(refusal(save(late, 0), HttpStatus.PRECONDITION_FAILED)).isEqualTo("floor-plan-edited-meanwhile");

        assertThat(plan().findValuesAsString("number")).doesNotContain("LATE");
    }

    @ParameterizedTest
    @CsvSource({
        "number, A-2, booth-number-twice",
        "/area/x, 4.5, booths-overlap",
        "/area/x, 19.5, booth-outside-zone",
    })
    void refusesBoothsThatCannotBe(String field, String value, String code) {
        ObjectNode plan = plan();
        JsonNode before = plan();
        if (field.startsWith("/")) {
            booth(plan, 0, 0).withObject("/area").put("x", Double.parseDouble(value));
        } else {
            booth(plan, 0, 0).put(field, value);
        }

        assertThat(refusal(save(plan, 0), HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo(code);

        assertThat(plan()).isEqualTo(before);
    }

    @Test
    void refusesZonesThatCannotBe() {
        ObjectNode upon = plan();
        zone(upon, 1).withObject("/area").put("x", 19);
        ObjectNode outside = plan();
        zone(outside, 1).withObject("/area").put("x", 21);

        assertThat(refusal(save(upon, 0), HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo("zones-overlap");
        assertThat(refusal(save(outside, 0), HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo("zone-outside-hall");
    }

    @Test
    void refusesWhatIsNoNumberOrLength() {
        ObjectNode formula = plan();
        booth(formula, 0, 0).put("number", "=1+1");
        ObjectNode fine = plan();
        booth(fine, 0, 0).withObject("/area").put("width", 3.001);

        assertThat(refusal(save(formula, 0), HttpStatus.BAD_REQUEST)).isEqualTo("request-invalid");
        assertThat(refusal(save(fine, 0), HttpStatus.BAD_REQUEST)).isEqualTo("request-invalid");
    }

    @Test
    void keepsABoothThatAnExhibitorHas() {
        exhibitors.add(
                place, profile("가온", "Gaon", List.of()), zones.get(0).booths().get(0));
        ObjectNode plan = plan();
        booths(plan, 0).remove(0);

        assertThat(refusal(save(plan, 0), HttpStatus.CONFLICT)).isEqualTo("booth-taken");

        assertThat(plan().findValuesAsString("number")).containsExactly("A-1", "A-2", "B-1", "B-2");
    }

    @Test
    void removesABoothThatWasGivenBack() {
        exhibitors.add(
                place, profile("가온", "Gaon", List.of()), zones.get(0).booths().get(0));
        expo.run(
                place,
                database.sql("update booth_assignment set ended_at = now()").then());
        ObjectNode plan = plan();
        booths(plan, 0).remove(0);

        JsonNode stored = bodyOf(save(plan, 0), HttpStatus.OK);

        assertThat(stored.findValuesAsString("number")).containsExactly("A-2", "B-1", "B-2");
    }

    @Test
    void keepsAZoneThatAGateLeadsInto() {
        expo.run(
                place,
                database.sql("""
                        insert into gate (id, host_id, expo_id, name_ko, name_en, kind, zone_id)
                        values ($1, $2, $3, '입구', 'Gate', 'ZONE', $4)
                        """)
                        .bind(0, UUID.randomUUID())
                        .bind(1, place.host().value())
                        .bind(2, place.expo().value())
                        .bind(3, zones.get(1).id())
                        .then());
        ObjectNode plan = plan();
        zonesOf(plan).remove(1);

        assertThat(refusal(save(plan, 0), HttpStatus.CONFLICT)).isEqualTo("zone-used");
    }

    @Test
    void takesNothingFromAnotherExpo() {
        Place beside = expo.openBeside(place);
        ObjectNode plan = plan();

        JsonNode taken = bodyOf(save(beside, plan, 0), HttpStatus.OK);

        assertThat(plan()).isEqualTo(plan);
        assertThat(taken.findValuesAsString("id")).doesNotContainAnyElementsOf(plan.findValuesAsString("id"));
        assertThat(taken.findValuesAsString("number")).isEqualTo(plan.findValuesAsString("number"));
    }

    @Test
    void holdsAThousandBoothsAndNoMore() {
        ObjectNode plan = plan();
        ObjectNode hall = (ObjectNode) plan.at("/halls/0");
        hall.put("width", 400).put("depth", 100);
        ArrayNode zonesOf = zonesOf(plan);
        zonesOf.remove(1);
        zone(plan, 0).withObject("/area").put("width", 400).put("depth", 100);
        List<ObjectNode> thousand = new ArrayList<>();
        for (int at = 0; at < 1000; at++) {
            thousand.add(newBooth("N" + at, at % 100 * 3, at / 100 * 6));
        }
        zone(plan, 0).putArray("booths").addAll(thousand);

        assertThat(bodyOf(save(plan, 0), HttpStatus.OK).findValues("number")).hasSize(1000);
        zone(plan, 0).withArray("/booths").add(newBooth("N1000", 390, 90));
        assertThat(refusal(save(plan, 1), HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo("floor-plan-too-large");
    }

    private ObjectNode newBooth(String number, double x, double y) {
        return json.valueToTree(Map.of(
                "id", UUID.randomUUID(),
                "number", number,
                "type", "RAW_SPACE",
                "area", Map.of("x", x, "y", y, "width", 3, "depth", 6),
                "supply", Map.of("kilowatts", 0, "water", false)));
    }

    private static ArrayNode zonesOf(ObjectNode plan) {
        return (ArrayNode) plan.at("/halls/0/zones");
    }

    private static ObjectNode zone(ObjectNode plan, int zone) {
        return (ObjectNode) zonesOf(plan).get(zone);
    }

    private static ArrayNode booths(ObjectNode plan, int zone) {
        return (ArrayNode) zone(plan, zone).get("booths");
    }

    private static ObjectNode booth(ObjectNode plan, int zone, int booth) {
        return (ObjectNode) booths(plan, zone).get(booth);
    }

    private ObjectNode plan() {
        return (ObjectNode) bodyOf(
                http.get().uri("/api/expos/{expo}/floor-plan", place.slug()).exchange(), HttpStatus.OK);
    }

    private ResponseSpec save(ObjectNode plan, long version) {
        return save(place, plan, version);
    }

    private ResponseSpec save(Place here, ObjectNode plan, long version) {
        return http.put()
                .uri("/api/expos/{expo}/floor-plan", here.slug())
                .header("Authorization", "Bearer " + expo.organizerToken(here))
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(Map.of("halls", plan.get("halls")))
                .exchange();
    }

    private List<String> audited() {
        return expo.get(
                place,
                database.sql("select action from audit_entry order by id")
                        .mapValue(String.class)
                        .all()
                        .collectList());
    }
}
