package kr.madang.invitation;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.newEmail;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestTokens;
import kr.madang.account.TestSignIn;
import kr.madang.shared.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

@HttpTest
class AcceptingAnInvitationTests {

    private static final Map<String, String> STAFF = Map.of("role", "STAFF");

    @Autowired
    TestExpo expo;

    @Autowired
    TestSignIn signIn;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    Place place;
    TestInvitations inviting;
    String organizer;
    String email;

    @BeforeEach
    void open() {
        place = expo.open();
        inviting = new TestInvitations(http, place);
        organizer = expo.organizerToken(place);
        email = newEmail();
    }

    @AfterEach
    void switchOn() {
        signIn.beAway(false);
    }

    @Test
    void showsWhoInvitesToWhat() throws Exception {
        inviting.invite(organizer, STAFF, email).expectStatus().isOk();

        JsonNode invited = bodyOf(inviting.read(TestInvitations.linkIn(email, 1)), HttpStatus.OK);

        assertThat(invited.get("email").asString()).isEqualTo(email);
        assertThat(invited.get("role").asString()).isEqualTo("STAFF");
        assertThat(invited.get("by").asString()).isEqualTo("시험자");
        assertThat(invited.at("/expo/ko").asString()).isEqualTo("시험 박람회");
        assertThat(invited.get("word").asString()).isEqualTo("잘 부탁드려요.\n<b>");
        assertThat(invited.get("standing").asString()).isEqualTo("OPEN");
        assertThat(signIn.subjectOf(email)).isNull();
    }

    @Test
    void opensAnAccountAndGivesTheRole() throws Exception {
        inviting.invite(organizer, STAFF, email);
        String link = TestInvitations.linkIn(email, 1);

        JsonNode accepted = bodyOf(inviting.accept(link), HttpStatus.OK);

        assertThat(accepted.get("email").asString()).isEqualTo(email);
        assertThat(accepted.get("firstPassword").asString()).isNotBlank();
        assertThat(rolesOf(email)).containsExactly("STAFF");
        assertThat(states()).containsExactly("ACCEPTED");
        assertThat(audited()).containsExactly("invitation-made", "membership-given", "invitation-accepted");
    }

    @Test
    void givesANewFirstPasswordAgainUntilOneIsSetAndNothingElse() throws Exception {
        inviting.invite(organizer, STAFF, email);
        String link = TestInvitations.linkIn(email, 1);
        String first = bodyOf(inviting.accept(link), HttpStatus.OK)
                .get("firstPassword")
                .asString();

        String second = bodyOf(inviting.accept(link), HttpStatus.OK)
                .get("firstPassword")
                .asString();
        signIn.setPassword(email);
        JsonNode third = bodyOf(inviting.accept(link), HttpStatus.OK);

        assertThat(second).isNotEqualTo(first);
        assertThat(third.path("firstPassword").isString()).isFalse();
        assertThat(rolesOf(email)).containsExactly("STAFF");
    }

    @Test
    void waitsWhileTheSignInServerIsAway() throws Exception {
        signIn.beAway(true);
        inviting.invite(organizer, STAFF, email);
        String link = TestInvitations.linkIn(email, 1);

        assertThat(refusal(inviting.accept(link), HttpStatus.SERVICE_UNAVAILABLE))
                .isEqualTo("sign-in-unavailable");
        assertThat(bodyOf(inviting.read(link), HttpStatus.OK).get("standing").asString())
                .isEqualTo("OPEN");

        signIn.beAway(false);
        inviting.accept(link).expectStatus().isOk();
    }

    @Test
    void isOverAfterAWeek() throws Exception {
        inviting.invite(organizer, STAFF, email);
        String link = TestInvitations.linkIn(email, 1);

        expo.run(place, database.sql("""
                                update invitation
                                set made_at = made_at - interval '8 days', until = until - interval '8 days'
                                """).then());

        assertThat(states()).containsExactly("EXPIRED");
        assertThat(refusal(inviting.accept(link), HttpStatus.CONFLICT)).isEqualTo("invitation-over");
    }

    @Test
    void needsTheLinkThatWasMailed() throws Exception {
        inviting.invite(organizer, STAFF, email);
        String link = TestInvitations.linkIn(email, 1);
        TestInvitations elsewhere = new TestInvitations(http, expo.open());

        assertThat(List.of("", "x", "%%", link.substring(1), "A".repeat(43), link.substring(0, 22) + "A".repeat(21)))
                .allSatisfy(text -> assertThat(refusal(inviting.read(text), HttpStatus.UNAUTHORIZED))
                        .isEqualTo("invitation-link-unknown"));
        assertThat(refusal(elsewhere.read(link), HttpStatus.UNAUTHORIZED)).isEqualTo("invitation-link-unknown");
    }

    private List<String> states() {
        return inviting.get(organizer, "/invitations").findValuesAsString("state");
    }

    private List<String> rolesOf(String address) {
        String subject = Objects.requireNonNull(signIn.subjectOf(address));
        return bodyOf(
                        http.get()
                                .uri("/api/me")
                                .headers(headers -> headers.setBearerAuth(TestTokens.of(subject)))
                                .exchange(),
                        HttpStatus.OK)
                .findValuesAsString("role");
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
