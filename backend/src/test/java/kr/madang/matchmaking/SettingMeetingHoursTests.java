package kr.madang.matchmaking;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@HttpTest
class SettingMeetingHoursTests {

    private final LocalDate day = LocalDate.now(ZoneId.of("Asia/Seoul")).plusDays(3);
    private final String hours = """
            {"opens": "10:00:00", "closes": "16:00:00", "minutes": 30, "pause": 0,
             "lunch": {"from": "12:00:00", "to": "13:00:00"}, "days": ["%s"]}
            """.formatted(day);

    @Autowired
    TestExpo expo;

    @Autowired
    InputStore inputs;

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
    void makesTheSlotsOfThoseDays() {
        assertThat(bodyOf(get(), HttpStatus.OK).get("slots").asInt()).isZero();

        assertThat(bodyOf(set(hours), HttpStatus.OK).get("slots").asInt()).isEqualTo(10);

        assertThat(expo.get(place, inputs.gather(null)).inputs().slots()).hasSize(10);
        get().expectBody().json("{\"hours\": %s, \"slots\": 10}".formatted(hours));
    }

    @Test
    void replacesTheEarlierSlots() {
        set(hours).expectStatus().isOk();

        assertThat(bodyOf(set(hours.replace("\"minutes\": 30", "\"minutes\": 60")), HttpStatus.OK)
                        .get("slots")
                        .asInt())
                .isEqualTo(5);
    }

    @Test
    void refusesWhatMakesNoSlot() {
        assertThat(List.of(
                        hours.replace("16:00", "09:00"),
                        hours.replace("13:00", "11:00"),
                        hours.replace("16:00", "10:20"),
                        hours.replace(day.toString(), "2020-01-01")))
                .allSatisfy(unfit -> assertThat(refusal(set(unfit), HttpStatus.UNPROCESSABLE_CONTENT))
                        .isEqualTo("meeting-hours-unfit"));
    }

    private ResponseSpec get() {
        return http.get()
                .uri("/api/expos/{expo}/meeting-hours", place.slug())
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private ResponseSpec set(String body) {
        return http.put()
                .uri("/api/expos/{expo}/meeting-hours", place.slug())
                .headers(headers -> headers.setBearerAuth(token))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
