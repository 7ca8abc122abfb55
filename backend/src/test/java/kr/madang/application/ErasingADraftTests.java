package kr.madang.application;

import static kr.madang.application.TestApplications.WHOLE;
import static kr.madang.application.TestApplications.bodyOf;
import static kr.madang.application.TestApplications.newEmail;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.exhibitor.TestExhibitors;
import kr.madang.registration.TestAttachments;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@HttpTest
class ErasingADraftTests {

    private static final Duration KEPT = Duration.ofDays(60);

    @Autowired
    TestExpo expo;

    @Autowired
    TestExhibitors exhibitors;

    @Autowired
    TestApplications applications;

    @Autowired
    ApplicationTerms terms;

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
    void theApplicantErasesWhatWasNeverHandedIn() {
        String link = written();
        TestInbox.get().await(email, 1);

        erase(link).expectStatus().isNoContent();

        applications.own(http, place, link).expectStatus().isUnauthorized();
        assertThat(count("select count(*) as n from application_document")).isZero();
        assertThat(count("select count(*) as n from outbox where recipient is not null"))
                .isZero();
        assertThat(audited()).containsExactly("application-begun", "application-erased");
    }

    @Test
    void whatWasHandedInStays() {
        String link = applications.submitted(http, place, email);

        erase(link)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("application-not-so-far");
        endDraftsAt(Instant.now().plus(KEPT).plusSeconds(60));

        applications.own(http, place, link).expectStatus().isOk();
    }

    @Test
    void whoeverErasedTheirsBeginsAnew() {
        String link = written();
        erase(link).expectStatus().isNoContent();

        String other = applications.begin(http, place, email);

        assertThat(other).isNotEqualTo(link);
        assertThat(bodyOf(applications.own(http, place, other))
                        .at("/form/nameKo")
                        .asString())
                .isEmpty();
    }

    @Test
    void aDraftThatNobodyGoesOnWithIsErasedInTime() {
        String link = written();

        endDraftsAt(Instant.now().plus(KEPT).minusSeconds(60));
        applications.own(http, place, link).expectStatus().isOk();
        endDraftsAt(Instant.now().plus(KEPT).plusSeconds(60));

        applications.own(http, place, link).expectStatus().isUnauthorized();
        assertThat(audited()).containsExactly("application-begun", "application-draft-ended");
    }

    @Test
    void theApplicantIsToldUntilWhenItIsKept() {
        String link = written();

        Instant erased = Instant.parse(
                bodyOf(applications.own(http, place, link)).get("erasedAt").asString());

        assertThat(erased)
                .isBetween(
                        Instant.now().plus(KEPT).minusSeconds(60), Instant.now().plus(KEPT));
    }

    @Test
    void writingInItKeepsItLonger() {
        String link = applications.begin(http, place, email);
        expo.run(
                place,
                database.sql("update application set changed_at = $1, mailed_at = $1")
                        .bind(0, Instant.now().minus(KEPT))
                        .then());
        applications.save(http, place, link, 1, WHOLE).expectStatus().isOk();

        endDraftsAt(Instant.now());
        applications.own(http, place, link).expectStatus().isOk();
    }

    private String written() {
        String link = applications.begin(http, place, email);
        applications.save(http, place, link, 1, WHOLE).expectStatus().isOk();
        applications
                .upload(http, place, link, "BUSINESS_LICENCE", "licence.png", TestAttachments.png(2000))
                .expectStatus()
                .isOk();
        return link;
    }

    private ResponseSpec erase(String link) {
        return applications.as(http, place, link, HttpMethod.DELETE, "").exchange();
    }

    /** Of every host: those of other tests end as well. */
    private void endDraftsAt(Instant moment) {
        expo.get(place, terms.endDrafts(moment, KEPT, 500));
    }

    private List<String> audited() {
        return expo.get(
                place,
                database.sql("select action from audit_entry where action like 'application%' order by id")
                        .map(row -> row.get("action", String.class))
                        .all()
                        .collectList());
    }

    private long count(String query) {
        return expo.get(
                place, database.sql(query).map(row -> row.get("n", Long.class)).one());
    }
}
