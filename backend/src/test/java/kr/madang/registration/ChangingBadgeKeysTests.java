package kr.madang.registration;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.account.Role;
import kr.madang.expo.Expos;
import kr.madang.registration.badge.BadgeAlgorithm;
import kr.madang.registration.badge.BadgeClaims;
import kr.madang.registration.badge.BadgeToken;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class ChangingBadgeKeysTests {

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    Badges badges;

    @Autowired
    BadgeKeys keys;

    @Autowired
    Environment environment;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestRegistrations visitors;
    Place place;
    String token;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
        token = expo.organizerToken(place);
    }

    @Test
    void letsScannersLearnANewKeyBeforeItSigns() {
        JsonNode visitor = visitors.register(place);

        assertThat(uses(add("ECDSA_P256"))).containsExactly("1 WILL_SIGN", "0 SIGNS");
        assertThat(published()).containsExactlyInAnyOrder("0 ED25519", "1 ECDSA_P256");
        assertThat(badgeOf(visitor)).extracting(BadgeClaims::keyNumber).isEqualTo(0);
    }

    @Test
    void signsWithTheNewKeyAndVerifiesWithTheOld() throws SQLException {
        JsonNode visitor = visitors.register(place);
        String before = visitor.at("/badge/token").asString();
        add("ECDSA_P256");
        passMinutes();

        BadgeClaims after = badgeOf(visitor);

        assertThat(after.keyNumber()).isEqualTo(1);
        assertThat(after.algorithm()).isEqualTo(BadgeAlgorithm.ECDSA_P256);
        assertThat(read(before)).isInstanceOf(BadgeReading.Genuine.class);
        assertThat(read(tokenOf(visitor))).isEqualTo(read(before));
        assertThat(uses(list())).containsExactly("1 SIGNS", "0 VERIFIES");
    }

    @Test
    void admitsNobodyByARetiredKey() throws SQLException {
        JsonNode visitor = visitors.register(place);
        String before = visitor.at("/badge/token").asString();
        add("ED25519");
        passMinutes();

        JsonNode retired = bodyOf(retire(0), HttpStatus.OK);
        bodyOf(retire(0), HttpStatus.OK);

        assertThat(uses(retired)).containsExactly("1 SIGNS", "0 RETIRED");
        assertThat(read(before)).isEqualTo(new BadgeReading.Rejected(BadgeReading.Why.WRONG_SIGNATURE));
        assertThat(read(tokenOf(visitor))).isInstanceOf(BadgeReading.Genuine.class);
        assertThat(published()).containsExactly("1 ED25519");
        assertThat(audited()).containsExactly("badge-key-added", "badge-key-retired");
    }

    @Test
    void keepsTheKeyThatSigns() {
        visitors.register(place);
        add("ED25519");

        assertThat(refusal(retire(0), HttpStatus.CONFLICT)).isEqualTo("badge-key-needed");
        assertThat(refusal(retire(1), HttpStatus.CONFLICT)).isEqualTo("badge-key-needed");
        assertThat(refusal(retire(7), HttpStatus.NOT_FOUND)).isEqualTo("badge-key-unknown");
    }

    @Test
    void givesEachNumberOnce() {
        for (int i = 0; i < 32; i++) {
            add("ED25519");
        }

        assertThat(refusal(post(Map.of("algorithm", "ED25519")), HttpStatus.CONFLICT))
                .isEqualTo("badge-keys-used-up");
        assertThat(uses(list())).hasSize(32).startsWith("31 WILL_SIGN").endsWith("0 SIGNS");
    }

    @Test
    void isTheOrganizersOnly() {
        token = expo.tokenOf(place, Role.STAFF, null);

        assertThat(refusal(post(Map.of("algorithm", "ED25519")), HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
        assertThat(refusal(retire(0), HttpStatus.FORBIDDEN)).isEqualTo("not-allowed");
    }

    /** As if the keys had been added some minutes ago; the application may not say so. */
    private void passMinutes() throws SQLException {
        try (Connection owner = DriverManager.getConnection(
                        environment.getRequiredProperty("spring.flyway.url"), "madang_owner", "unused");
                Statement statement = owner.createStatement()) {
            statement.execute("update badge_key set created_at = created_at - interval '10 minutes' where expo_id = '"
                    + place.expo().value() + "'");
        }
        keys.forget(place.expo());
    }

    private BadgeClaims badgeOf(JsonNode visitor) {
        return BadgeToken.read(tokenOf(visitor)).claims();
    }

    private String tokenOf(JsonNode visitor) {
        return bodyOf(visitors.getAs(visitor, place, "/badge"), HttpStatus.OK)
                .get("token")
                .asString();
    }

    private BadgeReading read(String badge) {
        return expo.get(place, badges.read(badge));
    }

    private JsonNode add(String algorithm) {
        return bodyOf(post(Map.of("algorithm", algorithm)), HttpStatus.CREATED);
    }

    private JsonNode list() {
        return bodyOf(
                http.get()
                        .uri("/api/expos/{expo}/badge-signing-keys", place.slug())
                        .header("Authorization", "Bearer " + token)
                        .exchange(),
                HttpStatus.OK);
    }

    private ResponseSpec post(Map<String, Object> body) {
        return http.post()
                .uri("/api/expos/{expo}/badge-signing-keys", place.slug())
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec retire(int number) {
        return http.post()
                .uri("/api/expos/{expo}/badge-signing-keys/{number}/retirement", place.slug(), number)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private static List<String> uses(JsonNode answer) {
        return StreamSupport.stream(answer.get("keys").spliterator(), false)
                .map(key -> key.get("number").asInt() + " " + key.get("use").asString())
                .toList();
    }

    private List<String> published() {
        JsonNode answer = bodyOf(
                http.get().uri("/api/expos/{expo}/badge-keys", place.slug()).exchange(), HttpStatus.OK);
        return StreamSupport.stream(answer.get("keys").spliterator(), false)
                .map(key ->
                        key.get("number").asInt() + " " + key.get("algorithm").asString())
                .toList();
    }

    private List<String> audited() {
        return expo.get(
                place,
                database.sql("select action from audit_entry order by id")
                        .map(row -> row.get("action", String.class))
                        .all()
                        .collectList());
    }
}
