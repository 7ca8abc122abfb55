package kr.madang.matchmaking.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kr.madang.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;

@HttpTest
class AnsweringAMeetingRecordTests extends AfterAMeeting {

    @BeforeEach
    void gaonHasWritten() {
        wrote(exhibitor, 0, content("120000"));
    }

    @Test
    void bothSidesReadThatItIsConfirmed() {
        confirm(buyer, 1).expectStatus().isNoContent();

        assertThat(listOf(buyer).get(0).get("state").asString()).isEqualTo("CONFIRMED");
        assertThat(sheet(exhibitor).at("/versions/0/answer").asString()).isEqualTo("CONFIRMED");
        assertThat(sheet(exhibitor).at("/versions/0/answeredAt").isNull()).isFalse();
    }

    @Test
    void bothVersionsStayAfterADispute() {
        dispute(buyer, 1, " 금액이 달라요. ").expectStatus().isNoContent();
        wrote(buyer, 1, content("90000"));

        JsonNode versions = sheet(exhibitor).get("versions");
        assertThat(versions).hasSize(2);
        assertThat(versions.at("/0/content/amounts/discussed").asString()).isEqualTo("90000.00");
        assertThat(versions.at("/0/own").asBoolean()).isFalse();
        assertThat(versions.at("/0/answer").asString()).isEqualTo("WAITING");
        assertThat(versions.at("/1/content/amounts/discussed").asString()).isEqualTo("120000.00");
        assertThat(versions.at("/1/answer").asString()).isEqualTo("DISPUTED");
        assertThat(versions.at("/1/dispute").asString()).isEqualTo("금액이 달라요.");
    }

    @Test
    void aLaterEditAsksAgain() {
        confirm(buyer, 1).expectStatus().isNoContent();

        wrote(exhibitor, 1, content("150000"));

        assertThat(listOf(buyer).get(0).get("state").asString()).isEqualTo("WRITTEN");
        confirm(buyer, 2).expectStatus().isNoContent();
    }

    @Test
    void nobodyAnswersForTheOtherSide() {
        refused(confirm(exhibitor, 1), HttpStatus.CONFLICT, "meeting-record-not-to-answer");
        refused(dispute(exhibitor, 1, "아니에요."), HttpStatus.CONFLICT, "meeting-record-not-to-answer");
    }

    @Test
    void anAnswerIsGivenOnce() {
        confirm(buyer, 1).expectStatus().isNoContent();

        refused(dispute(buyer, 1, "아니에요."), HttpStatus.CONFLICT, "meeting-record-not-to-answer");
    }

    @Test
    void nobodyAnswersWhatTheyHaveNotRead() {
        wrote(exhibitor, 1, content("150000"));

        refused(confirm(buyer, 1), HttpStatus.PRECONDITION_FAILED, "meeting-record-changed");
    }

    @Test
    void aDisputeHasAReason() {
        refused(dispute(buyer, 1, "  "), HttpStatus.BAD_REQUEST, "request-invalid");
    }

    @Test
    void aRecordHasSomeVersionsAtMost() {
        expo.run(place, database.sql("""
                insert into meeting_record (id, host_id, expo_id, meeting_id, version, side, products)
                select uuidv7(), host_id, expo_id, meeting_id, 50, side, '[]' from meeting_record where meeting_id = $1
                """).bind(0, meeting).then());

        refused(write(exhibitor, 50, content("1"), ""), HttpStatus.CONFLICT, "meeting-record-full");
    }

    @Test
    void noVersionIsEverRewritten() {
        assertThatThrownBy(() -> expo.run(
                        place,
                        database.sql("update meeting_record set discussed_amount = 1 where meeting_id = $1")
                                .bind(0, meeting)
                                .then()))
                .hasMessageContaining("permission denied");
    }
}
