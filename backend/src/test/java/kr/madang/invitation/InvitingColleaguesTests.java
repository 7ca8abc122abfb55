package kr.madang.invitation;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.newEmail;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.account.Position;
import kr.madang.account.Role;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.TestExhibitors;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class InvitingColleaguesTests {

    @Autowired
    TestExpo expo;

    @Autowired
    TestExhibitors exhibitors;

    @Autowired
    WebTestClient http;

    Place place;
    TestInvitations inviting;
    Exhibitor.Id gaon;
    String email;

    @BeforeEach
    void open() {
        place = expo.open();
        inviting = new TestInvitations(http, place);
        exhibitors.furnish(place);
        gaon = exhibitors.add(place, TestExhibitors.profile("가온", "Gaon", List.of("drone")));
        email = newEmail();
    }

    @Test
    void leadsIntoTheOwnersCompanyUpToALimit() throws Exception {
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
    void isTheOwnersOnly() {
        String colleague = expo.tokenOf(place, new Position(Role.EXHIBITOR, gaon.value(), false));

        assertThat(refusal(inviting.inviteColleagues(colleague, email), HttpStatus.FORBIDDEN))
                .isEqualTo("not-allowed");
    }

    @Test
    void reachesNoInvitationOfAnotherCompany() {
        String organizer = expo.organizerToken(place);
        inviting.invite(organizer, Map.of("role", "STAFF"), email);
        String owner = expo.tokenOf(place, Role.EXHIBITOR, gaon.value());
        String theirs = inviting.get(organizer, "/invitations").get(0).get("id").asString();

        assertThat(inviting.get(owner, "/my/invitations").isEmpty()).isTrue();
        assertThat(refusal(
                        inviting.post(owner, "/my/invitations/" + theirs + "/withdrawal", Map.of()),
                        HttpStatus.NOT_FOUND))
                .isEqualTo("invitation-not-found");
    }
}
