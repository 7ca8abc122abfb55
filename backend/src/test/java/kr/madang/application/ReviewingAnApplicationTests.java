package kr.madang.application;

import static kr.madang.application.TestApplications.WHOLE;
import static kr.madang.application.TestApplications.bodyOf;
import static kr.madang.application.TestApplications.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Map;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.exhibitor.TestExhibitors;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class ReviewingAnApplicationTests {

    private static final List<String> ITEMS = List.of("COMPANY", "CONTACT", "BOOTH", "PRODUCTS", "DOCUMENTS");

    @Autowired
    TestExpo expo;

    @Autowired
    TestExhibitors exhibitors;

    @Autowired
    TestApplications applications;

    @Autowired
    WebTestClient http;

    private Place place;
    private String organizer;
    private String email;
    private String link;
    private String id;

    @BeforeEach
    void oneIsSubmitted() {
        place = expo.open();
        exhibitors.furnish(place);
        organizer = expo.organizerToken(place);
        email = newEmail();
        link = applications.submitted(http, place, email);
        id = bodyOf(applications.own(http, place, link)).get("id").asString();
    }

    @Test
    void theListShowsWhatWasSubmittedAndNoDrafts() {
        applications.begin(http, place, newEmail());

        JsonNode list = bodyOf(get(""));

        assertThat(list.size()).isEqualTo(1);
        assertThat(list.get(0).get("name").asString()).isEqualTo("가온로봇");
    }

    @Test
    void approvalMakesAnExhibitorAndInvitesTheApplicant() throws MessagingException {
        passAll();

        bodyOf(post("/approval", version(), null));

        JsonNode directory = bodyOf(
                http.get().uri("/api/expos/{expo}/exhibitors", place.slug()).exchange());
        assertThat(directory.get("items").get(0).get("name").toString())
                .isEqualTo("{\"ko\":\"가온로봇\",\"en\":\"Gaon Robotics\"}");
        JsonNode wishes = bodyOf(http.get()
                .uri("/api/expos/{expo}/booth-wishes", place.slug())
                .header("Authorization", "Bearer " + organizer)
                .exchange());
        assertThat(wishes.at("/0/squareMetres").asDouble()).isEqualTo(18);
        assertThat(wishes.at("/0/type").asString()).isEqualTo("SHELL_SCHEME");
        assertThat(TestInbox.get().await(email, 3).get(2).getSubject()).contains("초대했어요");
        assertThat(stateOf()).isEqualTo("APPROVED");
    }

    @Test
    void approvalNeedsEveryItemToBeRight() {
        passAll();
        check("BOOTH", "두 부스는 남지 않았어요");

        post("/approval", version(), null)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("application-not-checked");
    }

    @Test
    void ofTwoReviewersTheSecondSeesThatTheFirstWasFaster() {
        long seen = version();
        check("COMPANY", null);

        post("/refusal", seen, Map.of("word", "자리가 없어요"))
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("application-changed-meanwhile");
        assertThat(stateOf()).isEqualTo("SUBMITTED");
    }

    @Test
    void theApplicantMendsWhatIsMissingByTheLink() {
        check("DOCUMENTS", "흐려서 읽을 수 없어요");

        bodyOf(post("/completion-request", version(), Map.of("word", "등록증을 다시 올려 주세요")));

        JsonNode own = bodyOf(applications.own(http, place, link));
        assertThat(own.get("word").asString()).isEqualTo("등록증을 다시 올려 주세요");
        applications
                .save(http, place, link, own.get("version").asLong(), WHOLE)
                .expectStatus()
                .isOk();
        applications.submit(http, place, link).expectStatus().isOk();
        assertThat(bodyOf(get("/" + id)).get("checks").size()).isZero();
    }

    @Test
    void aRefusedOneCanBeLookedAtAgain() {
        bodyOf(post("/refusal", version(), Map.of("word", "자리가 없어요")));

        bodyOf(post("/reopening", version(), null));

        assertThat(stateOf()).isEqualTo("SUBMITTED");
    }

    @Test
    void theTrailTellsWhoDidWhat() {
        check("COMPANY", "번호가 달라요");
        bodyOf(post("/refusal", version(), Map.of("word", "자리가 없어요")));

        JsonNode trail = bodyOf(get("/" + id)).get("trail");

        assertThat(trail.valueStream()
                        .map(deed -> deed.get("action").asString() + " "
                                + deed.get("by").asString() + " "
                                + deed.get("reason").asString())
                        .toList())
                .containsExactly(
                        "application-begun  ",
                        "application-submitted  ",
                        "application-failed-company 시험자 번호가 달라요",
                        "application-refused 시험자 자리가 없어요");
    }

    @Test
    void readingAPaperNeedsAReasonAndLeavesATrace() {
        post("/documents/BUSINESS_LICENCE/downloads", null, Map.of("reason", " "))
                .expectStatus()
                .isBadRequest();

        post("/documents/BUSINESS_LICENCE/downloads", null, Map.of("reason", "번호 확인"))
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("image/png")
                .expectBody(byte[].class)
                .value(content -> assertThat(content).hasSize(2000));
        assertThat(bodyOf(get("/" + id)).get("trail").get(2).get("action").asString())
                .isEqualTo("application-document-read");
    }

    private void passAll() {
        ITEMS.forEach(item -> check(item, null));
    }

    private void check(String item, @Nullable String reason) {
        Map<String, Object> body = reason == null ? Map.of() : Map.of("reason", reason);
        bodyOf(TestApplications.review(
                http, place, organizer, HttpMethod.PUT, "/" + id + "/checks/" + item, version(), body));
    }

    private long version() {
        return bodyOf(get("/" + id)).get("application").get("version").asLong();
    }

    private String stateOf() {
        return bodyOf(get("/" + id)).get("application").get("state").asString();
    }

    private ResponseSpec get(String path) {
        return TestApplications.review(http, place, organizer, HttpMethod.GET, path, null, null);
    }

    private ResponseSpec post(String path, @Nullable Long version, @Nullable Object body) {
        return TestApplications.review(http, place, organizer, HttpMethod.POST, "/" + id + path, version, body);
    }
}
