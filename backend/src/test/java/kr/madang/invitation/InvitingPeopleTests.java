package kr.madang.invitation;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.newEmail;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestInbox;
import kr.madang.TestTokens;
import kr.madang.account.Position;
import kr.madang.account.Role;
import kr.madang.account.TestSignIn;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.TestExhibitors;
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
    TestExhibitors exhibitors;

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
    void theLinkSaysWhoInvitesToWhat() throws Exception {
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
    void acceptingOpensAnAccountAndGivesTheRole() throws Exception {
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
    void acceptingAgainGivesANewFirstPasswordUntilOneIsSetAndNothingElse() throws Exception {
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
    void anInvitationWaitsWhileTheSignInServerIsAway() throws Exception {
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
    void anInvitationExpires() throws Exception {
        inviting.invite(organizer, STAFF, email);
        String link = TestInvitations.linkIn(email, 1);

        run("update invitation set made_at = made_at - interval '8 days', until = until - interval '8 days'");

        assertThat(states()).containsExactly("EXPIRED");
        assertThat(refusal(inviting.accept(link), HttpStatus.CONFLICT)).isEqualTo("invitation-over");
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
    void forgedLinksOpenNothing() throws Exception {
        inviting.invite(organizer, STAFF, email);
        String link = TestInvitations.linkIn(email, 1);
        TestInvitations elsewhere = new TestInvitations(http, expo.open());

        assertThat(List.of("", "x", "%%", link.substring(1), "A".repeat(43), link.substring(0, 22) + "A".repeat(21)))
                .allSatisfy(text -> assertThat(refusal(inviting.read(text), HttpStatus.UNAUTHORIZED))
                        .isEqualTo("invitation-link-unknown"));
        assertThat(refusal(elsewhere.read(link), HttpStatus.UNAUTHORIZED)).isEqualTo("invitation-link-unknown");
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

    @Test
    void anOwnerInvitesColleaguesIntoTheirOwnCompanyUpToALimit() throws Exception {
        exhibitors.furnish(place);
        Exhibitor.Id gaon = exhibitors.add(place, TestExhibitors.profile("가온", "Gaon", List.of("drone")));
        String owner = expo.tokenOf(place, Role.EXHIBITOR, gaon.value());
        inviting.inviteColleagues(owner, email).expectStatus().isOk();
        bodyOf(inviting.accept(TestInvitations.linkIn(email, 1)), HttpStatus.OK);

        assertThat(inviting.get(owner, "/my/colleagues").findValuesAsString("email"))
                .contains(email)
                .hasSize(2);
        String[] many = new String[9];
        Arrays.setAll(many, at -> newEmail());
        assertThat(refusal(inviting.inviteColleagues(owner, many), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("invitations-too-many");
        many[8] = many[7];
        inviting.inviteColleagues(owner, many).expectStatus().isOk();
        assertThat(inviting.get(owner, "/my/invitations").findValuesAsString("state"))
                .hasSize(9);
    }

    @Test
    void whoOwnsNoCompanyInvitesNoColleagues() {
        exhibitors.furnish(place);
        Exhibitor.Id gaon = exhibitors.add(place, TestExhibitors.profile("가온", "Gaon", List.of("drone")));
        String colleague = expo.tokenOf(place, new Position(Role.EXHIBITOR, gaon.value(), false));

        assertThat(refusal(inviting.inviteColleagues(colleague, email), HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
    }

    @Test
    void anOwnerReachesNoInvitationOfAnotherCompany() {
        inviting.invite(organizer, STAFF, email);
        exhibitors.furnish(place);
        Exhibitor.Id gaon = exhibitors.add(place, TestExhibitors.profile("가온", "Gaon", List.of("drone")));
        String owner = expo.tokenOf(place, Role.EXHIBITOR, gaon.value());

        assertThat(inviting.get(owner, "/my/invitations").isEmpty()).isTrue();
        assertThat(refusal(
                        inviting.post(owner, "/my/invitations/" + onlyId() + "/withdrawal", Map.of()),
                        HttpStatus.NOT_FOUND))
                .isEqualTo("invitation-not-found");
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

    private void anHourPasses() {
        run("update invitation set made_at = made_at - interval '1 hour'");
    }

    private void run(String sql) {
        expo.run(place, database.sql(sql).then());
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
