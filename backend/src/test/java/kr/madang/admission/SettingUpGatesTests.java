package kr.madang.admission;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.madang.HttpTest;
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
class SettingUpGatesTests {

    @Autowired
    TestAdmissions admissions;

    @Autowired
    WebTestClient http;

    TestAdmission admission;
    TestGates gates;
    UUID zone;

    @BeforeEach
    void open() {
        admission = admissions.openToday(http);
        gates = admission.gates;
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
        String device = TestEnrolment.make(http, admission.place, admission.organizer, gates.main())
                .at("/device/id")
                .asString();

        assertThat(refusal(change(gates.main(), "0", "정문", true), HttpStatus.CONFLICT))
                .isEqualTo("gate-has-devices");
        admission
                .send(HttpMethod.POST, "/devices/" + device + "/revocation", admission.organizer, null)
                .expectStatus()
                .isNoContent();
        assertThat(bodyOf(change(gates.main(), "0", "정문", true), HttpStatus.OK)
                        .get("closed")
                        .asBoolean())
                .isTrue();

        assertThat(refusal(
                        admission.send(
                                HttpMethod.POST,
                                "/devices",
                                admission.organizer,
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
        assertThat(refusal(
                        admission.send(HttpMethod.POST, "/gates", admission.staff, body("문", "GATE", null)),
                        HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
    }

    private ResponseSpec add(String name, String kind, @Nullable UUID area) {
        return admission.send(HttpMethod.POST, "/gates", admission.organizer, body(name, kind, area));
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
                .uri(
                        "/api/expos/{expo}/gates/{gate}",
                        admission.place.slug(),
                        gate.id().value())
                .headers(headers -> headers.setBearerAuth(admission.organizer))
                .header("If-Match", version)
                .bodyValue(Map.of("name", Map.of("ko", name, "en", name), "admits", List.of(), "closed", closed))
                .exchange();
    }

    private ResponseSpec remove(Gate gate) {
        return admission.send(HttpMethod.DELETE, "/gates/" + gate.id().value(), admission.organizer, null);
    }

    private JsonNode list() {
        return bodyOf(admission.send(HttpMethod.GET, "/gates", admission.organizer, null), HttpStatus.OK);
    }

    private String scanAt(Gate gate) {
        Map<String, Object> scan = admission.aScan(admission.badge(), 0, "IN", gate);
        return admission.scan(scan).at("/0/outcome").asString();
    }

    private List<String> audited() {
        return admissions.list(
                admission.place, "select action from audit_entry where action like 'gate-%' order by id");
    }
}
