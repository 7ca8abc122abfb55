package kr.madang.expo;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.shared.Changes;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class TellingWhatWasChangedTests {

    private static final List<Map<String, String>> DAYS =
            List.of(day("2031-10-21", "09:30", "18:00"), day("2031-10-22", "10:00", "17:00"));

    @Autowired
    TestExpo expo;

    @Autowired
    SettingsHistory history;

    @Autowired
    WebTestClient http;

    Place place;
    String token;

    @BeforeEach
    void open() {
        place = expo.open();
        token = expo.organizerToken(place, "kim@example.org");
    }

    @Test
    void saysWhoEditedTheExpoAndWhatItWas() {
        JsonNode before = get("/settings");

        edit(0, "새 전시회", DAYS);

        JsonNode told = newest();
        assertThat(told.get("action").asString()).isEqualTo("expo-edited");
        assertThat(told.get("by").asString()).isEqualTo(nameOf("kim@example.org"));
        assertThat(told.get("about").isNull()).isTrue();
        assertThat(fieldsOf(told))
                .containsExactly(
                        "name.ko: " + before.at("/name/ko").asString() + " -> 새 전시회",
                        "name.en: " + before.at("/name/en").asString() + " -> New Expo",
                        "venue.ko: " + before.at("/venue/ko").asString() + " -> 새 전시장",
                        "venue.en: " + before.at("/venue/en").asString() + " -> New Hall",
                        "days: " + linesOf(before.get("days")) + " -> 2031-10-21 09:30 18:00\n2031-10-22 10:00 17:00");

        edit(1, "또 다른 전시회", DAYS);

        assertThat(fieldsOf(newest())).containsExactly("name.ko: 새 전시회 -> 또 다른 전시회");
    }

    @Test
    void tellsOfStateColourAndSecondFactor() {
        bodyOf(send(HttpMethod.POST, "/closing", 0, null), HttpStatus.OK);
        bodyOf(send(HttpMethod.PUT, "/settings/theme-colour", 1, Map.of("colour", "#0A6B3D")), HttpStatus.OK);
        bodyOf(
                send(HttpMethod.PUT, "/settings/theme-colour", 2, Collections.singletonMap("colour", null)),
                HttpStatus.OK);
        bodyOf(send(HttpMethod.PUT, "/settings/second-factor", 3, Map.of("whom", "TEAM")), HttpStatus.OK);

        // they ask it of whoever would look
        assertThat(expo.get(place, history.list(null, 10).collectList()))
                .flatExtracting(told -> told.changed().changes().fields())
                .containsExactly(
                        new Changes.Field("second-factor", "NOBODY", "TEAM"),
                        new Changes.Field("theme-colour", "#0a6b3d", null),
                        new Changes.Field("theme-colour", null, "#0a6b3d"),
                        new Changes.Field("state", "PUBLISHED", "CLOSED"));
    }

    @Test
    void tellsOfRoomsByTheirNames() {
        JsonNode room = bodyOf(send(HttpMethod.POST, "/rooms", 0, room("Room 1", 30)), HttpStatus.CREATED);
        String path = "/rooms/" + room.get("id").asString();
        bodyOf(send(HttpMethod.PUT, path, 0, room("Room 1", 40)), HttpStatus.OK);
        send(HttpMethod.DELETE, path, 0, null).expectStatus().isNoContent();
        send(HttpMethod.DELETE, path, 0, null).expectStatus().isNoContent();

        JsonNode changes = get("/settings/changes").get("items");

        assertThat(changes.findValuesAsString("action")).containsExactly("room-removed", "room-edited", "room-added");
        assertThat(changes.at("/1/about/en").asString()).isEqualTo("Room 1");
        assertThat(fieldsOf(changes.get(1))).containsExactly("room.capacity: 30 -> 40");
        assertThat(fieldsOf(changes.get(0)))
                .containsExactly(
                        "room.name.ko: Room 1 -> null", "room.name.en: Room 1 -> null", "room.capacity: 40 -> null");
    }

    @Test
    void tellsOfTablesAndMeetingHours() {
        bodyOf(send(HttpMethod.PUT, "/meeting-tables", 0, Map.of("count", 3)), HttpStatus.OK);
        edit(0, "전시회", DAYS);
        bodyOf(send(HttpMethod.PUT, "/meeting-hours", 0, meetingHours(30, List.of("2031-10-21"))), HttpStatus.OK);
        bodyOf(
                send(HttpMethod.PUT, "/meeting-hours", 0, meetingHours(20, List.of("2031-10-21", "2031-10-22"))),
                HttpStatus.OK);

        JsonNode changes = get("/settings/changes").get("items");

        assertThat(fieldsOf(changes.get(0)))
                .containsExactly(
                        "meeting-hours.minutes: 30 -> 20", "meeting-hours.days: 2031-10-21 -> 2031-10-21\n2031-10-22");
        assertThat(fieldsOf(changes.get(1)))
                .containsExactly(
                        "meeting-hours.opens: null -> 10:00",
                        "meeting-hours.closes: null -> 17:00",
                        "meeting-hours.minutes: null -> 30",
                        "meeting-hours.pause: null -> 5",
                        "meeting-hours.lunch: null -> 12:00 13:00",
                        "meeting-hours.days: null -> 2031-10-21");
        assertThat(fieldsOf(changes.get(3))).containsExactly("tables: 0 -> 3");
    }

    @Test
    void saysNothingOfWhatWasRefusedOrStayedTheSame() {
        edit(0, "전시회", DAYS);
        assertThat(refusal(send(HttpMethod.POST, "/closing", 0, null), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("expo-edited-meanwhile");
        edit(1, "전시회", DAYS);
        bodyOf(send(HttpMethod.PUT, "/meeting-tables", 0, Map.of("count", 0)), HttpStatus.OK);

        assertThat(get("/settings/changes").get("items").findValuesAsString("action"))
                .containsExactly("expo-edited");
    }

    @Test
    void turnsThePages() {
        for (int count = 1; count <= 3; count++) {
            bodyOf(send(HttpMethod.PUT, "/meeting-tables", 0, Map.of("count", count)), HttpStatus.OK);
        }

        JsonNode first = get("/settings/changes?limit=2");
        JsonNode second =
                get("/settings/changes?limit=2&cursor=" + first.get("next").asString());

        assertThat(fieldsOf(first.at("/items/1"))).containsExactly("tables: 1 -> 2");
        assertThat(fieldsOf(second.at("/items/0"))).containsExactly("tables: 0 -> 1");
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(refusal(send(HttpMethod.GET, "/settings/changes?cursor=x", 0, null), HttpStatus.BAD_REQUEST))
                .isEqualTo("cursor-unknown");
    }

    @Test
    void staysWithItsExpo() {
        bodyOf(send(HttpMethod.PUT, "/meeting-tables", 0, Map.of("count", 3)), HttpStatus.OK);

        Place beside = expo.openBeside(place);
        token = expo.organizerToken(beside);
        place = beside;

        assertThat(get("/settings/changes").get("items")).isEmpty();
    }

    private void edit(long version, String name, List<Map<String, String>> days) {
        Map<String, Object> body = Map.of(
                "name",
                Map.of("ko", name, "en", "New Expo"),
                "venue",
                Map.of("ko", "새 전시장", "en", "New Hall"),
                "days",
                days);
        bodyOf(send(HttpMethod.PUT, "/settings", version, body), HttpStatus.OK);
    }

    private JsonNode newest() {
        return get("/settings/changes").at("/items/0");
    }

    private static List<String> fieldsOf(JsonNode change) {
        return StreamSupport.stream(change.get("fields").spliterator(), false)
                .map(field -> field.get("field").asString() + ": " + text(field.get("before")) + " -> "
                        + text(field.get("after")))
                .toList();
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "null" : value.asString();
    }

    private static String linesOf(JsonNode days) {
        return String.join(
                "\n",
                StreamSupport.stream(days.spliterator(), false)
                        .map(day -> day.get("day").asString() + " "
                                + day.get("opensAt").asString().substring(0, 5) + " "
                                + day.get("closesAt").asString().substring(0, 5))
                        .toList());
    }

    private String nameOf(String email) {
        return StreamSupport.stream(get("/members").spliterator(), false)
                .filter(member -> member.get("email").asString().equals(email))
                .map(member -> member.get("name").asString())
                .findFirst()
                .orElseThrow();
    }

    private JsonNode get(String path) {
        return bodyOf(send(HttpMethod.GET, path, 0, null), HttpStatus.OK);
    }

    private static Map<String, Object> room(String name, int capacity) {
        return Map.of("name", Map.of("ko", name, "en", name), "capacity", capacity);
    }

    private static Map<String, Object> meetingHours(int minutes, List<String> days) {
        return Map.of(
                "opens",
                "10:00",
                "closes",
                "17:00",
                "minutes",
                minutes,
                "pause",
                5,
                "lunch",
                Map.of("from", "12:00", "to", "13:00"),
                "days",
                days);
    }

    private static Map<String, String> day(String day, String opensAt, String closesAt) {
        return Map.of("day", day, "opensAt", opensAt, "closesAt", closesAt);
    }

    private ResponseSpec send(HttpMethod method, String path, long version, @Nullable Object body) {
        WebTestClient.RequestBodySpec request = http.method(method)
                .uri("/api/expos/" + place.slug() + path)
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }
}
