package kr.madang.lead;

import static kr.madang.lead.TestLeads.Fair.aScan;
import static kr.madang.lead.TestLeads.Fair.badgeOf;
import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.account.Role;
import kr.madang.exhibitor.Profile;
import kr.madang.exhibitor.TestExhibitors;
import kr.madang.shared.InTwoLanguages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class ScanningALeadTests {

    @Autowired
    TestLeads leads;

    @Autowired
    TestExpo expo;

    @Autowired
    TestExhibitors exhibitors;

    @Autowired
    WebTestClient http;

    TestLeads.Fair fair;

    @BeforeEach
    void open() {
        fair = leads.open(http);
    }

    @Test
    void showsWhoAgreed() {
        JsonNode visitor = fair.visitor(true);

        JsonNode answer = fair.scan(aScan(badgeOf(visitor))).get(0);

        assertThat(answer.get("outcome").asString()).isEqualTo("ADDED");
        assertThat(answer.at("/lead/visitor/name").asString()).isEqualTo("김하늘");
        assertThat(answer.at("/lead/visitor/email").asString()).endsWith("@example.com");
        assertThat(fair.names()).containsExactly("김하늘");
        assertThat(fair.deedsAbout(idOf(visitor))).containsExactly("scanned-as-lead", "visitor-shown");
    }

    @Test
    void tellsNothingOfWhoDidNotAgree() {
        JsonNode visitor = fair.visitor(false);

        JsonNode answer = fair.scan(aScan(badgeOf(visitor))).get(0);

        assertThat(answer.get("outcome").asString()).isEqualTo("ADDED");
        assertThat(answer.at("/lead/visitor").isNull()).isTrue();
        assertThat(answer.toString()).doesNotContain("하늘", "example.com");
        assertThat(fair.leads().toString()).doesNotContain("하늘", "example.com");
        assertThat(fair.deedsAbout(idOf(visitor))).containsExactly("scanned-as-lead");
    }

    @Test
    void showsWhoAgreesLater() {
        JsonNode visitor = fair.visitor(false);
        fair.scan(aScan(badgeOf(visitor)));

        fair.own(HttpMethod.POST, "/consents/exhibitors", visitor, Map.of("version", 1))
                .expectStatus()
                .isNoContent();

        assertThat(fair.names()).containsExactly("김하늘");
        assertThat(fair.deedsAbout(idOf(visitor))).containsExactly("scanned-as-lead", "consent-given", "visitor-shown");
    }

    @Test
    void asksForTheConsentThatCoversItsClassOfExhibitors() {
        JsonNode visitor = fair.visitor(true);
        var overseas = exhibitors.add(
                fair.place(),
                new Profile(
                        new InTwoLanguages("하노이", "Hanoi"),
                        new InTwoLanguages("소개", "About"),
                        "VN",
                        List.of("en"),
                        1,
                        List.of("drone"),
                        List.of()));
        String abroad = expo.tokenOf(fair.place(), Role.EXHIBITOR, overseas.value());

        JsonNode answer = bodyOf(fair.post(abroad, List.of(aScan(badgeOf(visitor)))), HttpStatus.OK)
                .at("/answers/0");

        assertThat(answer.get("outcome").asString()).isEqualTo("ADDED");
        assertThat(answer.at("/lead/visitor").isNull()).isTrue();
    }

    @Test
    void givesAScanThatIsSentAgainTheSameAnswerAndNotesItOnce() {
        JsonNode visitor = fair.visitor(true);
        Map<String, Object> scan = aScan(badgeOf(visitor));

        JsonNode first = fair.scan(scan);
        JsonNode again = fair.scan(scan, scan);

        assertThat(List.of(again.get(0), again.get(1))).containsOnly(first.get(0));
        assertThat(fair.deedsAbout(idOf(visitor))).containsExactly("scanned-as-lead", "visitor-shown");
    }

    @Test
    void makesOneLeadOfAVisitorHoweverOftenAndInWhateverOrder() {
        JsonNode visitor = fair.visitor(true);
        Instant late = Instant.parse("2026-11-20T05:00:00Z");
        fair.scan(aScan(badgeOf(visitor), late));

        JsonNode answer =
                fair.scan(aScan(badgeOf(visitor), late.minusSeconds(600))).get(0);

        assertThat(answer.get("outcome").asString()).isEqualTo("KNOWN");
        assertThat(fair.leads()).hasSize(1);
        assertThat(fair.leads().at("/0/scannedAt").asString())
                .isEqualTo(late.minusSeconds(600).toString());
    }

    @Test
    void isAlsoDoneByTheCodeUnderTheBadge() {
        JsonNode visitor = fair.visitor(true);

        JsonNode answer =
                fair.scan(aScan(visitor.at("/badge/shortCode").asString())).get(0);

        assertThat(answer.at("/lead/visitor/name").asString()).isEqualTo("김하늘");
    }

    @Test
    void isRefusedForWhatIsNoGoodBadge() {
        JsonNode cancelled = fair.visitor(true);
        fair.visitors().cancelAs(cancelled, fair.place()).expectStatus().isNoContent();
        String elsewhere = badgeOf(leads.open(http).visitor(true));
        String forged =
                badgeOf(cancelled).substring(0, 119) + (badgeOf(cancelled).endsWith("0") ? "1" : "0");

        JsonNode answers = fair.scan(aScan(badgeOf(cancelled)), aScan(elsewhere), aScan("x"), aScan(forged));

        assertThat(answers.findValuesAsString("outcome")).containsOnly("REFUSED");
        assertThat(answers.findValuesAsString("reason"))
                .containsExactly("CANCELLED", "OTHER_EXPO", "UNREADABLE", "WRONG_SIGNATURE");
        assertThat(fair.leads()).isEmpty();
    }

    @Test
    void takesAClockThatCannotBeRightForNow() {
        fair.scan(aScan(badgeOf(fair.visitor(true)), Instant.parse("2031-01-01T00:00:00Z")));
        fair.scan(aScan(badgeOf(fair.visitor(true)), Instant.parse("1970-01-01T00:00:00Z")));

        fair.leads()
                .forEach(lead -> assertThat(Instant.parse(lead.get("scannedAt").asString()))
                        .isBetween(Instant.now().minusSeconds(60), Instant.now()));
    }

    @Test
    void isForThoseWhoActForAnExhibitor() {
        String organizer = expo.organizerToken(fair.place());

        assertThat(refusal(fair.post(organizer, List.of(aScan("x"))), HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
    }

    @Test
    void byTypingIsLimited() {
        List<Map<String, Object>> hundred =
                Stream.generate(() -> aScan("00000000")).limit(100).toList();
        fair.post(fair.token(), hundred).expectStatus().isOk();
        fair.post(fair.token(), hundred).expectStatus().isOk();

        assertThat(refusal(fair.post(fair.token(), hundred), HttpStatus.TOO_MANY_REQUESTS))
                .isEqualTo("badge-code-typed-too-often");
        assertThat(fair.scan(aScan(badgeOf(fair.visitor(true))))
                        .at("/0/outcome")
                        .asString())
                .isEqualTo("ADDED");
    }

    private static UUID idOf(JsonNode visitor) {
        return UUID.fromString(visitor.get("id").asString());
    }
}
