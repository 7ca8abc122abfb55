package kr.madang.account;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.TestTokens;
import kr.madang.shared.Place;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@HttpTest
class AskingForASecondFactorTests {

    @Autowired
    TestExpo expo;

    @Autowired
    WebTestClient http;

    Place place;
    String password;
    String passwordAndCode;

    @BeforeEach
    void open() throws ParseException {
        place = expo.open();
        password = expo.organizerToken(place);
        passwordAndCode = withCode(password);
    }

    @Test
    void nobodyIsAskedUntilAnOrganizerSaysSo() {
        assertThat(bodyOf(get(password, "/settings"), HttpStatus.OK)
                        .get("secondFactor")
                        .asString())
                .isEqualTo("NOBODY");
        assertThat(isTold(password)).isFalse();
    }

    @Test
    void organizersAreAskedFromTheirNextRequestOn() {
        ask("TEAM").expectStatus().isOk();

        assertThat(refusal(get(password, "/settings"), HttpStatus.FORBIDDEN)).isEqualTo("second-factor-needed");
        assertThat(bodyOf(get(passwordAndCode, "/settings"), HttpStatus.OK)
                        .get("secondFactor")
                        .asString())
                .isEqualTo("TEAM");
        assertThat(isTold(password)).isTrue();
    }

    @Test
    void companiesAreAskedWhereEverybodyIs() throws ParseException {
        String owner = expo.tokenOf(place, Role.EXHIBITOR, UUID.randomUUID());

        ask("TEAM").expectStatus().isOk();
        get(owner, "/my/colleagues").expectStatus().isOk();
        assertThat(isTold(owner)).isFalse();

        ask("EVERYBODY").expectStatus().isOk();
        assertThat(refusal(get(owner, "/my/colleagues"), HttpStatus.FORBIDDEN)).isEqualTo("second-factor-needed");
        get(withCode(owner), "/my/colleagues").expectStatus().isOk();
    }

    @Test
    void whoeverHoldsNoRoleIsNotAskedInVain() {
        ask("EVERYBODY").expectStatus().isOk();

        String stranger = TestTokens.of(UUID.randomUUID().toString());
        assertThat(refusal(get(stranger, "/settings"), HttpStatus.FORBIDDEN)).isEqualTo("not-allowed");
    }

    @Test
    void whoeverDidNotSeeTheLastEditIsRefused() {
        ask("TEAM", 0).expectStatus().isOk();

        assertThat(refusal(ask("NOBODY", 0), HttpStatus.PRECONDITION_FAILED)).isEqualTo("expo-edited-meanwhile");
    }

    private ResponseSpec ask(String whom) {
        return ask(
                whom,
                bodyOf(get(passwordAndCode, "/settings"), HttpStatus.OK)
                        .get("version")
                        .asLong());
    }

    private ResponseSpec ask(String whom, long version) {
        return http.put()
                .uri("/api/expos/" + place.slug() + "/settings/second-factor")
                .headers(headers -> headers.setBearerAuth(passwordAndCode))
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .bodyValue(Map.of("whom", whom))
                .exchange();
    }

    private ResponseSpec get(String token, String path) {
        return getAt(token, "/api/expos/" + place.slug() + path);
    }

    private ResponseSpec getAt(String token, String address) {
        return http.get()
                .uri(address)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange();
    }

    /** Whether their own page says that they will be asked. */
    private boolean isTold(String token) {
        return bodyOf(getAt(token, "/api/me"), HttpStatus.OK)
                .at("/memberships/0/secondFactor")
                .asBoolean();
    }

    private static String withCode(String token) throws ParseException {
        return TestTokens.of(SignedJWT.parse(token).getJWTClaimsSet().getSubject(), "2");
    }
}
