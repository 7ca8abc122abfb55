package kr.madang.expo;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.expo.FloorPlan.Area;
import kr.madang.expo.FloorPlan.Booth;
import kr.madang.expo.FloorPlan.BoothType;
import kr.madang.expo.FloorPlan.Hall;
import kr.madang.expo.FloorPlan.Zone;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class SettingUpAnExpoTests {

    private static final Map<String, String> NAME = Map.of("ko", "새 박람회", "en", "New Expo");
    private static final Map<String, String> VENUE = Map.of("ko", "새 전시장", "en", "New Hall");

    @Autowired
    TestExpo expo;

    @Autowired
    Venues venues;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    Place place;
    String token;

    @BeforeEach
    void open() {
        place = expo.open();
        token = expo.organizerToken(place);
    }

    @Test
    void editsNameVenueAndDays() {
        JsonNode edited = bodyOf(
                edit(0, List.of(day("2031-10-22", "10:00", "17:30"), day("2031-10-21", "09:30", "18:00"))),
                HttpStatus.OK);

        assertThat(edited).isEqualTo(bodyOf(send(HttpMethod.GET, "/settings", null), HttpStatus.OK));
        assertThat(edited.at("/name/en").asString()).isEqualTo("New Expo");
        assertThat(edited.at("/version").asLong()).isEqualTo(1);
        assertThat(edited.get("days").findValuesAsString("opensAt")).containsExactly("09:30:00", "10:00:00");
        assertThat(publicExpo(place.slug()).at("/days/0/opensAt").asString()).isEqualTo("2031-10-21T00:30:00Z");
        assertThat(audited()).containsExactly("expo-edited");
    }

    @Test
    void keepsWhatSomebodyElseHasEditedMeanwhile() {
        edit(0, List.of(day("2031-10-21", "09:30", "18:00")));

        assertThat(refusal(edit(0, List.of(day("2031-10-23", "09:30", "18:00"))), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("expo-edited-meanwhile");

        assertThat(publicExpo(place.slug()).at("/days/0/day").asString()).isEqualTo("2031-10-21");
    }

    @Test
    void refusesDaysThatCannotBe() {
        JsonNode before = publicExpo(place.slug());

        assertThat(refusal(edit(0, List.of(day("2031-10-21", "18:00", "18:00"))), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("expo-hours-reversed");
        assertThat(refusal(
                        edit(0, List.of(day("2031-10-21", "09:00", "12:00"), day("2031-10-21", "13:00", "18:00"))),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("expo-day-twice");
        assertThat(refusal(edit(0, List.of()), HttpStatus.BAD_REQUEST)).isEqualTo("request-invalid");
        assertThat(publicExpo(place.slug())).isEqualTo(before);
    }

    @Test
    void closesAndPublishesAgain() {
        assertThat(listed()).contains(place.slug());

        assertThat(bodyOf(move("/closing", 0), HttpStatus.OK).get("state").asString())
                .isEqualTo("CLOSED");
        assertThat(listed()).doesNotContain(place.slug());

        assertThat(refusal(move("/publication", 0), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("expo-edited-meanwhile");
        bodyOf(move("/publication", 1), HttpStatus.OK);

        assertThat(listed()).contains(place.slug());
        assertThat(audited()).containsExactly("expo-closed", "expo-published");
    }

    @Test
    void opensADraftOfTheNextWithTheSameVenue() {
        Booth booth = new Booth(Ids.next(), "A1", BoothType.SHELL_SCHEME, new Area(0, 0, 3, 3));
        Zone zone = new Zone(Ids.next(), new InTwoLanguages("가", "A"), new Area(0, 0, 10, 10), List.of(booth));
        Hall hall = new Hall(Ids.next(), new InTwoLanguages("1관", "Hall 1"), 50, 40, List.of(zone));
        Room room = new Room(Ids.next(), new InTwoLanguages("회의실", "Room"), 30);
        expo.run(
                place,
                venues.furnish(new FloorPlan(List.of(hall)), List.of(room), List.of(new MeetingTable(Ids.next(), 7))));
        String slug = "next-" + UUID.randomUUID();

        JsonNode copied = bodyOf(send(HttpMethod.POST, "/copies", copy(slug)), HttpStatus.CREATED);

        assertThat(copied.get("slug").asString()).isEqualTo(slug);
        JsonNode next = publicExpo(slug);
        assertThat(next.get("state").asString()).isEqualTo("DRAFT");
        assertThat(next.at("/days/0/opensAt").asString()).isEqualTo("2032-10-20T00:00:00Z");
        assertThat(next.get("venue")).isEqualTo(publicExpo(place.slug()).get("venue"));
        assertThat(withoutIds(floorPlan(slug))).isEqualTo(withoutIds(floorPlan(place.slug())));
        assertThat(floorPlan(slug)).isNotEqualTo(floorPlan(place.slug()));
        assertThat(bodyOf(get(slug, "/settings"), HttpStatus.OK).get("version").asLong())
                .isZero();
        assertThat(expo.get(
                        place,
                        database.sql("select number from meeting_table order by id")
                                .mapValue(Integer.class)
                                .all()
                                .collectList()))
                .containsExactly(7, 7);
    }

    @Test
    void refusesAnAddressThatIsTakenOrCannotBe() {
        assertThat(refusal(send(HttpMethod.POST, "/copies", copy(place.slug())), HttpStatus.CONFLICT))
                .isEqualTo("expo-slug-used");
        assertThat(refusal(send(HttpMethod.POST, "/copies", copy("api")), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("expo-slug-unfit");
        assertThat(refusal(send(HttpMethod.POST, "/copies", copy("Herbst 26")), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("expo-slug-unfit");
    }

    private static Map<String, Object> copy(String slug) {
        return Map.of("slug", slug, "name", NAME, "firstDay", "2032-10-20");
    }

    private static Map<String, String> day(String day, String opensAt, String closesAt) {
        return Map.of("day", day, "opensAt", opensAt, "closesAt", closesAt);
    }

    private ResponseSpec edit(long version, List<?> days) {
        return http.put()
                .uri("/api/expos/{expo}/settings", place.slug())
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(Map.of("name", NAME, "venue", VENUE, "days", days))
                .exchange();
    }

    private ResponseSpec move(String path, long version) {
        return http.post()
                .uri("/api/expos/" + place.slug() + path)
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "\"" + version + "\"")
                .exchange();
    }

    private ResponseSpec send(HttpMethod method, String path, @Nullable Object body) {
        WebTestClient.RequestBodySpec request = http.method(method)
                .uri("/api/expos/" + place.slug() + path)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }

    private ResponseSpec get(String slug, String path) {
        return http.get()
                .uri("/api/expos/" + slug + path)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private JsonNode publicExpo(String slug) {
        return bodyOf(get(slug, ""), HttpStatus.OK);
    }

    private JsonNode floorPlan(String slug) {
        return bodyOf(get(slug, "/floor-plan"), HttpStatus.OK);
    }

    private static String withoutIds(JsonNode plan) {
        return plan.toString().replaceAll("\"id\":\"[^\"]*\"", "");
    }

    private List<String> listed() {
        return bodyOf(http.get().uri("/api/expos").exchange(), HttpStatus.OK).findValuesAsString("slug");
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
