package kr.madang.matchmaking.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import kr.madang.HttpTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class RatingAMatchTests extends AfterAMeeting {

    @Test
    void eachSideReadsOnlyItsOwn() {
        rate(buyer, 5, " 바로 맞아요. ").expectStatus().isNoContent();

        assertThat(sheet(buyer).at("/rating/points").asInt()).isEqualTo(5);
        assertThat(sheet(buyer).at("/rating/words").asString()).isEqualTo("바로 맞아요.");
        assertThat(sheet(exhibitor).get("rating").isNull()).isTrue();

        rate(exhibitor, 2, "").expectStatus().isNoContent();

        assertThat(sheet(buyer).at("/rating/points").asInt()).isEqualTo(5);
        assertThat(sheet(exhibitor).at("/rating/points").asInt()).isEqualTo(2);
        assertThat(sheet(exhibitor).at("/rating/words").isNull()).isTrue();
        assertThat(audited("match-rated")).hasSize(2);
    }

    @Test
    void aSideMayThinkAgain() {
        rate(buyer, 5, "바로 맞아요.").expectStatus().isNoContent();
        rate(buyer, 3, "").expectStatus().isNoContent();

        assertThat(sheet(buyer).at("/rating/points").asInt()).isEqualTo(3);
        assertThat(sheet(buyer).at("/rating/words").isNull()).isTrue();
    }

    @Test
    void organizersReadBothAndTheTableHasThePointsAlone() {
        rate(buyer, 5, "바로 맞아요.").expectStatus().isNoContent();
        rate(exhibitor, 2, "").expectStatus().isNoContent();

        JsonNode listed = read("/meeting-records", organizer).at("/items/0");

        assertThat(listed.at("/buyerRating/points").asInt()).isEqualTo(5);
        assertThat(listed.at("/buyerRating/words").asString()).isEqualTo("바로 맞아요.");
        assertThat(listed.at("/exhibitorRating/points").asInt()).isEqualTo(2);
        assertThat(table()).contains("바이어의 매칭 평가,참가업체의 매칭 평가", ",5,2").doesNotContain("바로 맞아요");
    }

    @Test
    void whatItSaysIsSealed() {
        rate(buyer, 1, "secret").expectStatus().isNoContent();

        byte[] kept = expo.get(
                place,
                database.sql("select words from match_rating where meeting_id = $1")
                        .bind(0, meeting)
                        .mapValue(byte[].class)
                        .one());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("secret");
    }

    @Test
    void pointsAreFromOneToFive() {
        rate(buyer, 0, "").expectStatus().isBadRequest();
        rate(buyer, 6, "").expectStatus().isBadRequest();
        rate(buyer, 4, "x".repeat(201)).expectStatus().isBadRequest();

        assertThat(sheet(buyer).get("rating").isNull()).isTrue();
    }

    @Test
    void onlyAMeetingThatTookPlaceIsRated() {
        expo.run(
                place,
                database.sql("update meeting set buyer_absent_at = now() where id = $1")
                        .bind(0, meeting)
                        .then());

        refused(rate(buyer, 4, ""), HttpStatus.CONFLICT, "meeting-not-held");
    }

    private WebTestClient.ResponseSpec rate(String token, int points, String words) {
        return send(
                HttpMethod.PUT,
                "/my/meeting-records/" + meeting + "/rating",
                token,
                Map.of("points", points, "words", words));
    }

    private String table() {
        return new String(
                Objects.requireNonNull(request(HttpMethod.POST, "/meeting-records/downloads", organizer)
                        .header("Accept-Language", "ko")
                        .bodyValue(Map.of("format", "CSV", "reason", "보고"))
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody()),
                StandardCharsets.UTF_8);
    }
}
