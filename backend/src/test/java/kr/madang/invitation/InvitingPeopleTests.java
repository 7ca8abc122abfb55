package kr.madang.invitation;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.newEmail;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.account.TestSignIn;
import kr.madang.shared.Place;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class InvitingPeopleTests {

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
        TestInbox.get().switchOn();
    }

    @Test
    void theListSaysHowFarTheMailIs() {
        TestInbox.get().switchOff();
        inviting.invite(organizer, STAFF, email);
        assertThat(states()).containsExactly("WAITING");

        TestInbox.get().switchOn();
        TestInbox.get().await(email, 1);
        Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("SENT"));
    }

    @Test
    void eachLineIsLookedAtByItself() {
        String member = newEmail();
        String other = newEmail();
        admitAsStaff(member);

        JsonNode asked = bodyOf(
                inviting.invite(
                        organizer,
                        STAFF,
                        "김초대 <" + email.toUpperCase(Locale.ROOT) + ">",
                        email,
                        "no address",
                        member,
                        "\"이, 둘째\"\t" + other + ";"),
                HttpStatus.OK);

        assertThat(asked.findValuesAsString("kind"))
                .containsExactly("INVITED", "REPEATED", "NO_ADDRESS", "MEMBER_ALREADY", "INVITED");
        assertThat(invitations().findValuesAsString("email")).containsExactlyInAnyOrder(email, other, member);
        assertThat(invitations().findValuesAsString("name")).contains("김초대", "이, 둘째");
    }

    @Test
    void whoIsAskedAgainGetsTheSameInvitationWithANewLink() throws Exception {
        inviting.invite(organizer, STAFF, email);
        String first = TestInvitations.linkIn(email, 1);
        assertThat(kinds(inviting.invite(organizer, STAFF, email))).containsExactly("ASKED_JUST_NOW");

        anHourPasses();
        assertThat(kinds(inviting.invite(organizer, STAFF, email))).containsExactly("RENEWED");

        String second = TestInvitations.linkIn(email, 2);
        assertThat(refusal(inviting.read(first), HttpStatus.UNAUTHORIZED)).isEqualTo("invitation-link-unknown");
        inviting.read(second).expectStatus().isOk();
        assertThat(states()).hasSize(1);
    }

    @Test
    void aRenewalSendsANewLink() throws Exception {
        inviting.invite(organizer, STAFF, email);
        TestInvitations.linkIn(email, 1);
        assertThat(refusal(onTheOnly("renewal"), HttpStatus.TOO_MANY_REQUESTS)).isEqualTo("invitation-sent-just-now");

        anHourPasses();
        onTheOnly("renewal").expectStatus().isNoContent();

        inviting.read(TestInvitations.linkIn(email, 2)).expectStatus().isOk();
    }

    @Test
    void aWithdrawnInvitationOpensNothing() throws Exception {
        inviting.invite(organizer, STAFF, email);
        String link = TestInvitations.linkIn(email, 1);

        onTheOnly("withdrawal").expectStatus().isNoContent();
        onTheOnly("withdrawal").expectStatus().isNoContent();

        assertThat(states()).containsExactly("WITHDRAWN");
        assertThat(bodyOf(inviting.read(link), HttpStatus.OK).get("standing").asString())
                .isEqualTo("OVER");
        assertThat(refusal(inviting.accept(link), HttpStatus.CONFLICT)).isEqualTo("invitation-over");
        assertThat(signIn.subjectOf(email)).isNull();
    }

    @Test
    void anAcceptedInvitationCannotBeWithdrawnOrRenewed() throws Exception {
        inviting.invite(organizer, STAFF, email);
        inviting.accept(TestInvitations.linkIn(email, 1));

        assertThat(refusal(onTheOnly("withdrawal"), HttpStatus.CONFLICT)).isEqualTo("invitation-accepted");
        assertThat(refusal(onTheOnly("renewal"), HttpStatus.CONFLICT)).isEqualTo("invitation-accepted");
        assertThat(kinds(inviting.invite(organizer, STAFF, email))).containsExactly("MEMBER_ALREADY");
    }

    @Test
    void aCompanyNeedsToBeThere() {
        Map<String, String> foreign =
                Map.of("role", "EXHIBITOR", "company", UUID.randomUUID().toString());

        assertThat(refusal(inviting.invite(organizer, foreign, email), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("company-unknown");
        assertThat(refusal(
                        inviting.invite(organizer, Map.of("role", "BUYER"), email), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("company-unknown");
        assertThat(states()).isEmpty();
    }

    private void admitAsStaff(String address) {
        inviting.invite(organizer, STAFF, address);
        try {
            inviting.accept(TestInvitations.linkIn(address, 1)).expectStatus().isOk();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private ResponseSpec onTheOnly(String what) {
        return inviting.post(organizer, "/invitations/" + onlyId() + "/" + what, Map.of());
    }

    private String onlyId() {
        return invitations().get(0).get("id").asString();
    }

    private JsonNode invitations() {
        return inviting.get(organizer, "/invitations");
    }

    private List<String> states() {
        return invitations().findValuesAsString("state");
    }

    private static List<String> kinds(ResponseSpec answer) {
        return bodyOf(answer, HttpStatus.OK).findValuesAsString("kind");
    }

    private void anHourPasses() {
        run("update invitation set made_at = made_at - interval '1 hour'");
    }

    private void run(String sql) {
        expo.run(place, database.sql(sql).then());
    }
}
