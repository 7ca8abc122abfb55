package kr.madang.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.account.Role;
import kr.madang.expo.Expos;
import kr.madang.registration.badge.BadgeToken;
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
class RevokingBadgesTests {

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
    void tellsScannersOfEachCancelledBadgeOnceAndInOrder() {
        List<JsonNode> registered =
                IntStream.range(0, 3).mapToObj(i -> visitors.register(place)).toList();
        JsonNode none = since(0);

        visitors.cancelAs(registered.get(2), place).expectStatus().is2xxSuccessful();
        visitors.cancelAs(registered.get(0), place).expectStatus().is2xxSuccessful();
        visitors.cancelAs(registered.get(0), place);

        assertThat(none.toString()).isEqualTo("{\"version\":0,\"more\":false,\"revocations\":[]}");
        assertThat(revoked(since(0)))
                .containsExactly(ticketOf(registered.get(2)) + " 16", ticketOf(registered.get(0)) + " 16");
        assertThat(revoked(since(1))).containsExactly(ticketOf(registered.get(0)) + " 16");
        assertThat(revoked(since(2))).isEmpty();
        assertThat(since(0).get("version").asLong()).isEqualTo(2);
    }

    @Test
    void tellsFromWhichRevisionBadgesAreGood() {
        JsonNode registered = visitors.register(place);

        change("update registration set revision = 3 where ticket = $1", registered);
        assertThat(revoked(since(0))).containsExactly(ticketOf(registered) + " 3");

        visitors.cancelAs(registered, place);
        assertThat(revoked(since(1))).containsExactly(ticketOf(registered) + " 16");
    }

    @Test
    void keepsTheListOfEachExpoToItself() {
        Place elsewhere = visitors.open(10);
        visitors.cancelAs(visitors.register(elsewhere), elsewhere);

        assertThat(revoked(since(0))).isEmpty();
    }

    @Test
    void refusesAVersionThatIsNone() {
        assertThat(TestRegistrations.refusal(ask("-1"), HttpStatus.BAD_REQUEST)).isNotBlank();
        assertThat(TestRegistrations.refusal(ask("x"), HttpStatus.BAD_REQUEST)).isNotBlank();
    }

    private void change(String sql, JsonNode registered) {
        expo.run(
                place,
                database.sql(sql)
                        .bind(0, HexFormat.of().parseHex(ticketOf(registered)))
                        .then());
    }

    private JsonNode since(long version) {
        return TestRegistrations.bodyOf(ask(String.valueOf(version)), HttpStatus.OK);
    }

    private ResponseSpec ask(String since) {
        return http.get()
                .uri("/api/expos/{expo}/badge-revocations?since={since}", place.slug(), since)
                .headers(headers -> headers.setBearerAuth(expo.tokenOf(place, Role.STAFF, null)))
                .exchange();
    }

    private static List<String> revoked(JsonNode answer) {
        return StreamSupport.stream(answer.get("revocations").spliterator(), false)
                .map(revocation -> revocation.get("ticket").asString() + " "
                        + revocation.get("goodFrom").asInt())
                .toList();
    }

    private static String ticketOf(JsonNode registered) {
        return HexFormat.of()
                .formatHex(BadgeToken.read(registered.at("/badge/token").asString())
                        .claims()
                        .ticket()
                        .value());
    }
}
