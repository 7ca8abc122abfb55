package kr.madang.registration;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.expo.Expos;
import kr.madang.registration.badge.Crockford;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@HttpTest
class CheckingABadgeTests {

    private static final String ED25519_HEAD = "302a300506032b6570032100";

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    Badges badges;

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
    void needsNothingButThePublishedKey() throws Exception {
        byte[] badge =
                Crockford.decode(visitors.register(place).at("/badge/token").asString());
        JsonNode keys = TestRegistrations.bodyOf(
                http.get().uri("/api/expos/{expo}/badge-keys", place.slug()).exchange(), HttpStatus.OK);

        byte[] key = Base64.getDecoder().decode(keys.at("/keys/0/publicKey").asString());
        byte[] head = HexFormat.of().parseHex(ED25519_HEAD);
        byte[] encoded = Arrays.copyOf(head, head.length + key.length);
        System.arraycopy(key, 0, encoded, head.length, key.length);
        Signature check = Signature.getInstance("Ed25519");
        check.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        check.update(badge, 0, 11);
        assertThat(check.verify(badge, 11, 64)).isTrue();
        assertThat(keys.get("dayZero").asString()).isEqualTo("2026-01-01");
        assertThat(keys.get("keys")).hasSize(1);
    }

    @Test
    void findsThatItIsGenuine() {
        String token = visitors.register(place).at("/badge/token").asString();

        BadgeReading reading = read(place, " " + token.toLowerCase(Locale.ROOT) + "\n");

        assertThat(reading).isInstanceOfSatisfying(BadgeReading.Genuine.class, genuine -> {
            assertThat(genuine.revision()).isZero();
            assertThat(genuine.lastDay()).isAfter(LocalDate.of(2026, 1, 1));
        });
    }

    @Test
    void findsThatItIsOfAnotherExpo() {
        String token = visitors.register(visitors.open(1)).at("/badge/token").asString();
        visitors.register(place);

        assertThat(read(place, token)).isEqualTo(new BadgeReading.Rejected(BadgeReading.Why.OTHER_EXPO));
    }

    @Test
    void findsThatItIsForged() {
        String token = visitors.register(place).at("/badge/token").asString();
        char last = token.charAt(119);

        assertThat(read(place, token.substring(0, 119) + (last == '0' ? '1' : '0')))
                .isEqualTo(new BadgeReading.Rejected(BadgeReading.Why.WRONG_SIGNATURE));
        assertThat(read(place, "https://example.com/not-a-badge"))
                .isEqualTo(new BadgeReading.Rejected(BadgeReading.Why.UNREADABLE));
    }

    @Test
    void takesTheShortCodeThatStandsOnIt() {
        JsonNode registered = visitors.register(place);
        String code = registered.at("/badge/shortCode").asString();

        assertThat(read(place, " " + code.toLowerCase(Locale.ROOT)))
                .isEqualTo(read(place, registered.at("/badge/token").asString()))
                .isInstanceOf(BadgeReading.Genuine.class);
        assertThat(read(visitors.open(1), code)).isEqualTo(new BadgeReading.Rejected(BadgeReading.Why.UNREADABLE));
    }

    @Test
    void needsOneKeyHoweverManyBadgesAreTheFirst() {
        Registration registration = aRegistration();

        List<Integer> signed = requireNonNull(Flux.range(0, 40)
                .flatMap(i -> place.in(badges.getBadge(registration)), 40)
                .map(badge -> Crockford.decode(badge.token())[0] & 0x1f)
                .distinct()
                .collectList()
                .block());

        assertThat(signed).containsExactly(0);
        assertThat(expo.get(place, badges.listKeys().count())).isEqualTo(1);
    }

    private static Registration aRegistration() {
        LocalDate day = LocalDate.now(ZoneOffset.UTC);
        return new Registration(
                new Registration.Id(Ids.next()),
                new Visitor("김하늘", "sky@example.com", null, Locale.KOREAN),
                new AdmissionType(
                        new AdmissionType.Id(Ids.next()),
                        "day-pass",
                        new InTwoLanguages("일반 입장", "Day pass"),
                        day,
                        day,
                        AdmissionType.Terms.STANDARD),
                Registration.State.REGISTERED,
                0,
                Ticket.random(),
                Instant.now(),
                null,
                0);
    }

    private BadgeReading read(Place place, String text) {
        return expo.get(place, badges.read(text));
    }
}
