package kr.madang.account;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestTokens;
import kr.madang.exhibitor.Exhibitor;
import kr.madang.exhibitor.TestExhibitors;
import kr.madang.shared.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.JsonNode;

@HttpTest
class ChangingMembersTests {

    @Autowired
    TestExpo expo;

    @Autowired
    TestExhibitors exhibitors;

    @Autowired
    TestSignIn signIn;

    @Autowired
    Members members;

    @Autowired
    WebTestClient http;

    Place place;
    String organizer;

    @BeforeEach
    void open() {
        place = expo.open();
        organizer = expo.organizerToken(place);
    }

    @AfterEach
    void comeBack() {
        signIn.beAway(false);
    }

    @Test
    void whoIsRevokedMayDoNothingWithTheNextRequest() {
        String staff = expo.tokenOf(place, Role.STAFF, null);
        get(staff, "/gates").expectStatus().isOk();

        post(organizer, "/members/" + idOf("STAFF") + "/revocation")
                .expectStatus()
                .isNoContent();

        assertThat(refusal(get(staff, "/gates"), HttpStatus.FORBIDDEN)).isEqualTo("not-allowed");
        JsonNode was = member("STAFF");
        assertThat(was.at("/ended/by").asString()).isEqualTo("시험자");
        assertThat(was.get("email").asString()).endsWith("@example.com");
        assertThat(refusal(post(organizer, "/members/" + idOf("STAFF") + "/revocation"), HttpStatus.NOT_FOUND))
                .isEqualTo("member-not-found");
    }

    @Test
    void theLastOrganizerStays() {
        assertThat(refusal(post(organizer, "/members/" + idOf("ORGANIZER") + "/revocation"), HttpStatus.CONFLICT))
                .isEqualTo("member-is-the-last");
        assertThat(refusal(changeRole(idOf("ORGANIZER"), "STAFF"), HttpStatus.CONFLICT))
                .isEqualTo("member-is-the-last");
    }

    @Test
    void ofTwoOrganizersWhoRemoveEachOtherAtOnceOneStays() {
        expo.organizerToken(place);
        List<Member> both = expo.get(place, members.list().collectList());

        List<Boolean> removed = Flux.fromIterable(both)
                .flatMap(one -> {
                    Person.Id other = both.stream()
                            .map(member -> member.person().id())
                            .filter(id -> !id.equals(one.person().id()))
                            .findFirst()
                            .orElseThrow();
                    return place.in(members.revoke(one.id(), new Organizer(other))
                                    .thenReturn(true)
                                    .onErrorReturn(Member.IsTheLast.class, false))
                            .subscribeOn(Schedulers.parallel());
                })
                .collectList()
                .block();

        assertThat(removed).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void staffBecomeOrganizersAndBothAreRemembered() {
        expo.tokenOf(place, Role.STAFF, null);

        changeRole(idOf("STAFF"), "ORGANIZER").expectStatus().isNoContent();

        assertThat(list("/members").findValuesAsString("role")).containsExactly("ORGANIZER", "STAFF", "ORGANIZER");
        assertThat(member("STAFF").at("/ended/at").isString()).isTrue();
        assertThat(list("/members").get(0).get("givenBy").asString()).isEqualTo("시험자");
    }

    @Test
    void whoActsForACompanyBecomesNoOrganizer() {
        expo.tokenOf(place, Role.EXHIBITOR, UUID.randomUUID());

        assertThat(refusal(changeRole(idOf("EXHIBITOR"), "ORGANIZER"), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("role-not-open");
    }

    @Test
    void theCompanysNameIsTold() {
        exhibitors.furnish(place);
        Exhibitor.Id gaon = exhibitors.add(place, TestExhibitors.profile("가온", "Gaon", List.of("drone")));
        expo.tokenOf(place, Role.EXHIBITOR, gaon.value());

        assertThat(member("EXHIBITOR").at("/company/ko").asString()).isEqualTo("가온");
        assertThat(list("/companies").get(0).at("/name/en").asString()).isEqualTo("Gaon");
    }

    @Test
    void anOwnerRevokesColleaguesOfTheirOwnCompanyAndNobodyElse() {
        UUID own = UUID.randomUUID();
        String owner = expo.tokenOf(place, Role.BUYER, own);
        String ownId = idOf("BUYER");
        expo.tokenOf(place, new Position(Role.BUYER, own, false));
        String colleague = idOf("BUYER");
        expo.tokenOf(place, Role.BUYER, UUID.randomUUID());
        String stranger = idOf("BUYER");

        assertThat(refusal(post(owner, "/my/colleagues/" + stranger + "/revocation"), HttpStatus.NOT_FOUND))
                .isEqualTo("member-not-found");
        assertThat(refusal(post(owner, "/my/colleagues/" + ownId + "/revocation"), HttpStatus.CONFLICT))
                .isEqualTo("member-is-the-last");
        post(owner, "/my/colleagues/" + colleague + "/revocation")
                .expectStatus()
                .isNoContent();
    }

    @Test
    void somebodySignsOutEverywhere() {
        String subject = UUID.randomUUID().toString();

        http.post()
                .uri("/api/me/sign-out")
                .headers(headers -> headers.setBearerAuth(TestTokens.of(subject)))
                .exchange()
                .expectStatus()
                .isNoContent();

        assertThat(signIn.isSignedOut(subject)).isTrue();
    }

    private ResponseSpec changeRole(String member, String role) {
        return http.put()
                .uri("/api/expos/" + place.slug() + "/members/" + member + "/role")
                .headers(headers -> headers.setBearerAuth(organizer))
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("role", role))
                .exchange();
    }

    private ResponseSpec post(String token, String path) {
        return http.post()
                .uri("/api/expos/" + place.slug() + path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private ResponseSpec get(String token, String path) {
        return http.get()
                .uri("/api/expos/" + place.slug() + path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    private JsonNode list(String path) {
        return bodyOf(get(organizer, path), HttpStatus.OK);
    }

    /** The latest member with the role. */
    private JsonNode member(String role) {
        return StreamSupport.stream(list("/members").spliterator(), false)
                .filter(member -> member.get("role").asString().equals(role))
                .findFirst()
                .orElseThrow();
    }

    private String idOf(String role) {
        return member(role).get("id").asString();
    }
}
