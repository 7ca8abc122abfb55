package kr.madang.lead;

import static kr.madang.lead.TestLeads.Fair.aScan;
import static kr.madang.lead.TestLeads.Fair.badgeOf;
import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

@HttpTest
class TakingBackALeadTests {

    /** A busy machine is slower than the half second at which changes are looked for. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Map<String, Object> WORK =
            Map.of("score", "HOT", "tags", List.of("견적"), "note", "김하늘 님이 견적 요청", "followedUp", true);

    @Autowired
    TestLeads leads;

    @Autowired
    WebTestClient http;

    TestLeads.Fair fair;
    JsonNode visitor;
    JsonNode lead;

    @BeforeEach
    void scan() {
        fair = leads.open(http);
        visitor = fair.visitor(true);
        lead = fair.leadOf(visitor);
        fair.edit(lead, 1, WORK).expectStatus().isOk();
    }

    @Test
    void beginsWithSeeingWhoScanned() {
        JsonNode given = own().get(0);

        assertThat(given.at("/exhibitor/ko").asString()).isEqualTo("가온");
        assertThat(given.get("consents").asBoolean()).isTrue();
        assertThat(given.get("item").asString()).isEqualTo("exhibitors");
        assertThat(given.get("shownAt").isNull()).isFalse();
        assertThat(given.get("revokedAt").isNull()).isTrue();
    }

    @Test
    void emptiesTheListOfTheExhibitorAndWhatItNoted() {
        revoke(HttpStatus.NO_CONTENT);

        assertThat(fair.leads()).isEmpty();
        assertThat(own().get(0).get("revokedAt").isNull()).isFalse();
        assertThat(refusal(fair.edit(lead, 3, WORK), HttpStatus.NOT_FOUND)).isEqualTo("lead-not-found");
        assertThat(fair.scan(aScan(badgeOf(visitor))).at("/0/outcome").asString())
                .isEqualTo("REVOKED");
        assertThat(fair.scan(aScan(badgeOf(visitor))).at("/0/lead").isNull()).isTrue();
    }

    @Test
    void isToldTheExhibitorsPhoneAtOnce() {
        Flux<Long> versions = fair.send(HttpMethod.GET, "/my/leads/live", fair.token(), null)
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<Map<String, Long>>>() {})
                .getResponseBody()
                .mapNotNull(ServerSentEvent::data)
                .map(data -> data.get("version"));

        StepVerifier.create(versions.take(2))
                .expectNext(2L)
                .then(() -> revoke(HttpStatus.NO_CONTENT))
                .expectNext(3L)
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void changesNothingTheSecondTime() {
        revoke(HttpStatus.NO_CONTENT);
        JsonNode first = own();

        revoke(HttpStatus.NO_CONTENT);

        assertThat(own()).isEqualTo(first);
        assertThat(deeds()).containsOnlyOnce("lead-revoked");
    }

    @Test
    void canBeUndoneByTheVisitorAlone() {
        revoke(HttpStatus.NO_CONTENT);

        fair.own(HttpMethod.DELETE, "/leads/" + id() + "/revocation", visitor, null)
                .expectStatus()
                .isNoContent();

        assertThat(fair.names()).containsExactly("김하늘");
        assertThat(fair.leads().at("/0/note").asString()).isEmpty();
        assertThat(deeds()).containsSubsequence("lead-revoked", "lead-allowed", "visitor-shown");
    }

    @Test
    void happensToAllAtOnce() {
        fair.own(HttpMethod.POST, "/leads/revocation", visitor, null)
                .expectStatus()
                .isNoContent();

        assertThat(fair.leads()).isEmpty();
        assertThat(deeds()).contains("leads-revoked");
    }

    @Test
    void followsFromWithdrawingTheConsent() {
        fair.own(HttpMethod.POST, "/consents/exhibitors/withdrawal", visitor, null)
                .expectStatus()
                .isNoContent();

        assertThat(fair.leads()).isEmpty();
        fair.own(HttpMethod.POST, "/consents/exhibitors", visitor, Map.of("version", 1))
                .expectStatus()
                .isNoContent();
        assertThat(fair.leads()).isEmpty();
    }

    @Test
    void doesNotFollowFromWithdrawingAnotherConsent() {
        JsonNode other = fair.visitors().register(fair.place());
        fair.run("""
                update consent set withdrawn_at = now() from consent_item i
                where i.id = consent_item_id and i.code <> 'exhibitors'
                """);
        fair.scan(aScan(badgeOf(other)));

        assertThat(fair.names()).containsExactly("", "김하늘");
    }

    @Test
    void followsFromTheEndOfTheConsentsTerm() {
        fair.run("""
                update consent set ended_at = now() from consent_item i
                where i.id = consent_item_id and i.code = 'exhibitors'
                """);

        assertThat(fair.leads()).isEmpty();
    }

    @Test
    void followsFromErasing() {
        fair.own(HttpMethod.DELETE, "/data", visitor, null).expectStatus().isNoContent();

        assertThat(fair.leads()).isEmpty();
        fair.run("""
                do $$ begin
                    assert not exists (select from lead where revoked_at is null or note is not null);
                end $$
                """);
    }

    @Test
    void isForTheVisitorWhoseItIs() {
        JsonNode other = fair.visitor(true);

        assertThat(refusal(
                        fair.own(HttpMethod.POST, "/leads/" + id() + "/revocation", other, null), HttpStatus.NOT_FOUND))
                .isEqualTo("lead-not-found");
        assertThat(fair.names()).containsExactly("김하늘");
    }

    private String id() {
        return lead.get("id").asString();
    }

    private void revoke(HttpStatus status) {
        fair.own(HttpMethod.POST, "/leads/" + id() + "/revocation", visitor, null)
                .expectStatus()
                .isEqualTo(status);
    }

    private JsonNode own() {
        return bodyOf(fair.own(HttpMethod.GET, "/leads", visitor, null), HttpStatus.OK);
    }

    private List<String> deeds() {
        return fair.deedsAbout(UUID.fromString(visitor.get("id").asString()));
    }
}
