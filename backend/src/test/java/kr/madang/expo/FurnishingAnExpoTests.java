package kr.madang.expo;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
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
class FurnishingAnExpoTests {

    @Autowired
    TestExpo expo;

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
    void addsEditsAndRemovesARoom() {
        JsonNode added = bodyOf(send(HttpMethod.POST, "/rooms", 0, room("Room 1", 30)), HttpStatus.CREATED);
        String path = "/rooms/" + added.get("id").asString();

        JsonNode edited = bodyOf(send(HttpMethod.PUT, path, 0, room("Room 2", 40)), HttpStatus.OK);

        assertThat(edited.at("/name/en").asString()).isEqualTo("Room 2");
        assertThat(bodyOf(send(HttpMethod.GET, "/rooms", 0, null), HttpStatus.OK)
                        .get(0))
                .isEqualTo(edited);
        assertThat(refusal(send(HttpMethod.PUT, path, 0, room("Room 3", 50)), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("room-edited-meanwhile");

        send(HttpMethod.DELETE, path, 0, null).expectStatus().isNoContent();

        assertThat(bodyOf(send(HttpMethod.GET, "/rooms", 0, null), HttpStatus.OK))
                .isEmpty();
        assertThat(audited()).containsExactly("room-added", "room-edited", "room-removed");
    }

    @Test
    void keepsARoomInWhichSomethingIsHeld() {
        UUID room = UUID.fromString(bodyOf(send(HttpMethod.POST, "/rooms", 0, room("Room", 30)), HttpStatus.CREATED)
                .get("id")
                .asString());
        expo.run(
                place,
                database.sql("""
                        insert into gate (id, host_id, expo_id, name_ko, name_en, kind, room_id)
                        values (uuidv7(), $1, $2, '문', 'Door', 'SESSION_DOOR', $3)
                        """)
                        .bind(0, place.host().value())
                        .bind(1, place.expo().value())
                        .bind(2, room)
                        .then());

        assertThat(refusal(send(HttpMethod.DELETE, "/rooms/" + room, 0, null), HttpStatus.CONFLICT))
                .isEqualTo("room-used");
    }

    @Test
    void setsUpAsManyTablesAsAreWanted() {
        setTables(3);
        List<UUID> first = tables();

        setTables(5);

        assertThat(tables()).hasSize(5).startsWith(first.toArray(UUID[]::new));
        setTables(2);
        assertThat(tables()).isEqualTo(first.subList(0, 2));
        assertThat(bodyOf(send(HttpMethod.GET, "/meeting-tables", 0, null), HttpStatus.OK)
                        .get("count")
                        .asInt())
                .isEqualTo(2);
        assertThat(audited()).containsExactly("meeting-tables-set", "meeting-tables-set", "meeting-tables-set");
    }

    private void setTables(int count) {
        bodyOf(send(HttpMethod.PUT, "/meeting-tables", 0, Map.of("count", count)), HttpStatus.OK);
    }

    private List<UUID> tables() {
        return expo.get(
                place,
                database.sql("select id from meeting_table order by number")
                        .mapValue(UUID.class)
                        .all()
                        .collectList());
    }

    private static Map<String, Object> room(String name, int capacity) {
        return Map.of("name", Map.of("ko", name, "en", name), "capacity", capacity);
    }

    private ResponseSpec send(HttpMethod method, String path, long version, @Nullable Object body) {
        WebTestClient.RequestBodySpec request = http.method(method)
                .uri("/api/expos/" + place.slug() + path)
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
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
