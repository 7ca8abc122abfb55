package kr.madang.admission;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
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

@HttpTest
class SettlingADoubleEntryTests {

    @Autowired
    TestAdmissions admissions;

    @Autowired
    WebTestClient http;

    TestAdmission admission;

    @BeforeEach
    void open() {
        admission = admissions.openToday(http);
    }

    @Test
    void saysWhyAndByWhom() {
        String scan = letInTwice(60);
        settle(scan, "BADGE_SHARED").expectStatus().isNoContent();

        JsonNode entry = list("").at("/items/0");

        assertThat(entry.get("scanId").asString()).isEqualTo(scan);
        assertThat(entry.at("/settlement/reason").asString()).isEqualTo("BADGE_SHARED");
        assertThat(entry.at("/settlement/by").asString()).isEqualTo(nameOfStaff());
        assertThat(Instant.parse(entry.at("/settlement/at").asString())).isBeforeOrEqualTo(Instant.now());
    }

    @Test
    void putsTheOpenOnesFirstOnEveryPage() {
        String early = letInTwice(60);
        String late = letInTwice(120);
        String latest = letInTwice(180);
        String last = letInTwice(240);
        settle(latest, "SCANNED_AGAIN").expectStatus().isNoContent();
        settle(early, "OTHER").expectStatus().isNoContent();

        assertThat(list("").get("items").findValuesAsString("scanId")).containsExactly(last, late, latest, early);
        assertThat(pages(1)).containsExactly(last, late, latest, early);
    }

    @Test
    void canBeGivenAnotherReason() {
        String scan = letInTwice(60);
        settle(scan, "OTHER").expectStatus().isNoContent();
        settle(scan, "CLOCK_WRONG").expectStatus().isNoContent();

        assertThat(list("").get("items").findValuesAsString("reason")).containsExactly("CLOCK_WRONG");
        assertThat(admissions.list(
                        admission.place,
                        "select subject_id::text from audit_entry where action = 'double-entry-settled'"))
                .containsExactly(scan, scan);
    }

    @Test
    void isRefusedWhereNobodyWasLetInTwice() {
        String single = scan(admission.badge(), 0);

        assertThat(refusal(settle(single, "OTHER"), HttpStatus.NOT_FOUND)).isEqualTo("double-entry-unknown");
        assertThat(refusal(settle(UUID.randomUUID().toString(), "OTHER"), HttpStatus.NOT_FOUND))
                .isEqualTo("double-entry-unknown");
        assertThat(refusal(settle(single, "NO_SUCH_REASON"), HttpStatus.BAD_REQUEST))
                .isNotEmpty();
    }

    @Test
    void needsAReason() {
        String scan = letInTwice(60);

        assertThat(refusal(
                        admission.send(
                                HttpMethod.PUT, "/double-entries/" + scan + "/settlement", admission.staff, Map.of()),
                        HttpStatus.BAD_REQUEST))
                .isEqualTo("request-invalid");
    }

    /** The later entry. */
    private String letInTwice(long secondsAfterOpening) {
        String token = admission.badge();
        scan(token, 0);
        return scan(token, secondsAfterOpening);
    }

    private String scan(String token, long secondsAfterOpening) {
        Map<String, Object> scan = admission.aScan(token, secondsAfterOpening, "IN", admission.gates.main());
        scan.put("told", "LET_THROUGH");
        admission.scan(scan);
        return String.valueOf(scan.get("scanId"));
    }

    private ResponseSpec settle(String scan, String reason) {
        return admission.send(
                HttpMethod.PUT, "/double-entries/" + scan + "/settlement", admission.staff, Map.of("reason", reason));
    }

    private JsonNode list(String query) {
        return bodyOf(admission.get("/double-entries" + query, admission.staff), HttpStatus.OK);
    }

    private List<String> pages(int limit) {
        List<String> scans = new ArrayList<>();
        String query = "?limit=" + limit;
        for (JsonNode page = list(query); ; page = list(query)) {
            scans.addAll(page.get("items").findValuesAsString("scanId"));
            if (page.get("next").isNull()) {
                return scans;
            }
            query = "?limit=" + limit + "&cursor=" + page.get("next").asString();
        }
    }

    private String nameOfStaff() {
        return bodyOf(
                        http.get()
                                .uri("/api/me")
                                .headers(headers -> headers.setBearerAuth(admission.staff))
                                .exchange(),
                        HttpStatus.OK)
                .get("name")
                .asString();
    }
}
