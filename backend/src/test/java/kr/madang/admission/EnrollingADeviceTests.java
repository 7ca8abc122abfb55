package kr.madang.admission;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class EnrollingADeviceTests {

    @Autowired
    TestAdmissions admissions;

    @Autowired
    WebTestClient http;

    TestAdmission admission;
    Place place;
    Gate main;

    @BeforeEach
    void open() {
        admission = admissions.openToday(http);
        place = admission.place;
        main = admission.gates.main();
    }

    @Test
    void letsItScanThoughNobodyHasSignedIn() {
        String secret = enrol();

        JsonNode decision = bodyOf(scanAs(secret, main), HttpStatus.OK).at("/decisions/0");

        assertThat(decision.get("outcome").asString()).isEqualTo("ADMITTED");
        assertThat(texts("select device_id::text from scan where scanned_by is null"))
                .isEqualTo(texts("select id::text from device"));
    }

    @Test
    void takesACodeOnceHoweverItIsTyped() {
        String code = make().get("code").asString();
        String typed = " " + code.substring(0, 4).toLowerCase(Locale.ROOT) + "-" + code.substring(4) + " ";

        JsonNode enrolled = bodyOf(enter(typed), HttpStatus.CREATED);

        assertThat(enrolled.at("/device/name").asString()).isEqualTo("정문 1번");
        assertThat(enrolled.at("/device/gate").asString())
                .isEqualTo(main.id().value().toString());
        assertThat(refusal(enter(code), HttpStatus.NOT_FOUND)).isEqualTo("device-code-unknown");
    }

    @Test
    void refusesACodeThatIsWrongOrTooOldOrOfARevokedDevice() {
        String old = make().get("code").asString();
        admissions.run(place, "update device set code_until = now()");
        JsonNode revoked = make();
        revoke(revoked.at("/device/id").asString()).expectStatus().isNoContent();

        for (String code : List.of(old, revoked.get("code").asString(), "00000000", "가")) {
            assertThat(refusal(enter(code), HttpStatus.NOT_FOUND)).isEqualTo("device-code-unknown");
        }
    }

    @Test
    void bindsItToItsGate() {
        String secret = enrol();

        assertThat(refusal(scanAs(secret, admission.gates.intoZone()), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("device-elsewhere");
        assertThat(texts("select id::text from scan")).isEmpty();
    }

    @Test
    void endsAtOnceWhenItIsRevoked() {
        String secret = enrol();
        String id = texts("select id::text from device").get(0);

        revoke(id).expectStatus().isNoContent();
        revoke(id).expectStatus().isNoContent();

        assertThat(refusal(scanAs(secret, main), HttpStatus.FORBIDDEN)).isEqualTo("device-revoked");
        assertThat(refusal(report(secret, 3), HttpStatus.FORBIDDEN)).isEqualTo("device-revoked");
        assertThat(texts("select action from audit_entry order by id"))
                .containsExactly("device-made", "device-enrolled", "device-revoked");
        assertThat(refusal(revoke(UUID.randomUUID().toString()), HttpStatus.NOT_FOUND))
                .isEqualTo("device-absent");
    }

    @Test
    void tellsTheOrganizerWhenItWasHeardOfAndWhatItHasNotSent() {
        String secret = enrol();
        Instant before = Instant.now().minusSeconds(1);

        bodyOf(report(secret, 7), HttpStatus.OK);

        JsonNode device = bodyOf(
                        http.get()
                                .uri("/api/expos/{expo}/devices", place.slug())
                                .headers(headers -> headers.setBearerAuth(admission.organizer))
                                .exchange(),
                        HttpStatus.OK)
                .get(0);
        assertThat(device.get("waiting").asInt()).isEqualTo(7);
        assertThat(Instant.parse(device.get("lastSeenAt").asString())).isAfter(before);
        assertThat(device.get("revokedAt").isNull()).isTrue();
    }

    @Test
    void refusesASecretThatIsNoneHere() {
        String secret = enrol();
        String forged = secret.substring(0, 79) + (secret.endsWith("A") ? "B" : "A");
        Place elsewhere = admission.visitors.open(1);

        assertThat(refusal(scanAs(forged, main), HttpStatus.UNAUTHORIZED)).isEqualTo("device-unknown");
        assertThat(refusal(scanAs("x", main), HttpStatus.UNAUTHORIZED)).isEqualTo("device-unknown");
        place = elsewhere;
        assertThat(refusal(scanAs(secret, main), HttpStatus.UNAUTHORIZED)).isEqualTo("device-unknown");
    }

    @Test
    void refusesAGateThatIsNotThisExpos() {
        Gate nowhere = Gate.entrance(new Gate.Id(UUID.randomUUID()), main.name());

        ResponseSpec made = http.post()
                .uri("/api/expos/{expo}/devices", place.slug())
                .headers(headers -> headers.setBearerAuth(admission.organizer))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(Map.of("name", "1", "gate", nowhere.id().value(), "direction", "OUT", "mode", "KIOSK"))
                .exchange();

        assertThat(refusal(made, HttpStatus.UNPROCESSABLE_CONTENT)).isEqualTo("gate-unknown");
    }

    @Test
    void keepsNeitherCodeNorSecret() {
        String code = make().get("code").asString();
        String secret = enrol();

        assertThat(String.join("\n", texts("select d::text from device d")))
                .doesNotContain(code, secret, secret.substring(37));
    }

    private JsonNode make() {
        return TestEnrolment.make(http, place, admission.organizer, main);
    }

    private ResponseSpec enter(String code) {
        return TestEnrolment.enter(http, place, code);
    }

    private String enrol() {
        return TestEnrolment.enrol(http, place, admission.organizer, main);
    }

    private ResponseSpec scanAs(String secret, Gate gate) {
        return http.post()
                .uri("/api/expos/{expo}/scans", place.slug())
                .header("Madang-Device", secret)
                .bodyValue(Map.of(
                        "scans",
                        List.of(Map.of(
                                "scanId", UUID.randomUUID(),
                                "token",
                                        admission
                                                .visitors
                                                .register(place)
                                                .at("/badge/token")
                                                .asString(),
                                "gate", gate.id().value(),
                                "at", Instant.now(),
                                "direction", "IN"))))
                .exchange();
    }

    private ResponseSpec report(String secret, int waiting) {
        return http.put()
                .uri("/api/expos/{expo}/devices/mine", place.slug())
                .header("Madang-Device", secret)
                .bodyValue(Map.of("waiting", waiting))
                .exchange();
    }

    private ResponseSpec revoke(String device) {
        return http.post()
                .uri("/api/expos/{expo}/devices/{device}/revocation", place.slug(), device)
                .headers(headers -> headers.setBearerAuth(admission.organizer))
                .exchange();
    }

    private List<String> texts(String sql) {
        return admissions.list(place, sql);
    }
}
