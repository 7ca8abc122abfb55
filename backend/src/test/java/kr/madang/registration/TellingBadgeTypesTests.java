package kr.madang.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.account.Role;
import kr.madang.expo.Expo;
import kr.madang.expo.Expos;
import kr.madang.registration.badge.BadgeToken;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class TellingBadgeTypesTests {

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    Environment environment;

    @Autowired
    WebTestClient http;

    TestRegistrations visitors;
    Place place;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10_000);
    }

    @Test
    void tellsWhichTypeEachBadgeIsOfAndWhenThatAdmits() {
        String ticket = ticketOf(visitors.register(place));
        Expo here = expo.get(place, expos.getHere());

        JsonNode part = since(BadgeTypes.START);

        assertThat(part.get("timeZone").asString()).isEqualTo("Asia/Seoul");
        assertThat(part.get("more").asBoolean()).isFalse();
        assertThat(part.at("/types/0/firstDay").asString())
                .isEqualTo(here.days().get(0).day().toString());
        assertThat(part.at("/types/0/lastDay").asString())
                .isEqualTo(here.days().get(here.days().size() - 1).day().toString());
        assertThat(tickets(part)).containsExactly(ticket);
    }

    @Test
    void tellsAgainWhatIsNewSoThatNoneIsMissedThatWasStoredLate() {
        visitors.register(place);
        UUID next = UUID.fromString(since(BadgeTypes.START).get("next").asString());
        String late = ticketOf(visitors.register(place));

        assertThat(tickets(since(next))).hasSize(2).contains(late);
    }

    @Test
    void tellsManyInParts() throws SQLException {
        visitors.register(place);
        addMany();

        JsonNode first = since(BadgeTypes.START);
        JsonNode rest = since(UUID.fromString(first.get("next").asString()));

        assertThat(first.get("more").asBoolean()).isTrue();
        assertThat(tickets(first)).hasSize(5000).doesNotContainAnyElementsOf(tickets(rest));
        assertThat(rest.get("more").asBoolean()).isFalse();
        assertThat(tickets(rest)).hasSize(2);
    }

    @Test
    void keepsTheListOfEachExpoToItselfAndRefusesWhatIsNoPointOfIt() {
        visitors.register(visitors.open(10));

        assertThat(tickets(since(BadgeTypes.START))).isEmpty();
        assertThat(TestRegistrations.refusal(ask("x"), HttpStatus.BAD_REQUEST)).isNotBlank();
    }

    /** As if 5,001 others had registered long before; the application may not say so. */
    private void addMany() throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.flyway.url"), "madang_owner", "unused");
                Statement statement = owner.createStatement()) {
            statement.execute("""
                    insert into registration (id, host_id, expo_id, admission_type_id, idempotency_key, body_digest, name,
                        email, email_index, locale, state, quotas, ticket, manage_hash, ended_at)
                    select overlay(id::text placing lpad(to_hex(n), 8, '0') from 1 for 8)::uuid, host_id, expo_id,
                        admission_type_id, 'many-too-' || n, body_digest, name, email, email_index, locale, 'CANCELLED', '{}',
                        overlay(ticket placing decode(lpad(to_hex(n), 8, '0'), 'hex') from 1 for 4), manage_hash, now()
                    from registration, generate_series(1, 5001) n where expo_id = '%s'
                    """.formatted(place.expo().value()));
        }
    }

    private JsonNode since(UUID point) {
        return TestRegistrations.bodyOf(ask(point.toString()), HttpStatus.OK);
    }

    private ResponseSpec ask(String since) {
        return http.get()
                .uri("/api/expos/{expo}/badge-types?since={since}", place.slug(), since)
                .headers(headers -> headers.setBearerAuth(expo.tokenOf(place, Role.STAFF, null)))
                .exchange();
    }

    private static List<String> tickets(JsonNode part) {
        return part.at("/types/0/tickets").valueStream().map(JsonNode::asString).toList();
    }

    private static String ticketOf(JsonNode registered) {
        return HexFormat.of()
                .formatHex(BadgeToken.read(registered.at("/badge/token").asString())
                        .claims()
                        .ticket()
                        .value());
    }
}
