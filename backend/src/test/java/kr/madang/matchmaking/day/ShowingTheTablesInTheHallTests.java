package kr.madang.matchmaking.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import kr.madang.HttpTest;
import kr.madang.matchmaking.AnhMeetsGaon;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Flux;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;

@HttpTest
class ShowingTheTablesInTheHallTests extends AnhMeetsGaon {

    private static final Duration LIMIT = Duration.ofSeconds(20);

    @BeforeEach
    void anhMeetsGaonAtTheOneTable() {
        meetIn(expo.open(), 1, 1);
        anhMustMeetGaonWithAnInterpreter("Anh");
        publish();
        matchmaking.begin(place, hall, Duration.ofMinutes(10));
    }

    @Test
    void showsTablesAndCompaniesAndNothingElse() {
        String token = renew();

        JsonNode shown = Objects.requireNonNull(follow(token).blockFirst(LIMIT));

        assertThat(shown.propertyNames()).containsExactlyInAnyOrder("version", "at", "tables");
        JsonNode table = shown.at("/tables/0");
        assertThat(table.propertyNames()).containsExactlyInAnyOrder("number", "now", "next");
        assertThat(table.at("/number").asInt()).isEqualTo(1);
        assertThat(table.at("/now").propertyNames()).containsExactlyInAnyOrder("start", "end", "buyer", "exhibitor");
        assertThat(table.at("/now/buyer").toString()).isEqualTo("{\"ko\":\"Anh\",\"en\":\"Anh\"}");
        assertThat(table.at("/now/exhibitor").toString()).isEqualTo("{\"ko\":\"가온\",\"en\":\"가온\"}");
        assertThat(table.at("/next").isNull()).isTrue();
    }

    @Test
    void aNewLinkEndsTheOneBefore() {
        String old = renew();

        StepVerifier.create(follow(old))
                .expectNextCount(1)
                .then(this::renew)
                .expectComplete()
                .verify(LIMIT);

        unknown(old);
    }

    @Test
    void aClosedDisplayShowsNothing() {
        String token = renew();
        assertThat(link()).isEqualTo(token);

        ask(HttpMethod.DELETE).expectStatus().isNoContent();

        unknown(token);
        assertThat(link()).isNull();
        ask(HttpMethod.DELETE).expectStatus().isNoContent();
    }

    @Test
    void theLinkOfAnotherExpoOpensNothingHere() {
        Place other = expo.open();
        String token = linkIn(http.put()
                .uri("/api/expos/" + other.slug() + "/hall-display/link")
                .headers(headers -> headers.setBearerAuth(expo.organizerToken(other)))
                .exchange());

        unknown(Objects.requireNonNull(token));
    }

    @Test
    void aGuessedLinkOpensNothing() {
        String token = renew();

        unknown(token.substring(0, token.length() - 4) + "AAAA");
        unknown("guess");
    }

    private String renew() {
        return Objects.requireNonNull(linkIn(ask(HttpMethod.PUT)));
    }

    private @Nullable String link() {
        return linkIn(ask(HttpMethod.GET));
    }

    private static @Nullable String linkIn(WebTestClient.ResponseSpec answer) {
        JsonNode body = Objects.requireNonNull(answer.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
        return body.at("/token").isNull() ? null : body.at("/token").asString();
    }

    private WebTestClient.ResponseSpec ask(HttpMethod method) {
        return request(method, "/hall-display/link", organizer).exchange();
    }

    private void unknown(String token) {
        open(token)
                .expectStatus()
                .isUnauthorized()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("hall-display-link-unknown");
    }

    private Flux<JsonNode> follow(String token) {
        return open(token)
                .expectStatus()
                .isOk()
                .returnResult(new ParameterizedTypeReference<ServerSentEvent<JsonNode>>() {})
                .getResponseBody()
                .mapNotNull(ServerSentEvent::data);
    }

    private WebTestClient.ResponseSpec open(String token) {
        return http.get()
                .uri("/api/expos/" + place.slug() + "/hall-display/live")
                .header("Madang-Hall-Display", token)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange();
    }
}
