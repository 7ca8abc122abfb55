package kr.madang.registration;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.account.Role;
import kr.madang.admission.Gate;
import kr.madang.admission.Gates;
import kr.madang.admission.TestEnrolment;
import kr.madang.expo.Expos;
import kr.madang.registration.badge.BadgeToken;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class PrintingAShownBadgeTests {

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    Gates gates;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestRegistrations visitors;
    Place place;
    String kiosk;
    String staff;
    JsonNode visitor;
    String badge;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
        Gate main = Gate.entrance(new Gate.Id(Ids.next()), new InTwoLanguages("정문", "Main gate"));
        expo.run(place, gates.add(List.of(main)));
        kiosk = TestEnrolment.enrol(http, place, expo.organizerToken(place), main);
        staff = "Bearer " + expo.tokenOf(place, Role.STAFF, null);
        visitor = visitors.register(place);
        badge = visitor.at("/badge/token").asString();
    }

    @Test
    void bringsTheSameBadgeAndNotesWhoPrintedIt() {
        JsonNode printed = bodyOf(atKiosk(badge, false), HttpStatus.OK);

        assertThat(printed).isEqualTo(visitor.get("badge"));
        assertThat(printedBy()).containsExactly("DEVICE badge-printed");
    }

    @Test
    void takesTheEightCharactersToo() {
        String code = visitor.at("/badge/shortCode").asString();

        assertThat(bodyOf(atDesk(code, false), HttpStatus.OK).get("token").asString())
                .isEqualTo(badge);
        assertThat(printedBy()).containsExactly("PERSON badge-printed");
    }

    @Test
    void makesEarlierBadgesNoGoodWhenStaffAskForIt() {
        String after = bodyOf(atDesk(badge, true), HttpStatus.OK).get("token").asString();

        assertThat(BadgeToken.read(after).claims().revision())
                .isEqualTo(BadgeToken.read(badge).claims().revision() + 1);
        assertThat(refusal(atDesk(badge, false), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("badge-not-good");
        assertThat(printedBy()).containsExactly("PERSON badge-printed-anew");
    }

    @Test
    void leavesEarlierBadgesGoodWhereNobodyLooks() {
        assertThat(refusal(atKiosk(badge, true), HttpStatus.FORBIDDEN)).isEqualTo("badge-anew-needs-staff");

        bodyOf(atKiosk(badge, false), HttpStatus.OK);
    }

    @Test
    void isForBadgesThatAreGoodHere() {
        String elsewhere =
                visitors.register(visitors.open(1)).at("/badge/token").asString();

        assertThat(List.of(elsewhere, "x", "0".repeat(8), badge.substring(1)))
                .allSatisfy(shown -> assertThat(refusal(atKiosk(shown, false), HttpStatus.UNPROCESSABLE_CONTENT))
                        .isEqualTo("badge-not-good"));
        visitors.cancelAs(visitor, place);
        assertThat(refusal(atKiosk(badge, false), HttpStatus.CONFLICT)).isEqualTo("registration-cancelled");
        assertThat(printedBy()).isEmpty();
    }

    private ResponseSpec atKiosk(String shown, boolean anew) {
        return print("Madang-Device", kiosk, shown, anew);
    }

    private ResponseSpec atDesk(String shown, boolean anew) {
        return print(HttpHeaders.AUTHORIZATION, staff, shown, anew);
    }

    private ResponseSpec print(String header, String proof, String shown, boolean anew) {
        return http.post()
                .uri("/api/expos/{expo}/shown-badge-prints", place.slug())
                .header(header, proof)
                .bodyValue(Map.of("badge", shown, "anew", anew))
                .exchange();
    }

    private List<String> printedBy() {
        return expo.get(
                place,
                database.sql("""
                                select actor_kind || ' ' || action as noted from audit_entry
                                where action like 'badge-printed%' order by id
                                """)
                        .map(row -> row.get("noted", String.class))
                        .all()
                        .collectList());
    }
}
