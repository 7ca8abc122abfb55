package kr.madang.invitation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.madang.TestInbox;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Place;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Inviting and accepting, over HTTP. */
public record TestInvitations(WebTestClient http, Place place) {

    private static final Pattern LINK = Pattern.compile("/invitation#([\\w-]+)");

    /** Invites by a list of lines. */
    ResponseSpec invite(String token, Map<String, ?> position, String... lines) {
        Map<String, Object> body = new TreeMap<>(position);
        body.put("text", text(lines));
        return post(token, "/invitations", body);
    }

    /** What opens an invitation that the organizer makes. */
    public String secretOf(String organizer, InvitationLinks links) {
        invite(organizer, Map.of("role", "STAFF"), TestRegistrations.newEmail())
                .expectStatus()
                .isOk();
        UUID id =
                UUID.fromString(get(organizer, "/invitations").get(0).get("id").asString());
        return links.tokenOf(new Invitation.Id(id), 1, place).text();
    }

    ResponseSpec inviteColleagues(String token, String... lines) {
        return post(token, "/my/invitations", text(lines));
    }

    private static Map<String, Object> text(String... lines) {
        return Map.of("language", "ko", "word", "잘 부탁드려요.\n<b>", "lines", List.of(lines));
    }

    ResponseSpec post(String token, String path, Object body) {
        return http.post()
                .uri("/api/expos/" + place.slug() + path)
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    JsonNode get(String token, String path) {
        return requireNonNull(http.get()
                .uri("/api/expos/" + place.slug() + path)
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    /** What the nth mail to the address carries behind its link. */
    static String linkIn(String email, int mails) throws Exception {
        Matcher link = LINK.matcher(
                TestInbox.textOf(TestInbox.get().await(email, mails).get(mails - 1)));
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    ResponseSpec read(String link) {
        return http.get()
                .uri("/api/expos/{expo}/invitations/mine", place.slug())
                .header("Madang-Invitation", link)
                .exchange();
    }

    ResponseSpec accept(String link) {
        return http.post()
                .uri("/api/expos/{expo}/invitations/mine/acceptance", place.slug())
                .header("Madang-Invitation", link)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("name", "박초대"))
                .exchange();
    }
}
