package kr.madang.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.expo.Expos;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class HavingTheBadgeSentAgainTests {

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestRegistrations visitors;
    Place place;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
    }

    @Test
    void putsAMailIntoTheOutboxForWhoIsRegistered() {
        String email = TestRegistrations.newEmail();
        visitors.register(place, TestRegistrations.form(email));

        ask(email);

        assertThat(messages()).isEqualTo(2);
    }

    @Test
    void looksTheSameForAStranger() {
        ask(TestRegistrations.newEmail());

        assertThat(messages()).isZero();
    }

    @Test
    void happensThreeTimesAnHourAtMostAndNeverSaysSo() {
        String email = TestRegistrations.newEmail();
        visitors.register(place, TestRegistrations.form(email));

        for (int i = 0; i < 5; i++) {
            ask(email);
        }

        assertThat(messages()).isEqualTo(1 + 3);
    }

    @Test
    void needsAnAddress() {
        http.post()
                .uri("/api/expos/{expo}/badge-mails", place.slug())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("email", "nobody"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/email");
    }

    private void ask(String email) {
        http.post()
                .uri("/api/expos/{expo}/badge-mails", place.slug())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("email", email))
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody()
                .isEmpty();
    }

    private long messages() {
        return expo.get(
                place,
                database.sql("select count(*) as messages from outbox where template = 'registration-badge'")
                        .map(row -> row.get("messages", Long.class))
                        .one());
    }
}
