package kr.madang.admission;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.account.Role;
import kr.madang.shared.Ids;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class RefusingABadgeTests {

    @Autowired
    TestAdmissions admissions;

    @Autowired
    WebTestClient http;

    TestAdmission admission;

    @BeforeEach
    void open() {
        admission = admissions.openToday(http);
    }

    @Test
    void refusesWhatIsNoBadgeOfThisExpo() {
        String token = admission.badge();
        char last = token.charAt(119);
        String forged = token.substring(0, 119) + (last == '0' ? '1' : '0');
        String elsewhere = TestAdmission.badgeOf(admission.visitors.register(admission.visitors.open(1)));

        JsonNode decisions = admission.scan(
                admission.aScan("가나다 https://example.com"), admission.aScan(forged), admission.aScan(elsewhere));

        assertThat(TestAdmission.reasons(decisions)).containsExactly("UNREADABLE", "WRONG_SIGNATURE", "OTHER_EXPO");
        assertThat(decisions.get(2).get("name").isNull()).isTrue();
    }

    @Test
    void refusesACancelledRegistration() {
        JsonNode visitor = admission.visitors.register(admission.place);
        admission.visitors.cancelAs(visitor, admission.place).expectStatus().isNoContent();

        assertThat(TestAdmission.reasons(admission.scan(admission.aScan(TestAdmission.badgeOf(visitor)))))
                .containsExactly("CANCELLED");
    }

    @Test
    void refusesABadgeThatWasIssuedAnew() {
        JsonNode visitor = admission.visitors.register(admission.place);
        admissions.run(admission.place, "update registration set revision = 1");

        assertThat(TestAdmission.reasons(admission.scan(admission.aScan(TestAdmission.badgeOf(visitor)))))
                .containsExactly("REVOKED");
    }

    @Test
    void refusesAnotherDay() {
        String token = admission.badge();

        assertThat(TestAdmission.reasons(
                        admission.scan(admission.aScan(token, -24 * 3600, "IN", admission.gates.main()))))
                .containsExactly("NOT_THIS_DAY");
    }

    @Test
    void refusesAGateOfAnotherExpo() {
        Map<String, Object> scan = admission.aScan(admission.badge());
        scan.put("gate", Ids.next().toString());

        assertThat(refusal(admission.post(admission.staff, List.of(scan)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("gate-unknown");
        assertThat(admissions.list(admission.place, "select id::text from scan"))
                .isEmpty();
    }

    @Test
    void refusesATimeThatCannotBe() {
        Map<String, Object> scan = admission.aScan("x");
        scan.put("at", "9999-01-01T00:00:00Z");

        assertThat(refusal(admission.post(admission.staff, List.of(scan)), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("scan-clock-wrong");
    }

    @Test
    void saysWhichFieldIsWrong() {
        Map<String, Object> scan = admission.aScan("x");
        scan.remove("direction");

        JsonNode problem = bodyOf(admission.post(admission.staff, List.of(scan)), HttpStatus.BAD_REQUEST);
        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo("/scans/0/direction");
        assertThat(refusal(admission.post(admission.staff, List.of()), HttpStatus.BAD_REQUEST))
                .isEqualTo("request-invalid");
    }

    @Test
    void isForStaffOfThisExpo() {
        Map<String, Object> scan = admission.aScan(admission.badge());

        assertThat(refusal(
                        admission.post(
                                admissions.expo().tokenOf(admission.place, Role.BUYER, UUID.randomUUID()),
                                List.of(scan)),
                        HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
        assertThat(refusal(
                        admission.post(
                                admissions.expo().tokenOf(admissions.expo().open(), Role.STAFF, null), List.of(scan)),
                        HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
        bodyOf(admission.post(admission.organizer, List.of(scan)), HttpStatus.OK);
    }
}
