package kr.madang.registration;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.form;
import static kr.madang.registration.TestRegistrations.newEmail;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.account.Role;
import kr.madang.admission.Gate;
import kr.madang.admission.Gates;
import kr.madang.admission.TestEnrolment;
import kr.madang.expo.Expos;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class RegisteringAtTheEntranceTests {

    private static final AdmissionType.Terms ON_SITE = new AdmissionType.Terms(
            AdmissionType.Channel.ON_SITE,
            null,
            null,
            null,
            AdmissionType.Approval.AUTOMATIC,
            false,
            Duration.ofDays(2));

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    Gates allGates;

    @Autowired
    GuardianLinks links;

    @Autowired
    WebTestClient http;

    TestRegistrations visitors;
    Place place;
    Gate main;
    String kiosk;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(expo.openIn(0), 10, ON_SITE);
        main = Gate.entrance(new Gate.Id(Ids.next()), new InTwoLanguages("정문", "Main gate"));
        expo.run(place, allGates.add(List.of(main)));
        kiosk = TestEnrolment.enrol(http, place, expo.organizerToken(place), main);
    }

    @Test
    void givesABadgeThatIsGoodAtOnce() {
        JsonNode visitor = bodyOf(walkIn(place, "Madang-Device", kiosk), HttpStatus.CREATED);

        JsonNode answers = bodyOf(
                http.post()
                        .uri("/api/expos/{expo}/scans", place.slug())
                        .header("Madang-Device", kiosk)
                        .bodyValue(Map.of(
                                "scans",
                                List.of(Map.of(
                                        "scanId", UUID.randomUUID(),
                                        "token", visitor.at("/badge/token").asString(),
                                        "gate", main.id().value(),
                                        "at",
                                                expo.get(place, expos.getHere())
                                                        .days()
                                                        .get(0)
                                                        .opensAt(),
                                        "direction", "IN"))))
                        .exchange(),
                HttpStatus.OK);

        assertThat(answers.at("/decisions/0/outcome").asString()).isEqualTo("ADMITTED");
    }

    @Test
    void offersWhatIsForTheEntranceAndNothingElse() {
        JsonNode offered = bodyOf(
                http.get()
                        .uri("/api/expos/{expo}/walk-in-form", place.slug())
                        .header("Madang-Device", kiosk)
                        .exchange(),
                HttpStatus.OK);
        JsonNode online = bodyOf(
                http.get()
                        .uri("/api/expos/{expo}/registration-form", place.slug())
                        .exchange(),
                HttpStatus.OK);

        assertThat(offered.at("/admissionTypes").findValuesAsString("code")).containsExactly("day-pass");
        assertThat(offered.get("open").asBoolean()).isTrue();
        assertThat(online.get("admissionTypes")).isEmpty();
        assertThat(online.get("open").asBoolean()).isFalse();
    }

    @Test
    void keepsTheTwoWaysInApart() {
        Place online = visitors.open(10);
        String staff = "Bearer " + expo.tokenOf(online, Role.STAFF, null);

        assertThat(refusal(
                        visitors.post(place, UUID.randomUUID().toString(), form(newEmail())),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("admission-type-unknown");
        assertThat(refusal(walkIn(online, HttpHeaders.AUTHORIZATION, staff), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("admission-type-unknown");
    }

    @Test
    void registersAChildOnceTheGuardianHasAgreedToTheMail() throws Exception {
        Map<String, Object> child = form(newEmail());
        child.put("fourteenOrOlder", false);
        child.put("birthYear", LocalDate.now(ZoneOffset.UTC).getYear() - 10);
        String guardian = newEmail();

        assertThat(refusal(walkIn(place, "Madang-Device", kiosk, child), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("guardian-needed");
        askGuardian(child, guardian, "Madang-Device", kiosk).expectStatus().isAccepted();
        String mail = TestInbox.textOf(TestInbox.get().await(guardian, 1).get(0));
        Matcher link = Pattern.compile("/guardian#([\\w-]+)").matcher(mail);
        assertThat(link.find()).isTrue();
        JsonNode registered = bodyOf(
                new TestGuardians(links, http).agree(place, link.group(1), TestGuardians.consent(List.of())),
                HttpStatus.CREATED);

        assertThat(registered.at("/badge/name").asString()).isEqualTo("김하늘");
        assertThat(registered.at("/badge/admissionType/en").asString()).isEqualTo("Day pass");
        assertThat(mail).contains("일반 입장");
    }

    @Test
    void asksNoGuardianForATypeOfTheOtherWayIn() {
        Place online = visitors.open(10);
        String staff = "Bearer " + expo.tokenOf(online, Role.STAFF, null);
        Map<String, Object> child = form(newEmail());

        assertThat(refusal(
                        askGuardian(online, child, newEmail(), HttpHeaders.AUTHORIZATION, staff),
                        HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("admission-type-unknown");
    }

    private ResponseSpec askGuardian(Map<String, Object> child, String guardian, String header, String proof) {
        return askGuardian(place, child, guardian, header, proof);
    }

    private ResponseSpec askGuardian(
            Place where, Map<String, Object> child, String guardian, String header, String proof) {
        return http.post()
                .uri("/api/expos/{expo}/walk-ins/guardian-requests", where.slug())
                .header(header, proof)
                .bodyValue(Map.of(
                        "name",
                        child.get("name"),
                        "email",
                        child.get("email"),
                        "admissionType",
                        "day-pass",
                        "locale",
                        "ko",
                        "guardianEmail",
                        guardian))
                .exchange();
    }

    private ResponseSpec walkIn(Place where, String header, String proof) {
        return walkIn(where, header, proof, form(newEmail()));
    }

    private ResponseSpec walkIn(Place where, String header, String proof, Map<String, Object> form) {
        return http.post()
                .uri("/api/expos/{expo}/walk-ins", where.slug())
                .header(header, proof)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(form)
                .exchange();
    }
}
