package kr.madang.admission;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

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
class SettingUpGatesTests {

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
    UUID zone;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(expo.openIn(0), 100);
        organizer = expo.organizerToken(place);
        gates = new TestGates(expo, venues, allGates, place);
        zone = Objects.requireNonNull(gates.intoZone().zone());
    }

    @Test
    void addsEntrancesZoneGatesAndDoors() {
        bodyOf(add("후문", "GATE", null), HttpStatus.CREATED);
        bodyOf(add("옆문", "ZONE", zone), HttpStatus.CREATED);
        bodyOf(add("세미나실", "SESSION_DOOR", null), HttpStatus.CREATED);

        JsonNode all = list();

        assertThat(all.findValuesAsString("ko")).containsExactly("정문", "스마트시티존 입구", "후문", "옆문", "세미나실");
        assertThat(all.findValuesAsString("kind")).containsExactly("GATE", "ZONE", "GATE", "ZONE", "SESSION_DOOR");
        assertThat(all.at("/3/area").asString()).isEqualTo(zone.toString());
        assertThat(audited()).containsExactly("gate-added", "gate-added", "gate-added");
    }

    @Test
    void refusesAGateThatLeadsNowhere() {
        assertThat(refusal(add("문", "ZONE", null), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("gate-leads-nowhere");
        assertThat(refusal(add("문", "GATE", zone), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("gate-leads-nowhere");
        assertThat(refusal(add("문", "ZONE", UUID.randomUUID()), HttpStatus.NOT_FOUND))
                .isEqualTo("area-unknown");
        assertThat(refusal(add("문", "SESSION_DOOR", zone), HttpStatus.NOT_FOUND))
                .isEqualTo("area-unknown");
        assertThat(refusal(add(" ", "GATE", null), HttpStatus.BAD_REQUEST)).isEqualTo("request-invalid");
        assertThat(list()).hasSize(2);
    }

    @Test
    void renamesUnlessSomebodyElseHas() {
        JsonNode renamed = bodyOf(change(gates.main(), "0", "남문", false), HttpStatus.OK);

        assertThat(renamed.at("/name/ko").asString()).isEqualTo("남문");
        assertThat(renamed.get("version").asInt()).isEqualTo(1);
        assertThat(refusal(change(gates.main(), "0", "북문", false), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("gate-edited-meanwhile");
        assertThat(refusal(change(gates.main(), "W/\"x\"", "북문", false), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("gate-edited-meanwhile");
        assertThat(list().at("/0/name/ko").asString()).isEqualTo("남문");
    }

    @Test
    void removesOnlyWhatNobodyHasUsed() {
        scanAt(gates.main());

        assertThat(refusal(remove(gates.main()), HttpStatus.CONFLICT)).isEqualTo("gate-used");
        remove(gates.intoZone()).expectStatus().isNoContent();

        assertThat(list().findValuesAsString("ko")).containsExactly("정문");
        assertThat(refusal(remove(gates.intoZone()), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("gate-unknown");
    }

    @Test
    void closesAGateOnceNoDeviceScansThere() {
        String device = TestEnrolment.make(http, place, organizer, gates.main())
                .at("/device/id")
                .asString();

        assertThat(refusal(change(gates.main(), "0", "정문", true), HttpStatus.CONFLICT))
                .isEqualTo("gate-has-devices");
        send(HttpMethod.POST, "/devices/" + device + "/revocation", organizer, null)
                .expectStatus()
                .isNoContent();
        assertThat(bodyOf(change(gates.main(), "0", "정문", true), HttpStatus.OK)
                        .get("closed")
                        .asBoolean())
                .isTrue();

        assertThat(refusal(
                        send(
                                HttpMethod.POST,
                                "/devices",
                                organizer,
                                Map.of(
                                        "name", "1번",
                                        "gate", gates.main().id().value(),
                                        "direction", "IN",
                                        "mode", "SCANNER")),
                        HttpStatus.CONFLICT))
                .isEqualTo("gate-closed");
    }

    @Test
    void takesWhatWasScannedAtAClosedGateAndOpensItAgain() {
        bodyOf(change(gates.main(), "0", "정문", true), HttpStatus.OK);

        assertThat(scanAt(gates.main())).isEqualTo("ADMITTED");
        assertThat(bodyOf(change(gates.main(), "1", "정문", false), HttpStatus.OK)
                        .get("closed")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void isForTheOrganizer() {
        String staff = expo.tokenOf(place, Role.STAFF, null);

        assertThat(refusal(send(HttpMethod.POST, "/gates", staff, body("문", "GATE", null)), HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
    }

    private ResponseSpec add(String name, String kind, @Nullable UUID area) {
        return send(HttpMethod.POST, "/gates", organizer, body(name, kind, area));
    }

    private static Map<String, Object> body(String name, String kind, @Nullable UUID area) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", Map.of("ko", name, "en", name));
        body.put("kind", kind);
        body.put("area", area);
        return body;
    }

    private ResponseSpec change(Gate gate, String version, String name, boolean closed) {
        return http.put()
                .uri("/api/expos/{expo}/gates/{gate}", place.slug(), gate.id().value())
                .headers(headers -> headers.setBearerAuth(organizer))
                .header("If-Match", version)
                .bodyValue(Map.of("name", Map.of("ko", name, "en", name), "closed", closed))
                .exchange();
    }

    private ResponseSpec remove(Gate gate) {
        return send(HttpMethod.DELETE, "/gates/" + gate.id().value(), organizer, null);
    }

    private ResponseSpec send(HttpMethod method, String path, String token, @Nullable Object body) {
        WebTestClient.RequestBodySpec request = http.method(method)
                .uri("/api/expos/" + place.slug() + path)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }

    private JsonNode list() {
        return bodyOf(send(HttpMethod.GET, "/gates", organizer, null), HttpStatus.OK);
    }

    private String scanAt(Gate gate) {
        Map<String, Object> scan = Map.of(
                "scanId", UUID.randomUUID(),
                "token", visitors.register(place).at("/badge/token").asString(),
                "gate", gate.id().value(),
                "at", Instant.now(),
                "direction", "IN");
        return bodyOf(send(HttpMethod.POST, "/scans", organizer, Map.of("scans", List.of(scan))), HttpStatus.OK)
                .at("/decisions/0/outcome")
                .asString();
    }

    private List<String> audited() {
        return expo.get(
                place,
                database.sql("select action from audit_entry where action like 'gate-%' order by id")
                        .map(row -> Objects.requireNonNull(row.get("action", String.class)))
                        .all()
                        .collectList());
    }
}
