package kr.madang.registration;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.form;
import static kr.madang.registration.TestRegistrations.newEmail;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.account.Role;
import kr.madang.expo.Expos;
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
class ReviewingRegistrationsTests {

    private static final AdmissionType.Terms BY_APPROVAL = new AdmissionType.Terms(
            AdmissionType.Channel.ONLINE,
            null,
            null,
            null,
            AdmissionType.Approval.ORGANIZER,
            false,
            Duration.ofDays(1));

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
    String token;

    @BeforeEach
    void open() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(expo.open(), 2, BY_APPROVAL);
        token = expo.organizerToken(place);
    }

    @Test
    void approvesAndSendsTheBadge() throws Exception {
        String email = newEmail();
        JsonNode visitor = visitors.register(place, form(email));
        assertThat(visitor.get("state").asString()).isEqualTo("REQUESTED");
        assertThat(visitor.get("badge").isNull()).isTrue();
        assertThat(TestInbox.get().await(email, 1).get(0).getSubject()).isEqualTo("[시험 박람회] 등록 신청을 받았어요");

        assertThat(bodyOf(decide(visitor, "approval"), HttpStatus.OK)
                        .get("state")
                        .asString())
                .isEqualTo("REGISTERED");

        bodyOf(visitors.getAs(visitor, place, "/badge"), HttpStatus.OK);
        assertThat(TestInbox.get().await(email, 2).get(1).getSubject()).isEqualTo("[시험 박람회] 등록이 끝났어요. 배지를 보내 드려요");
        assertThat(refusal(decide(visitor, "refusal"), HttpStatus.CONFLICT)).isEqualTo("registration-not-requested");
        assertThat(audited()).containsExactly("registration-approved");
    }

    @Test
    void refusesAndFreesThePlace() throws Exception {
        String email = newEmail();
        JsonNode visitor = visitors.register(place, form(email));
        visitors.register(place);
        assertThat(refusal(visitors.post(place, UUID.randomUUID().toString(), form(newEmail())), HttpStatus.CONFLICT))
                .isEqualTo("registration-full");

        assertThat(bodyOf(decide(visitor, "refusal"), HttpStatus.OK)
                        .get("state")
                        .asString())
                .isEqualTo("REFUSED");

        visitors.register(place, form(email));
        assertThat(refusal(visitors.getAs(visitor, place, "/badge"), HttpStatus.CONFLICT))
                .isEqualTo("registration-cancelled");
        assertThat(audited()).containsExactly("registration-refused");
    }

    @Test
    void cancelsOnceAndTellsTheVisitor() throws Exception {
        String email = newEmail();
        JsonNode visitor = visitors.register(place, form(email));
        TestInbox.get().await(email, 1);

        assertThat(bodyOf(decide(visitor, "cancellation"), HttpStatus.OK)
                        .get("state")
                        .asString())
                .isEqualTo("CANCELLED");
        bodyOf(decide(visitor, "cancellation"), HttpStatus.OK);

        assertThat(TestInbox.get().await(email, 2).get(1).getSubject()).isEqualTo("[시험 박람회] 등록이 취소되었어요");
        assertThat(audited()).containsExactly("registration-cancelled");
    }

    @Test
    void findsByNameAndByAddressWithoutOpeningTheOthers() {
        String email = newEmail();
        Map<String, Object> form = form(email);
        form.put("name", "제갈 공명");
        visitors.register(place, form);
        visitors.register(place);

        assertThat(names("?q=" + email.toUpperCase(Locale.ROOT))).containsExactly("제갈 공명");
        assertThat(names("?q=제갈공명")).containsExactly("제갈 공명");
        assertThat(names("?q=제갈")).isEmpty();
        assertThat(names("?state=REQUESTED&admissionType=day-pass")).containsExactly("김하늘", "제갈 공명");
        assertThat(names("?state=CANCELLED")).isEmpty();
        assertThat(audited()).hasSize(5).containsOnly("registrations-read");
    }

    @Test
    void readsPageByPage() {
        visitors.register(place);
        visitors.register(place);

        JsonNode first = bodyOf(list("?limit=1"), HttpStatus.OK);
        JsonNode second = bodyOf(list("?limit=1&cursor=" + first.get("next").asString()), HttpStatus.OK);

        assertThat(first.get("items")).hasSize(1);
        assertThat(second.get("items")).hasSize(1);
        assertThat(second.get("next").isNull()).isTrue();
        assertThat(first.at("/items/0/id")).isNotEqualTo(second.at("/items/0/id"));
    }

    @Test
    void isTheOrganizersOnly() {
        JsonNode visitor = visitors.register(place);

        token = expo.tokenOf(place, Role.STAFF, null);
        assertThat(refusal(list(""), HttpStatus.FORBIDDEN)).isEqualTo("not-allowed");
        Place elsewhere = expo.open();
        token = expo.organizerToken(elsewhere);
        assertThat(refusal(decide(visitor, "approval"), HttpStatus.FORBIDDEN)).isEqualTo("not-allowed");
        place = elsewhere;
        assertThat(refusal(decide(visitor, "approval"), HttpStatus.NOT_FOUND)).isEqualTo("registration-unknown");
    }

    private List<String> names(String query) {
        return bodyOf(list(query), HttpStatus.OK).findValuesAsString("name").stream()
                .toList();
    }

    private ResponseSpec list(String query) {
        return http.get()
                .uri("/api/expos/" + place.slug() + "/registrations" + query)
                .header("Authorization", "Bearer " + token)
                .exchange();
    }

    private ResponseSpec decide(JsonNode visitor, String decision) {
        return http.post()
                .uri(
                        "/api/expos/{expo}/registrations/{registration}/{decision}",
                        place.slug(),
                        visitor.get("id").asString(),
                        decision)
                .header("Authorization", "Bearer " + token)
                .exchange();
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
