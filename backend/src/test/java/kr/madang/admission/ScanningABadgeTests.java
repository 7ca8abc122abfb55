package kr.madang.admission;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kr.madang.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class ScanningABadgeTests {

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
    void admitsTheHolderByName() {
        JsonNode decision = admission.scan(admission.aScan(admission.badge())).get(0);

        assertThat(decision.get("outcome").asString()).isEqualTo("ADMITTED");
        assertThat(decision.get("name").asString()).isEqualTo("김하늘");
        assertThat(decision.at("/admissionType/ko").asString()).isEqualTo("일반 입장");
        assertThat(decision.get("reason").isNull()).isTrue();
    }

    @Test
    void saysSinceWhenAndWhereTheHolderIsIn() {
        String token = admission.badge();
        admission.scan(admission.aScan(token));
        admission.scan(admission.aScan(token, 10, "IN", admission.gates.main()));

        JsonNode decision = admission
                .scan(admission.aScan(token, 20, "IN", admission.gates.main()))
                .get(0);

        assertThat(decision.get("outcome").asString()).isEqualTo("ALREADY_IN");
        assertThat(decision.get("since").asString()).isEqualTo(admission.opening.toString());
        assertThat(decision.at("/sinceGate/ko").asString()).isEqualTo("정문");
    }

    @Test
    void admitsAgainWhoWentOut() {
        String token = admission.badge();

        assertThat(TestAdmission.outcomes(admission.scan(
                        admission.aScan(token),
                        admission.aScan(token, 10, "OUT", admission.gates.main()),
                        admission.aScan(token, 20, "IN", admission.gates.main()),
                        admission.aScan(token, 30, "IN", admission.gates.main()))))
                .containsExactly("ADMITTED", "LEFT", "ADMITTED", "ALREADY_IN");
    }

    @Test
    void saysSinceWhenAndWhereTheHolderIsOutside() {
        String token = admission.badge();
        admission.scan(
                admission.aScan(token),
                admission.aScan(token, 10, "OUT", admission.gates.main()),
                admission.aScan(token, 20, "OUT", admission.gates.main()));

        JsonNode decision = admission
                .scan(admission.aScan(token, 30, "OUT", admission.gates.main()))
                .get(0);

        assertThat(decision.get("outcome").asString()).isEqualTo("ALREADY_OUT");
        assertThat(decision.get("since").asString())
                .isEqualTo(admission.opening.plusSeconds(10).toString());
        assertThat(decision.at("/sinceGate/ko").asString()).isEqualTo("정문");
        assertThat(TestAdmission.outcomes(admission.scan(
                        admission.aScan(token, 40, "IN", admission.gates.main()),
                        admission.aScan(token, 50, "OUT", admission.gates.main()))))
                .containsExactly("ADMITTED", "LEFT");
    }

    @Test
    void givesAScanThatIsSentAgainTheSameAnswer() {
        Map<String, Object> scan = admission.aScan(admission.badge());

        JsonNode first = admission.scan(scan);
        JsonNode again = admission.scan(scan, scan);

        assertThat(again.get(0)).isEqualTo(first.get(0));
        assertThat(again.get(1)).isEqualTo(first.get(0));
        assertThat(admissions.list(admission.place, "select id::text from scan"))
                .hasSize(1);
    }

    @Test
    void findsTheSameFirstEntryInWhateverOrderScansArrive() {
        String opening = String.valueOf(admission.opening.getEpochSecond());
        String one = admission.badge();
        String other = admission.badge();
        admission.scan(admission.aScan(one, 0, "IN", admission.gates.main()));
        admission.scan(admission.aScan(one, 60, "IN", admission.gates.main()));
        admission.scan(admission.aScan(other, 60, "IN", admission.gates.main()));
        admission.scan(admission.aScan(other, 0, "IN", admission.gates.main()));

        assertThat(admissions.list(admission.place, "select extract(epoch from at)::bigint::text from first_entry"))
                .containsExactly(opening, opening);
    }

    @Test
    void isNoted() {
        admission.scan(admission.aScan(admission.badge()), admission.aScan("x"));

        assertThat(admissions.list(admission.place, "select action from audit_entry"))
                .containsExactly("badges-scanned");
    }

    @Test
    void happensAtTheGatesThatAreListed() {
        JsonNode gates = bodyOf(admission.get("/gates", admission.staff), HttpStatus.OK);

        assertThat(gates).hasSize(2);
        assertThat(gates.at("/0/kind").asString()).isEqualTo("GATE");
        assertThat(gates.at("/1/name/en").asString()).isEqualTo("Smart City");
    }
}
