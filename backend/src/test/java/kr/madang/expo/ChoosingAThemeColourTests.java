package kr.madang.expo;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class ChoosingAThemeColourTests {

    @Autowired
    TestExpo expo;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    Place place;
    String token;

    @BeforeEach
    void open() {
        place = expo.open();
        token = expo.organizerToken(place);
    }

    @Test
    void visitorsSeeItUntilItIsTakenBack() {
        assertThat(publicExpo(place.slug()).get("themeColour").isNull()).isTrue();

        JsonNode chosen = bodyOf(choose("#0A6B3D", 0), HttpStatus.OK);

        assertThat(chosen.get("themeColour").asString()).isEqualTo("#0a6b3d");
        assertThat(chosen.get("version").asLong()).isEqualTo(1);
        assertThat(publicExpo(place.slug()).get("themeColour").asString()).isEqualTo("#0a6b3d");

        bodyOf(choose(null, 1), HttpStatus.OK);

        assertThat(publicExpo(place.slug()).get("themeColour").isNull()).isTrue();
        assertThat(expo.get(
                        place,
                        database.sql("select action from audit_entry order by id")
                                .mapValue(String.class)
                                .all()
                                .collectList()))
                .containsExactly("theme-colour-chosen", "theme-colour-chosen");
    }

    @Test
    void whatCannotBeReadIsRefusedAndSaysByHowMuch() {
        JsonNode refused = bodyOf(choose("#256ef4", 0), HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(refused.get("code").asString()).isEqualTo("theme-colour-unreadable");
        assertThat(refused.get("detail").asString()).contains("4.1:1", "4.5:1");
        assertThat(publicExpo(place.slug()).get("themeColour").isNull()).isTrue();
    }

    @Test
    void whatIsNoColourIsRefused() {
        assertThat(refusal(choose("red;}", 0), HttpStatus.BAD_REQUEST)).isEqualTo("request-invalid");
    }

    @Test
    void keepsWhatSomebodyElseHasEditedMeanwhile() {
        bodyOf(choose("#0a6b3d", 0), HttpStatus.OK);

        assertThat(refusal(choose("#8a1f6a", 0), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("expo-edited-meanwhile");
        assertThat(publicExpo(place.slug()).get("themeColour").asString()).isEqualTo("#0a6b3d");
    }

    @Test
    void theNextExpoHasItToo() {
        bodyOf(choose("#0a6b3d", 0), HttpStatus.OK);
        String slug = "next-" + UUID.randomUUID();
        Map<String, Object> next =
                Map.of("slug", slug, "name", Map.of("ko", "다음", "en", "Next"), "firstDay", "2032-10-20");

        bodyOf(
                http.post()
                        .uri("/api/expos/{expo}/copies", place.slug())
                        .header("Authorization", "Bearer " + token)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .bodyValue(next)
                        .exchange(),
                HttpStatus.CREATED);

        assertThat(publicExpo(slug).get("themeColour").asString()).isEqualTo("#0a6b3d");
    }

    /** The front end's tests of its contrast hold the same figures. */
    @ParameterizedTest
    @CsvSource({"#0b50d0, 6.26", "#0a6b3d, 6.04", "#ffd400, 1.31", "#256ef4, 4.17", "#000000, 19.24"})
    void isReadByWhatWcagSays(String colour, double contrast) {
        assertThat(ThemeColour.contrast(colour, "#f4f5f6")).isEqualTo(contrast, within(0.005));
    }

    @Test
    void standsJustAboveWhereItIsReadAndNotBelow() {
        assertThat(new ThemeColour("#0066ee").hex()).isEqualTo("#0066ee");
        assertThatExceptionOfType(ThemeColour.Unreadable.class).isThrownBy(() -> new ThemeColour("#256ef4"));
    }

    private ResponseSpec choose(@Nullable String colour, long version) {
        return http.put()
                .uri("/api/expos/{expo}/settings/theme-colour", place.slug())
                .header("Authorization", "Bearer " + token)
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(colour == null ? Collections.singletonMap("colour", null) : Map.of("colour", colour))
                .exchange();
    }

    private JsonNode publicExpo(String slug) {
        return bodyOf(
                http.get()
                        .uri("/api/expos/{expo}", slug)
                        .header("Authorization", "Bearer " + token)
                        .exchange(),
                HttpStatus.OK);
    }
}
