package kr.madang.matchmaking.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HttpTest
class WritingAMeetingRecordTests extends AfterAMeeting {

    @Test
    void aMeetingThatHasBegunIsToBeWrittenOf() {
        JsonNode line = listOf(exhibitor).get(0);

        assertThat(listOf(exhibitor)).hasSize(1);
        assertThat(line.get("meeting").asString()).isEqualTo(meeting.toString());
        assertThat(line.at("/other/name/ko").asString()).isEqualTo("Anh");
        assertThat(line.get("table").asInt()).isEqualTo(1);
        assertThat(line.get("state").asString()).isEqualTo("MISSING");
        assertThat(line.get("version").asInt()).isZero();
    }

    @Test
    void itBeginsWithTheProductsOfTheExhibitorForBothSides() {
        expo.run(
                place,
                database.sql("""
                insert into product (host_id, expo_id, exhibitor_id, place, name_ko, name_en)
                values ($1, $2, $3, 0, '감속기', 'Reducer')
                """)
                        .bind(0, place.host().value())
                        .bind(1, place.expo().value())
                        .bind(2, gaon.value())
                        .then());

        assertThat(sheet(exhibitor).at("/products/0/ko").asString()).isEqualTo("감속기");
        assertThat(sheet(buyer).at("/products/0/en").asString()).isEqualTo("Reducer");
    }

    @Test
    void theOtherSideReadsAllButTheNote() {
        write(exhibitor, 0, content("120000"), "가격을 더 낮출 수 있다.").expectStatus().isNoContent();

        JsonNode read = sheet(buyer);
        assertThat(read.at("/versions/0/own").asBoolean()).isFalse();
        assertThat(read.at("/versions/0/answer").asString()).isEqualTo("WAITING");
        JsonNode content = read.at("/versions/0/content");
        assertThat(content.at("/products/0/name").asString()).isEqualTo("감속기");
        assertThat(content.at("/products/0/quantity").asString()).isEqualTo("500대");
        assertThat(content.at("/amounts/discussed").asString()).isEqualTo("120000.00");
        assertThat(content.at("/amounts/pursued").asString()).isEqualTo("0.10");
        assertThat(content.at("/amounts/contracted").isNull()).isTrue();
        assertThat(content.get("nextStep").asString()).isEqualTo("견적을 보내요.");
        assertThat(content.get("nextStepOn").asString()).isEqualTo("2027-06-01");
        assertThat(read.get("note").isNull()).isTrue();
        assertThat(sheet(exhibitor).get("note").asString()).isEqualTo("가격을 더 낮출 수 있다.");
        assertThat(listOf(exhibitor).get(0).get("state").asString()).isEqualTo("WRITTEN");
        assertThat(listOf(exhibitor).get(0).get("own").asBoolean()).isTrue();
        assertThat(listOf(buyer).get(0).get("own").asBoolean()).isFalse();
    }

    @Test
    void whatIsSentTwiceIsWrittenOnce() {
        wrote(exhibitor, 0, content("120000"));
        wrote(exhibitor, 0, content("120000.0"));

        assertThat(sheet(exhibitor).get("versions")).hasSize(1);
        assertThat(audited("meeting-record-%")).containsExactly("meeting-record-written");
    }

    @Test
    void theNoteAloneMakesNoVersion() {
        wrote(exhibitor, 0, content("120000"));
        confirm(buyer, 1).expectStatus().isNoContent();

        write(buyer, 1, content("120000"), "믿을 만하다.").expectStatus().isNoContent();

        assertThat(sheet(buyer).get("note").asString()).isEqualTo("믿을 만하다.");
        assertThat(sheet(buyer).get("versions")).hasSize(1);
        assertThat(listOf(buyer).get(0).get("state").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void nobodyWritesOverWhatTheyHaveNotSeen() {
        wrote(exhibitor, 0, content("120000"));

        refused(write(buyer, 0, content("90000"), ""), HttpStatus.PRECONDITION_FAILED, "meeting-record-changed");
    }

    @Test
    void amountsFitTheirCurrency() {
        assertThat(refusedAmounts("KRW", "100.5")).isEqualTo("amounts-not-in-currency");
        assertThat(refusedAmounts("ZZZ", "100")).isEqualTo("amounts-not-in-currency");
        assertThat(refusedAmounts("XAU", "1")).isEqualTo("amounts-not-in-currency");
        wrote(exhibitor, 0, Map.of("products", List.of(), "amounts", Map.of("currency", "KWD", "contracted", "1.234")));

        assertThat(sheet(buyer).at("/versions/0/content/amounts/contracted").asString())
                .isEqualTo("1.234");
    }

    @Test
    void thereIsNothingToWriteBeforeTheStart() {
        moveToTomorrow();

        refused(write(exhibitor, 0, content("1"), ""), HttpStatus.CONFLICT, "meeting-not-held");
        assertThat(listOf(exhibitor)).isEmpty();
    }

    @Test
    void thereIsNothingToWriteWhereASideDidNotCome() {
        expo.run(
                place,
                database.sql("update meeting set buyer_absent_at = now() where id = $1")
                        .bind(0, meeting)
                        .then());

        refused(write(exhibitor, 0, content("1"), ""), HttpStatus.CONFLICT, "meeting-not-held");
        assertThat(listOf(exhibitor)).isEmpty();
    }

    @Test
    void anotherCompanyFindsNothing() {
        String stranger = matchmaking.tokenOf(place, matchmaking.buyer(place, "Binh", "ko"));

        refused(write(stranger, 0, content("1"), ""), HttpStatus.NOT_FOUND, "meeting-not-found");
        assertThat(listOf(stranger)).isEmpty();
    }

    @Test
    void wordsAreSealedWhereTheyAreKept() {
        write(exhibitor, 0, content("1"), "비밀").expectStatus().isNoContent();

        assertThat(kept("select next_step from meeting_record")).doesNotContain("견적");
        assertThat(kept("select note from meeting_note")).doesNotContain("비밀");
    }

    private void moveToTomorrow() {
        UUID slot = Ids.next();
        expo.run(place, database.sql("""
                        insert into meeting_slot (id, host_id, expo_id, during)
                        select $1, host_id, expo_id, tstzrange(now() + interval '1 day', now() + interval '25 hours')
                        from meeting where id = $2
                        """).bind(0, slot).bind(1, meeting).then());
        expo.run(place, database.sql("""
                        update meeting m set slot_id = s.id, during = s.during from meeting_slot s
                        where s.id = $1 and m.id = $2
                        """).bind(0, slot).bind(1, meeting).then());
    }

    private String kept(String query) {
        return new String(
                expo.get(
                        place,
                        database.sql(query).map(row -> row.get(0, byte[].class)).one()),
                StandardCharsets.UTF_8);
    }

    private String refusedAmounts(String currency, String amount) {
        byte[] problem = write(
                        exhibitor,
                        0,
                        Map.of("products", List.of(), "amounts", Map.of("currency", currency, "discussed", amount)),
                        "")
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT)
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(problem).get("code").asString();
    }
}
