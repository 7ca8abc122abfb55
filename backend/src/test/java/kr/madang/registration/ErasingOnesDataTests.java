package kr.madang.registration;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.expo.Expos;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import tools.jackson.databind.JsonNode;

@HttpTest
class ErasingOnesDataTests {

    @Autowired
    TestExpo expo;

    @Autowired
    FormSetUp setUp;

    @Autowired
    Expos expos;

    @Autowired
    Registrations registrations;

    @Autowired
    Erasing erasing;

    @Autowired
    Badges badges;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    TestInbox inbox = TestInbox.get();
    TestRegistrations visitors;
    Place place;
    String email;
    JsonNode visitor;

    @BeforeEach
    void register() {
        visitors = new TestRegistrations(expo, setUp, expos, http);
        place = visitors.open(10);
        email = TestRegistrations.newEmail();
        visitor = visitors.register(place, TestRegistrations.form(email));
        inbox.await(email, 1);
    }

    @Test
    void cancelsFreesThePlaceAndSaysSoInALastMail() throws Exception {
        visitors.eraseAs(visitor, place).expectStatus().isNoContent();

        MimeMessage last = inbox.await(email, 2).get(1);
        assertThat(last.getSubject()).isEqualTo("[시험 박람회] 개인정보를 지웠어요");
        assertThat(expo.get(place, registrations.tally())).isEqualTo(new Registrations.Tally(0, 1));
        assertThat(taken()).isZero();
        assertThat(audited()).containsExactly("registration-erased");
    }

    @Test
    void closesTheManageLinkAndTheBadge() {
        visitors.eraseAs(visitor, place).expectStatus().isNoContent();

        for (String path : List.of("/badge", "/registrations/mine", "/registrations/mine/data")) {
            assertThat(refusal(visitors.getAs(visitor, place, path), HttpStatus.UNAUTHORIZED))
                    .isEqualTo("manage-link-unknown");
        }
        assertThat(expo.get(place, registrations.listLocked(List.of(ticket())).collectList()))
                .isEmpty();
    }

    @Test
    void happensOnceHoweverOftenItIsAskedForAtOnce() {
        VisitorAccess access = new VisitorAccess(
                new Registration.Id(UUID.fromString(visitor.get("id").asString())));

        place.in(Flux.range(0, 8).flatMap(i -> erasing.erase(access)).then()).block();
        inbox.await(email, 2);

        assertThat(audited()).containsExactly("registration-erased");
        assertThat(expo.get(
                        place,
                        database.sql("select count(*) as mails from outbox where template = 'registration-erased'")
                                .map(row -> row.get("mails", Long.class))
                                .one()))
                .isEqualTo(1);
        assertThat(refusal(visitors.eraseAs(visitor, place), HttpStatus.UNAUTHORIZED))
                .isEqualTo("manage-link-unknown");
    }

    @Test
    void keepsTheStateOfWhoCameOnceTheDaysAreOver() {
        expo.run(
                place,
                database.sql("update admission_type set first_day = first_day - 30, last_day = last_day - 30")
                        .then());

        visitors.eraseAs(visitor, place).expectStatus().isNoContent();

        assertThat(expo.get(place, registrations.tally())).isEqualTo(new Registrations.Tally(1, 0));
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void letsTheAddressRegisterAgain() {
        visitors.eraseAs(visitor, place).expectStatus().isNoContent();

        assertThat(visitors.register(place, TestRegistrations.form(email)).get("id"))
                .isNotEqualTo(visitor.get("id"));
    }

    @Test
    void hidesTheRowFromTheOrganizerAndKeepsTheEvidence() {
        visitors.eraseAs(visitor, place).expectStatus().isNoContent();

        JsonNode listed = bodyOf(
                http.get()
                        .uri("/api/expos/{expo}/registrations", place.slug())
                        .headers(headers -> headers.setBearerAuth(expo.organizerToken(place)))
                        .exchange(),
                HttpStatus.OK);
        assertThat(listed.get("items")).isEmpty();
        assertThat(expo.get(
                        place,
                        database.sql("select i.code, c.withdrawn_at is not null as over from consent c"
                                        + " join consent_item i on i.id = c.consent_item_id order by i.code")
                                .map(row -> Map.entry(row.get("code", String.class), row.get("over", Boolean.class)))
                                .all()
                                .collectList()))
                .containsExactly(Map.entry("photos", true), Map.entry("privacy", true));
    }

    private Ticket ticket() {
        BadgeReading.Genuine genuine = (BadgeReading.Genuine)
                expo.get(place, badges.read(visitor.at("/badge/token").asString()));
        return genuine.ticket();
    }

    private int taken() {
        return expo.get(
                place,
                database.sql("select taken from quota")
                        .map(row -> row.get("taken", Integer.class))
                        .one());
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
