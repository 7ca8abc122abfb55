package kr.madang.application;

import static kr.madang.application.TestApplications.WHOLE;
import static kr.madang.application.TestApplications.bodyOf;
import static kr.madang.application.TestApplications.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.exhibitor.TestExhibitors;
import kr.madang.registration.TestAttachments;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class ApplyingToExhibitTests {

    @Autowired
    TestExpo expo;

    @Autowired
    TestExhibitors exhibitors;

    @Autowired
    TestApplications applications;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    private Place place;
    private String email;

    @BeforeEach
    void open() {
        place = expo.open();
        exhibitors.furnish(place);
        email = newEmail();
    }

    @Test
    void theLinkComesByMailAndOnceInAWhile() throws MessagingException {
        applications.begin(http, place, email);
        applications.begin(http, place, email);

        var mails = TestInbox.get().await(email, 1);
        assertThat(mails).hasSize(1);
        assertThat(mails.get(0).getSubject()).isEqualTo("[시험 박람회] 참가 신청을 이어서 써 주세요");
    }

    @Test
    void anEmptyApplicationNamesAllThatIsMissing() {
        String link = applications.begin(http, place, email);

        assertThat(findingsOf(bodyOf(applications.own(http, place, link))))
                .containsExactly(
                        "NAME_MISSING",
                        "ENGLISH_NAME_MISSING",
                        "INTRODUCTION_MISSING",
                        "NUMBER_MISSING",
                        "BOOTH_MISSING",
                        "PRODUCTS_MISSING",
                        "OFFERS_MISSING",
                        "LICENCE_MISSING");
    }

    @Test
    void whatIsWrittenIsThereAgainOnAnotherDevice() {
        String link = applications.begin(http, place, email);
        applications.save(http, place, link, 1, WHOLE).expectStatus().isOk();

        applications
                .own(http, place, link)
                .expectBody()
                .json("{\"state\": \"DRAFT\", \"open\": true, \"version\": 2, \"form\": %s}".formatted(WHOLE));
    }

    @Test
    void ofTwoWindowsTheSecondIsTold() {
        String link = applications.begin(http, place, email);
        applications.save(http, place, link, 1, WHOLE).expectStatus().isOk();

        applications
                .save(http, place, link, 1, WHOLE.replace("가온로봇", "다른 이름"))
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("application-changed-meanwhile");
    }

    @Test
    void aNumberWithAWrongDigitIsFoundAtOnce() {
        String link = applications.begin(http, place, email);

        JsonNode saved = bodyOf(applications.save(http, place, link, 1, WHOLE.replace("220-81-62517", "220-81-62518")));

        assertThat(findingsOf(saved)).containsExactly("NUMBER_WRONG", "LICENCE_MISSING");
    }

    @Test
    void aCompanyFromAbroadNeedsNoKoreanNumber() {
        String link = applications.begin(http, place, email);

        JsonNode saved = bodyOf(applications.save(
                http, place, link, 1, WHOLE.replace("\"KR\"", "\"JP\"").replace("220-81-62517", "")));

        assertThat(findingsOf(saved)).isEmpty();
    }

    @Test
    void aPaperIsTakenForItsContentAndNotForItsName() {
        String link = applications.begin(http, place, email);

        JsonNode taken = bodyOf(
                applications.upload(http, place, link, "BUSINESS_LICENCE", "licence.pdf", TestAttachments.png(2000)));
        applications
                .upload(http, place, link, "BUSINESS_LICENCE", "licence.pdf", TestAttachments.page())
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("document-kind-refused");

        assertThat(taken.get("documents").toString())
                .isEqualTo(
                        "[{\"paper\":\"BUSINESS_LICENCE\",\"name\":\"licence.png\",\"kind\":\"PNG\",\"bytes\":2000}]");
    }

    @Test
    void nothingIsSubmittedBeforeItIsWhole() {
        String link = applications.begin(http, place, email);
        applications.save(http, place, link, 1, WHOLE).expectStatus().isOk();

        applications
                .submit(http, place, link)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("application-not-complete");
    }

    @Test
    void whatIsSubmittedStaysAsItIs() {
        String link = applications.submitted(http, place, email);

        applications
                .save(http, place, link, 3, WHOLE)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("application-not-open");
        assertThat(TestInbox.get().await(email, 2)).hasSize(2);
    }

    @Test
    void aSecondApplicationOfTheSameCompanySeesThatThereIsOne() {
        applications.submitted(http, place, "one@gaon.example");
        String link = applications.begin(http, place, "two@gaon.example");

        JsonNode saved = bodyOf(applications.save(http, place, link, 1, WHOLE));

        assertThat(findingsOf(saved)).containsExactly("LICENCE_MISSING", "NUMBER_TWICE", "DOMAIN_TWICE");
        assertThat(saved.get("blocked").asBoolean()).isTrue();
    }

    @Test
    void aLinkOfAnotherExpoOpensNothing() {
        String link = applications.begin(http, expo.open(), email);

        applications.own(http, place, link).expectStatus().isUnauthorized();
    }

    @Test
    void nothingThatWasWrittenCanBeReadInTheDatabase() {
        applications.submitted(http, place, email);

        List<String> stored = expo.get(
                place,
                database.sql("select a::text || d::text as row from application a, application_document d")
                        .map(row -> row.get("row", String.class))
                        .all()
                        .collectList());
        assertThat(stored).hasSize(1);
        assertThat(stored.get(0)).doesNotContain("김지원", email, "가온로봇", "licence", hex("가온로봇"));
    }

    @Test
    void anInterestThatTheExpoDoesNotHaveIsRefused() {
        String link = applications.begin(http, place, email);

        applications
                .save(
                        http,
                        place,
                        link,
                        1,
                        WHOLE.replace(
                                "mobility",
                                "no-such-" + UUID.randomUUID().toString().charAt(0)))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("interest-unknown");
    }

    private static List<String> findingsOf(JsonNode application) {
        return application.get("findings").valueStream().map(JsonNode::asString).toList();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
