package kr.madang.lead;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class ExportingLeadsTests {

    private static final Map<String, Object> WORK = Map.of(
            "score", "HOT", "tags", List.of("견적"), "note", "=1+1", "followUpOn", "2026-12-01", "followedUp", true);

    @Autowired
    TestLeads leads;

    @Autowired
    TestExpo expo;

    @Autowired
    WebTestClient http;

    TestLeads.Fair fair;
    JsonNode visitor;

    @BeforeEach
    void scanAndNote() {
        fair = leads.open(http);
        fair.leadOf(fair.visitor(false));
        visitor = fair.visitor(true);
        fair.edit(fair.leadOf(visitor), 1, WORK).expectStatus().isOk();
    }

    @Test
    void givesALineForEachAndNothingOfWhoDidNotAgree() {
        String[] lines = new String(export("CSV"), StandardCharsets.UTF_8).split("\r\n");

        assertThat(lines[0]).startsWith("\uFEFF스캔 시각,이름,");
        assertThat(lines[1]).contains("김하늘", "@example.com", "HOT", "견적", "2026-12-01");
        assertThat(lines[2]).endsWith(",,,,,,,,,");
        assertThat(lines).hasSize(3);
    }

    @Test
    void letsNoNoteBeAFormula() {
        assertThat(new String(export("CSV"), StandardCharsets.UTF_8)).contains(",'=1+1,");
    }

    @Test
    void givesTheSameAsAWorkbook() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(export("XLSX")))) {
            List<Row> rows = book.getFirstSheet().read();

            assertThat(rows).hasSize(3);
            assertThat(rows.get(1).getCellText(1)).isEqualTo("김하늘");
            assertThat(rows.get(1).getCellText(7)).isEqualTo("=1+1");
            assertThat(rows.get(2).getCellText(1)).isEmpty();
        }
    }

    @Test
    void leavesOutWhoRevoked() {
        fair.own(HttpMethod.POST, "/leads/revocation", visitor, null)
                .expectStatus()
                .isNoContent();

        assertThat(new String(export("CSV"), StandardCharsets.UTF_8))
                .doesNotContain("하늘", "견적")
                .hasLineCount(2);
    }

    @Test
    void isKeptForTheOrganizerWithItsReason() {
        export("CSV");
        export("XLSX");

        JsonNode log = bodyOf(
                fair.send(HttpMethod.GET, "/lead-exports", expo.organizerToken(fair.place()), null), HttpStatus.OK);

        assertThat(log.get("items").findValuesAsString("format")).containsExactly("XLSX", "CSV");
        assertThat(log.at("/items/0/exhibitor/ko").asString()).isEqualTo("가온");
        assertThat(log.at("/items/0/by").asString()).isEqualTo("시험자");
        assertThat(log.at("/items/0/leads").asInt()).isEqualTo(2);
        assertThat(log.at("/items/0/reason").asString()).isEqualTo("감사 메일 보내기");
        assertThat(fair.deedsAbout(fair.exhibitor().value())).containsSubsequence("leads-exported", "leads-exported");
    }

    @Test
    void isRefusedWithoutAReason() {
        JsonNode problem = bodyOf(
                fair.send(HttpMethod.POST, "/my/lead-exports", fair.token(), Map.of("format", "CSV", "reason", " ")),
                HttpStatus.BAD_REQUEST);

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/reason");
    }

    @Test
    void coversAClassOfExhibitorsOnlyByAnItemForThirdParties() {
        String organizer = expo.organizerToken(fair.place());

        fair.send(HttpMethod.PUT, "/lead-consents/OVERSEAS", organizer, Map.of("item", "exhibitors"))
                .expectStatus()
                .isNoContent();
        JsonNode refused = bodyOf(
                fair.send(HttpMethod.PUT, "/lead-consents/DOMESTIC", organizer, Map.of("item", "photos")),
                HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(refused.get("code").asString()).isEqualTo("lead-consent-item-unfit");
        assertThat(consents(organizer)).isEqualTo("[DOMESTIC exhibitors, OVERSEAS exhibitors]");
        fair.send(HttpMethod.DELETE, "/lead-consents/DOMESTIC", organizer, null)
                .expectStatus()
                .isNoContent();
        assertThat(consents(organizer)).isEqualTo("[OVERSEAS exhibitors]");
        assertThat(fair.names()).containsExactly("", "");
    }

    private String consents(String organizer) {
        JsonNode found = bodyOf(fair.send(HttpMethod.GET, "/lead-consents", organizer, null), HttpStatus.OK);
        return found.values().stream()
                .map(one ->
                        one.get("exhibitors").asString() + " " + one.get("item").asString())
                .toList()
                .toString();
    }

    private byte[] export(String format) {
        return Objects.requireNonNull(fair.send(
                        HttpMethod.POST,
                        "/my/lead-exports",
                        fair.token(),
                        Map.of("format", format, "reason", "감사 메일 보내기"))
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody());
    }
}
