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
import kr.madang.TestExpo;
import kr.madang.account.Role;
import kr.madang.expo.Expos;
import kr.madang.expo.Venues;
import kr.madang.registration.FormSetUp;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class SettlingADoubleEntryTests {

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
    String staff;
    TestGates gates;
    Instant opening;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(expo.openIn(0), 100);
        staff = expo.tokenOf(place, Role.STAFF, null);
        opening = expo.get(place, expos.getHere()).days().get(0).opensAt();
        gates = new TestGates(expo, venues, allGates, place);
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
        assertThat(expo.get(
                        place,
                        database.sql(
                                        "select subject_id::text as scan from audit_entry where action = 'double-entry-settled'")
                                .map(row -> row.get("scan", String.class))
                                .all()
                                .collectList()))
                .containsExactly(scan, scan);
    }

    @Test
    void isRefusedWhereNobodyWasLetInTwice() {
        String single = scan(visitors.register(place).at("/badge/token").asString(), 0);

        assertThat(refusal(settle(single, "OTHER"), HttpStatus.NOT_FOUND)).isEqualTo("double-entry-unknown");
        assertThat(refusal(settle(UUID.randomUUID().toString(), "OTHER"), HttpStatus.NOT_FOUND))
                .isEqualTo("double-entry-unknown");
        assertThat(refusal(settle(single, "NO_SUCH_REASON"), HttpStatus.BAD_REQUEST))
                .isNotEmpty();
    }

    /** The later entry. */
    private String letInTwice(long secondsAfterOpening) {
        String token = visitors.register(place).at("/badge/token").asString();
        scan(token, 0);
        return scan(token, secondsAfterOpening);
    }

    private String scan(String token, long secondsAfterOpening) {
        String id = UUID.randomUUID().toString();
        Map<String, Object> scan = Map.of(
                "scanId",
                id,
                "token",
                token,
                "gate",
                gates.main().id().value(),
                "at",
                opening.plusSeconds(secondsAfterOpening),
                "direction",
                "IN",
                "told",
                "LET_THROUGH");
        bodyOf(
                http.post()
                        .uri("/api/expos/{expo}/scans", place.slug())
                        .headers(headers -> headers.setBearerAuth(staff))
                        .bodyValue(Map.of("scans", List.of(scan)))
                        .exchange(),
                HttpStatus.OK);
        return id;
    }

    private ResponseSpec settle(String scan, String reason) {
        return http.put()
                .uri("/api/expos/{expo}/double-entries/{scan}/settlement", place.slug(), scan)
                .headers(headers -> headers.setBearerAuth(staff))
                .bodyValue(Map.of("reason", reason))
                .exchange();
    }

    private JsonNode list(String query) {
        return bodyOf(
                http.get()
                        .uri("/api/expos/" + place.slug() + "/double-entries" + query)
                        .headers(headers -> headers.setBearerAuth(staff))
                        .exchange(),
                HttpStatus.OK);
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
                                .headers(headers -> headers.setBearerAuth(staff))
                                .exchange(),
                        HttpStatus.OK)
                .get("name")
                .asString();
    }
}
