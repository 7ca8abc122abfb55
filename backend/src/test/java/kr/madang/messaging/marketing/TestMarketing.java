package kr.madang.messaging.marketing;

import static kr.madang.registration.TestRegistrations.bodyOf;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.TestExpo;
import kr.madang.registration.TestRegistrations;
import kr.madang.shared.Place;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** An organizer who advertises. */
class TestMarketing {

    private final WebTestClient http;
    private final Place place;
    private final String token;

    TestMarketing(TestExpo expo, WebTestClient http, Place place) {
        this.http = http;
        this.place = place;
        this.token = expo.organizerToken(place);
    }

    static Map<String, Object> mail(String subject, String body) {
        return Map.of(
                "wording",
                Map.of("ko", Map.of("subject", subject, "body", body), "en", Map.of("subject", "News", "body", body)),
                "sender",
                Map.of(
                        "name", Map.of("ko", "화성시", "en", "City of Hwaseong"),
                        "address", Map.of("ko", "화성시 남양읍 시청로 159", "en", "159 Sicheong-ro, Hwaseong"),
                        "phone", "1577-4200"));
    }

    /** What a visitor sends who agrees to news, or does not. */
    static Map<String, Object> form(String email, boolean news) {
        Map<String, Object> form = TestRegistrations.form(email);
        form.put(
                "consents",
                List.of(
                        Map.of("item", "privacy", "version", 1, "given", true),
                        Map.of("item", "news", "version", 1, "given", news)));
        return form;
    }

    JsonNode write(String subject) {
        return bodyOf(post("", mail(subject, "{{name}}님, 새 소식이에요.\n\n보러 가기: {{page}}")), HttpStatus.CREATED);
    }

    /** Writes a mail, tries it out and sends it. */
    JsonNode send(String subject) {
        JsonNode tested = bodyOf(test(write(subject)), HttpStatus.ACCEPTED);
        return bodyOf(send(tested), HttpStatus.ACCEPTED);
    }

    ResponseSpec test(JsonNode mail) {
        return at(mail, "/test-mails", Map.of("language", "ko"));
    }

    ResponseSpec send(JsonNode mail) {
        return at(mail, "/sending", Map.of());
    }

    ResponseSpec stop(JsonNode mail) {
        return at(mail, "/stop", Map.of());
    }

    ResponseSpec edit(JsonNode mail, Map<String, Object> body) {
        return http.put()
                .uri("/api/expos/{expo}/marketing-mails/{mail}", place.slug(), idOf(mail))
                .headers(headers -> headers.setBearerAuth(token))
                .header(HttpHeaders.IF_MATCH, tagOf(mail))
                .bodyValue(body)
                .exchange();
    }

    JsonNode get(JsonNode mail) {
        return bodyOf(
                http.get()
                        .uri("/api/expos/{expo}/marketing-mails/{mail}", place.slug(), idOf(mail))
                        .headers(headers -> headers.setBearerAuth(token))
                        .exchange(),
                HttpStatus.OK);
    }

    ResponseSpec post(String path, Map<String, Object> body) {
        return http.post()
                .uri("/api/expos/{expo}/marketing-mail" + (path.isEmpty() ? "s" : path), place.slug())
                .headers(headers -> headers.setBearerAuth(token))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec at(JsonNode mail, String path, Map<String, Object> body) {
        return http.post()
                .uri("/api/expos/{expo}/marketing-mails/{mail}" + path, place.slug(), idOf(mail))
                .headers(headers -> headers.setBearerAuth(token))
                .header(HttpHeaders.IF_MATCH, tagOf(mail))
                .bodyValue(body)
                .exchange();
    }

    private static String idOf(JsonNode mail) {
        return mail.get("id").asString();
    }

    private static String tagOf(JsonNode mail) {
        return "\"" + mail.get("version").asInt() + "\"";
    }
}
