package kr.madang.admission;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** The door of a session is for those with a conference pass. */
@HttpTest
class AdmittingSomeTypesTests {

    @Autowired
    TestAdmissions admissions;

    @Autowired
    WebTestClient http;

    TestAdmission admission;
    UUID dayPass;
    UUID conferencePass;

    @BeforeEach
    void open() {
        admission = admissions.openToday(http);
        dayPass = UUID.fromString(admissions
                .list(admission.place, "select id::text from admission_type")
                .get(0));
        conferencePass = admissions.addType(admission.place, "conference-pass").value();
    }

    @Test
    void refusesAtTheDoorWhomItDoesNotNameAndTellsTheReason() {
        JsonNode door = bodyOf(add(List.of(conferencePass)), HttpStatus.CREATED);
        Map<String, Object> scan = scanAt(door, "IN");

        JsonNode decisions = admission.scan(scan);

        assertThat(TestAdmission.outcomes(decisions)).containsExactly("REFUSED");
        assertThat(TestAdmission.reasons(decisions)).containsExactly("NOT_THIS_TYPE");
        assertThat(decisions.at("/0/admissionType/ko").asString()).isEqualTo("일반 입장");
        assertThat(admission.scan(scan)).isEqualTo(decisions);
    }

    @Test
    void admitsThemOnceTheDoorNamesThemAndLetsThemOutWhateverItNames() {
        JsonNode door = bodyOf(add(List.of(conferencePass)), HttpStatus.CREATED);
        JsonNode wider = bodyOf(change(door, "0", List.of(conferencePass, dayPass)), HttpStatus.OK);
        Map<String, Object> in = scanAt(wider, "IN");
        Map<String, Object> out = scanAt(wider, "OUT");
        out.put("token", in.get("token"));

        assertThat(TestAdmission.outcomes(admission.scan(in))).containsExactly("ADMITTED");
        bodyOf(change(door, "1", List.of(conferencePass)), HttpStatus.OK);
        assertThat(TestAdmission.outcomes(admission.scan(out))).containsExactly("LEFT");
        assertThat(bodyOf(change(door, "2", List.of()), HttpStatus.OK).get("admits"))
                .isEmpty();
        assertThat(TestAdmission.outcomes(admission.scan(scanAt(door, "IN")))).containsExactly("ADMITTED");
    }

    @Test
    void refusesAnAdmissionTypeOfNobody() {
        JsonNode door = bodyOf(add(List.of(dayPass)), HttpStatus.CREATED);
        assertThat(door.get("admits")).hasSize(1);

        assertThat(refusal(add(List.of(dayPass, UUID.randomUUID())), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("admission-type-unknown");
        assertThat(refusal(change(door, "0", List.of(UUID.randomUUID())), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("admission-type-unknown");
    }

    private Map<String, Object> scanAt(JsonNode door, String direction) {
        Map<String, Object> scan =
                admission.aScan(admission.badge(), "IN".equals(direction) ? 0 : 60, direction, admission.gates.main());
        scan.put("gate", door.get("id").asString());
        return scan;
    }

    private ResponseSpec add(List<UUID> admits) {
        Map<String, Object> body =
                Map.of("name", Map.of("ko", "세미나실", "en", "Seminar"), "kind", "SESSION_DOOR", "admits", admits);
        return admission.send(HttpMethod.POST, "/gates", admission.organizer, body);
    }

    private ResponseSpec change(JsonNode door, String version, List<UUID> admits) {
        return http.put()
                .uri(
                        "/api/expos/{expo}/gates/{gate}",
                        admission.place.slug(),
                        door.get("id").asString())
                .headers(headers -> headers.setBearerAuth(admission.organizer))
                .header("If-Match", version)
                .bodyValue(Map.of("name", Map.of("ko", "문", "en", "Door"), "admits", admits, "closed", false))
                .exchange();
    }
}
