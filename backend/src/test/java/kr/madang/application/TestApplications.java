package kr.madang.application;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import kr.madang.TestExpo;
import kr.madang.registration.TestAttachments;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Companies that apply, and what reviewers do with it, as requests. */
@Component
public class TestApplications {

    /** All that an application needs, of a company with a number that can be one. */
    static final String WHOLE = """
            {"nameKo": "가온로봇", "nameEn": "Gaon Robotics", "country": "KR", "businessNumber": "220-81-62517",
             "introductionKo": "로봇 팔", "introductionEn": "Robot arms", "boothType": "SHELL_SCHEME", "booths": 2,
             "products": ["로봇 팔 R5"], "offers": ["mobility"], "seeks": [], "remark": ""}
            """;

    private final AtomicInteger clients = new AtomicInteger();
    private final TestExpo expo;
    private final ApplicationStore store;
    private final ApplicationLinks links;

    TestApplications(TestExpo expo, ApplicationStore store, ApplicationLinks links) {
        this.expo = expo;
        this.store = store;
        this.links = links;
    }

    /** Begins one for this address, from a network address of its own, and gives what its link holds. */
    public String begin(WebTestClient http, Place place, String email) {
        http.mutate()
                .responseTimeout(Duration.ofSeconds(20))
                .build()
                .post()
                .uri("/api/expos/{expo}/applications", place.slug())
                .header("X-Forwarded-For", "198.51.100." + clients.incrementAndGet())
                .bodyValue(Map.of("name", "김지원", "email", email, "language", "ko"))
                .exchange()
                .expectStatus()
                .isAccepted();
        return expo.get(
                place,
                store.findBy(email)
                        .map(known -> links.tokenOf(known.id(), place).text()));
    }

    /** One that waits for its review. */
    String submitted(WebTestClient http, Place place, String email) {
        String link = begin(http, place, email);
        save(http, place, link, 1, WHOLE).expectStatus().isOk();
        upload(http, place, link, "BUSINESS_LICENCE", "licence.txt", TestAttachments.png(2000))
                .expectStatus()
                .isOk();
        submit(http, place, link).expectStatus().isOk();
        return link;
    }

    ResponseSpec save(WebTestClient http, Place place, String link, long version, String form) {
        return as(http, place, link, HttpMethod.PUT, "")
                .header(HttpHeaders.IF_MATCH, "\"" + version + "\"")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(form)
                .exchange();
    }

    ResponseSpec upload(WebTestClient http, Place place, String link, String paper, String name, byte[] content) {
        return as(http, place, link, HttpMethod.PUT, "/documents/" + paper + "?name=" + name)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(content)
                .exchange();
    }

    ResponseSpec submit(WebTestClient http, Place place, String link) {
        return as(http, place, link, HttpMethod.POST, "/submission").exchange();
    }

    ResponseSpec own(WebTestClient http, Place place, String link) {
        return as(http, place, link, HttpMethod.GET, "").exchange();
    }

    WebTestClient.RequestBodySpec as(WebTestClient http, Place place, String link, HttpMethod method, String below) {
        return http.method(method)
                .uri("/api/expos/" + place.slug() + "/applications/mine" + below)
                .header("Madang-Application", link);
    }

    /** What an organizer does with one; {@code version} null where nothing is changed. */
    static ResponseSpec review(
            WebTestClient http,
            Place place,
            String organizer,
            HttpMethod method,
            String path,
            @Nullable Long version,
            @Nullable Object body) {
        Consumer<HttpHeaders> headers = all -> {
            all.setBearerAuth(organizer);
            if (version != null) {
                all.set(HttpHeaders.IF_MATCH, "\"" + version + "\"");
            }
        };
        WebTestClient.RequestBodySpec request = http.method(method)
                .uri("/api/expos/" + place.slug() + "/applications" + path)
                .headers(headers);
        return body == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange();
    }

    static JsonNode bodyOf(ResponseSpec response) {
        return Objects.requireNonNull(response.expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    static String newEmail() {
        return UUID.randomUUID() + "@naver.com";
    }
}
