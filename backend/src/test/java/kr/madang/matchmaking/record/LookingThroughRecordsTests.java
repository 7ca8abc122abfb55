package kr.madang.matchmaking.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.shared.Ids;
import kr.madang.spreadsheet.Format;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class LookingThroughRecordsTests extends AfterAMeeting {

    private static final String ALL = "/meeting-records";

    @Override
    int tables() {
        return 6;
    }

    @Test
    void aMeetingWithoutARecordIsMissing() {
        JsonNode listed = read(ALL, organizer).at("/items/0");

        assertThat(listed.at("/meeting").asString()).isEqualTo(meeting.toString());
        assertThat(listed.at("/buyer/name/ko").asString()).isEqualTo("Anh");
        assertThat(listed.at("/exhibitor/name/ko").asString()).isEqualTo("가온");
        assertThat(listed.at("/state").asString()).isEqualTo("MISSING");
        assertThat(listed.at("/writtenBy").isNull()).isTrue();
        assertThat(read(ALL + "?state=MISSING", organizer).at("/items")).hasSize(1);
        assertThat(read(ALL + "?state=CONFIRMED", organizer).at("/items")).isEmpty();
    }

    @Test
    void onlyTheNewestVersionCountsAndOnce() {
        wrote(exhibitor, 0, content("120000"));
        confirm(buyer, 1).expectStatus().isNoContent();
        wrote(exhibitor, 1, content("150000"));
        assertThat(sums()).containsExactly("1 WRITTEN USD 150000.00 0.10 null");

        confirm(buyer, 2).expectStatus().isNoContent();

        assertThat(sums()).containsExactly("1 CONFIRMED USD 150000.00 0.10 null");
        assertThat(counts()).containsExactly("MISSING 0", "WRITTEN 0", "CONFIRMED 1", "DISPUTED 0");
        assertThat(read(ALL, organizer).at("/items/0/amounts/discussed").asString())
                .isEqualTo("150000.00");
        assertThat(read(ALL, organizer).at("/items/0/writtenBy").asString()).isEqualTo("EXHIBITOR");
    }

    @Test
    void eachStateAndEachCurrencyHasASumOfItsOwn() {
        confirmed("USD", "100.5");
        confirmed("USD", "0.25");
        confirmed("KRW", "3000000");
        disputed("USD", "7");
        confirmedWithoutAmounts();

        assertThat(sums())
                .containsExactlyInAnyOrder(
                        "2 CONFIRMED USD 100.75 null null",
                        "1 CONFIRMED KRW 3000000 null null",
                        "1 DISPUTED USD 7.00 null null");
        assertThat(counts()).containsExactly("MISSING 1", "WRITTEN 0", "CONFIRMED 4", "DISPUTED 1");
    }

    @Test
    void pagesFollowOneAnother() {
        confirmed("USD", "1");
        confirmed("USD", "2");
        JsonNode first = read(ALL + "?limit=2", organizer);

        JsonNode second = read(ALL + "?limit=2&cursor=" + first.get("next").asString(), organizer);

        assertThat(first.get("items")).hasSize(2);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(first.get("items").findValuesAsString("meeting"))
                .doesNotContainAnyElementsOf(second.get("items").findValuesAsString("meeting"));
    }

    @Test
    void aMeetingThatSomebodyMissedHasNoRecord() {
        expo.run(
                place,
                database.sql("update meeting set buyer_absent_at = now() where id = $1")
                        .bind(0, meeting)
                        .then());

        assertThat(read(ALL, organizer).get("items")).isEmpty();
        assertThat(counts()).containsExactly("MISSING 0", "WRITTEN 0", "CONFIRMED 0", "DISPUTED 0");
    }

    @Test
    void theTableSaysWhatCountsAndWhoTookItIsNoted() {
        wrote(exhibitor, 0, content("120000"));

        String table = new String(
                Objects.requireNonNull(download(Format.CSV, "ko", " 실적 보고 ")
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                StandardCharsets.UTF_8);

        assertThat(table)
                .contains("바이어,참가업체,상담일지,작성,제품,통화,상담액,계약추진액,계약체결액")
                .contains("Anh,가온,확인 대기,참가업체,감속기 500대,USD,120000.00,0.10,")
                .doesNotContain("견적");
        assertThat(expo.get(
                        place,
                        database.sql("select reason from audit_entry where action = 'meeting-records-exported'")
                                .mapValue(String.class)
                                .one()))
                .isEqualTo("실적 보고");
    }

    @Test
    void theTableComesAsASheetTooAndNeverWithoutAReason() {
        download(Format.XLSX, "en", "report")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueMatches("Content-Disposition", ".*meeting-records\\.xlsx.*");
        download(Format.XLSX, "en", " ").expectStatus().isBadRequest();

        assertThat(audited("meeting-records-exported")).hasSize(1);
    }

    @Test
    void anotherExpoHasNoneOfThem() {
        wrote(exhibitor, 0, content("1"));
        place = expo.openBeside(place);
        organizer = expo.organizerToken(place);

        assertThat(read(ALL, organizer).get("items")).isEmpty();
        assertThat(sums()).isEmpty();
    }

    private WebTestClient.ResponseSpec download(Format format, String language, String reason) {
        return request(HttpMethod.POST, ALL + "/downloads", organizer)
                .header("Accept-Language", language)
                .bodyValue(Map.of("format", format, "reason", reason))
                .exchange();
    }

    private void confirmed(String currency, String discussed) {
        record("CONFIRMED", currency, discussed);
    }

    private void disputed(String currency, String discussed) {
        record("DISPUTED", currency, discussed);
    }

    private void confirmedWithoutAmounts() {
        record("CONFIRMED", null, null);
    }

    /** One more pair has met at a table of its own, at the same time; of its record there is one version. */
    private void record(String answer, @Nullable String currency, @Nullable String discussed) {
        UUID met = Ids.next();
        expo.run(
                place,
                database.sql("""
                        insert into meeting (id, host_id, expo_id, buyer_id, exhibitor_id, slot_id, during, table_id, seat,
                            seats, version, first_version)
                        select $1, host_id, expo_id, $2, $3, slot_id, during, (
                            select t.id from meeting_table t where t.expo_id = m.expo_id
                            and t.id not in (select table_id from meeting) limit 1), 1, 1, version, first_version
                        from meeting m where id = $4
                        """)
                        .bind(0, met)
                        .bind(1, matchmaking.buyer(place, "Binh", "ko").value())
                        .bind(2, matchmaking.exhibitor(place, "나온", 1, "ko").value())
                        .bind(3, meeting)
                        .then());
        var insert = database.sql("""
                insert into meeting_record (id, host_id, expo_id, meeting_id, version, side, products, answer, answered_at,
                    dispute, currency, discussed_amount)
                select uuidv7(), host_id, expo_id, id, 1, 'BUYER', '[]', $2, now(),
                    case $2 when 'DISPUTED' then '\\x00'::bytea end, $3, $4::numeric
                from meeting where id = $1
                """).bind(0, met).bind(1, answer);
        expo.run(
                place,
                (currency == null || discussed == null
                                ? insert.bindNull(2, String.class).bindNull(3, BigDecimal.class)
                                : insert.bind(2, currency).bind(3, new BigDecimal(discussed)))
                        .then());
    }

    private List<String> sums() {
        return read(ALL + "/totals", organizer)
                .get("sums")
                .valueStream()
                .map(sum -> "%s %s %s %s %s %s"
                        .formatted(
                                sum.get("records").asString(),
                                sum.get("state").asString(),
                                sum.at("/amounts/currency").asString(),
                                sum.at("/amounts/discussed").asString("null"),
                                sum.at("/amounts/pursued").asString("null"),
                                sum.at("/amounts/contracted").asString("null")))
                .toList();
    }

    private List<String> counts() {
        return read(ALL + "/totals", organizer)
                .get("counts")
                .valueStream()
                .map(count -> count.get("state").asString() + " "
                        + count.get("records").asString())
                .toList();
    }
}
