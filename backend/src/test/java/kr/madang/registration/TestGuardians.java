package kr.madang.registration;

import static kr.madang.registration.TestRegistrations.bodyOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.madang.shared.Ids;
import kr.madang.shared.Place;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Guardians who hold the link that a child had sent to them, and agree. */
public class TestGuardians {

    private final GuardianLinks links;
    private final WebTestClient http;

    public TestGuardians(GuardianLinks links, WebTestClient http) {
        this.links = links;
        this.http = http;
    }

    /** The link to a request of a child with this address, open for so long. */
    public String linkFor(Place place, String email, Duration open) {
        Visitor child = new Visitor("김새싹", email, "010-1234-5678", Locale.KOREAN);
        return links.seal(
                new GuardianRequest(
                        Ids.next(),
                        child,
                        "day-pass",
                        AdmissionType.Channel.ONLINE,
                        "guardian-" + email,
                        Instant.now().plus(open)),
                place);
    }

    /** A child's registration that a guardian has agreed to, all consents and these answers given. */
    public JsonNode register(Place place, String email, List<Map<String, Object>> answers) {
        return bodyOf(agree(place, linkFor(place, email, Duration.ofHours(1)), consent(answers)), HttpStatus.CREATED);
    }

    static Map<String, Object> consent(List<Map<String, Object>> answers) {
        return Map.of(
                "guardianName",
                "김보호",
                "consents",
                List.of(
                        Map.of("item", "privacy", "version", 1, "given", true),
                        Map.of("item", "photos", "version", 1, "given", true),
                        Map.of("item", "news", "version", 1, "given", true)),
                "answers",
                answers);
    }

    ResponseSpec agree(Place place, String link, Map<String, Object> consent) {
        return http.post()
                .uri("/api/expos/{expo}/guardian-requests/mine/consent", place.slug())
                .header("Madang-Guardian-Link", link)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(consent)
                .exchange();
    }
}
