package kr.madang.exhibitor;

import static kr.madang.registration.TestRegistrations.bodyOf;
import static kr.madang.registration.TestRegistrations.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.matchmaking.Buyer;
import kr.madang.matchmaking.Buyers;
import kr.madang.matchmaking.TestMatchmaking;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

@HttpTest
class EditingInterestsTests {

    @Autowired
    TestExpo expo;

    @Autowired
    TestExhibitors exhibitors;

    @Autowired
    TestMatchmaking matchmaking;

    @Autowired
    Buyers buyers;

    @Autowired
    WebTestClient http;

    private Place place;
    private String token;

    /** There are mobility, drone below it, and health. */
    @BeforeEach
    void open() {
        place = expo.open();
        exhibitors.furnish(place);
        token = expo.organizerToken(place);
    }

    @Test
    void addsOneWhereItIsWanted() {
        JsonNode added = bodyOf(add("drone", "농업용 드론", "Farming Drones!"), HttpStatus.CREATED);

        assertThat(added.get("code").asString()).isEqualTo("farming-drones");
        assertThat(codes()).containsExactly("health", "mobility", "drone", "farming-drones");
        assertThat(newest())
                .isEqualTo("interest-added Farming Drones!: interest.name.ko null -> 농업용 드론, "
                        + "interest.name.en null -> Farming Drones!, interest.parent.ko null -> 드론, "
                        + "interest.parent.en null -> Drones");
    }

    @Test
    void makesACodeOfWhateverTheNameIs() {
        assertThat(bodyOf(add(null, "인공지능", "인공지능"), HttpStatus.CREATED)
                        .get("code")
                        .asString())
                .isEqualTo("interest");
        assertThat(bodyOf(add("health", "모빌리티", "Mobility"), HttpStatus.CREATED)
                        .get("code")
                        .asString())
                .isEqualTo("mobility-2");
        assertThat(bodyOf(
                                add(null, "긴 이름", "A very long name that goes on and on, further and further"),
                                HttpStatus.CREATED)
                        .get("code")
                        .asString())
                .isEqualTo("a-very-long-name-that-goes-on-and-on");
    }

    @Test
    void renamesAndMovesOneWithWhatBelongsToIt() {
        bodyOf(edit("mobility", 0, "health", "이동", "Moving"), HttpStatus.OK);

        assertThat(codes()).containsExactly("health", "mobility", "drone");
        assertThat(newest())
                .isEqualTo(
                        "interest-edited Mobility: interest.name.ko 모빌리티 -> 이동, interest.name.en Mobility -> Moving, "
                                + "interest.parent.ko null -> 헬스케어, interest.parent.en null -> Health care");
        assertThat(refusal(edit("mobility", 0, null, "이동 2", "Moving 2"), HttpStatus.PRECONDITION_FAILED))
                .isEqualTo("interest-edited-meanwhile");
    }

    @Test
    void staysOutOfItself() {
        assertThat(refusal(edit("mobility", 0, "mobility", "이동", "Moving"), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("interest-within-itself");
        assertThat(refusal(edit("mobility", 0, "drone", "이동", "Moving"), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("interest-within-itself");
        assertThat(refusal(edit("mobility", 0, "nowhere", "이동", "Moving"), HttpStatus.UNPROCESSABLE_CONTENT))
                .isEqualTo("interest-unknown");
        assertThat(codes()).containsExactly("health", "mobility", "drone");
    }

    @Test
    void isCalledLikeNoneBesideIt() {
        assertThat(refusal(add(null, "모빌리티", "Cars"), HttpStatus.CONFLICT)).isEqualTo("interest-name-used");
        assertThat(refusal(edit("health", 0, null, "건강", "mobility"), HttpStatus.CONFLICT))
                .isEqualTo("interest-name-used");
        bodyOf(edit("health", 0, null, "헬스케어", "HEALTH CARE"), HttpStatus.OK);
    }

    @Test
    void staysWhileSomebodyHasChosenIt() {
        exhibitors.add(place, TestExhibitors.profile("가온", "Gaon", List.of("drone")));
        exhibitors.add(place, TestExhibitors.profile("나온", "Naon", List.of("drone")));
        Buyer.Id anh = matchmaking.buyer(place, "Anh", "vi");
        expo.run(place, buyers.seek(anh, List.of("drone"), Audit.Actor.system()));

        JsonNode refused = bodyOf(remove("drone"), HttpStatus.CONFLICT);

        assertThat(refused.get("code").asString()).isEqualTo("interest-used");
        assertThat(refused.get("detail").asString())
                .isEqualTo("Chosen by exhibitors: 2, by buyers: 1; interests that belong to it: 0. "
                        + "Please change those first.");
        assertThat(refusal(remove("mobility"), HttpStatus.CONFLICT)).isEqualTo("interest-used");
        assertThat(bodyOf(send(HttpMethod.GET, "/usage", 0, null), HttpStatus.OK)
                        .get(2)
                        .toString())
                .contains("\"exhibitors\":2", "\"buyers\":1");
    }

    @Test
    void goesWhenNobodyNeedsIt() {
        remove("drone").expectStatus().isNoContent();
        remove("mobility").expectStatus().isNoContent();
        remove("mobility").expectStatus().isNoContent();

        assertThat(codes()).containsExactly("health");
        assertThat(newest())
                .isEqualTo(
                        "interest-removed Mobility: interest.name.ko 모빌리티 -> null, interest.name.en Mobility -> null");
    }

    private List<String> codes() {
        return bodyOf(send(HttpMethod.GET, "", 0, null), HttpStatus.OK).findValuesAsString("code");
    }

    /** What the history of the set-up says last. */
    private String newest() {
        JsonNode change = bodyOf(
                        http.get()
                                .uri("/api/expos/{expo}/settings/changes", place.slug())
                                .header("Authorization", "Bearer " + token)
                                .exchange(),
                        HttpStatus.OK)
                .at("/items/0");
        List<String> fields = StreamSupport.stream(change.get("fields").spliterator(), false)
                .map(field -> field.get("field").asString() + " " + text(field.get("before")) + " -> "
                        + text(field.get("after")))
                .toList();
        return change.get("action").asString() + " " + change.at("/about/en").asString() + ": "
                + String.join(", ", fields);
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "null" : value.asString();
    }

    private ResponseSpec add(@Nullable String parent, String ko, String en) {
        return send(HttpMethod.POST, "", 0, body(parent, ko, en));
    }

    private ResponseSpec edit(String code, long version, @Nullable String parent, String ko, String en) {
        return send(HttpMethod.PUT, "/" + code, version, body(parent, ko, en));
    }

    private ResponseSpec remove(String code) {
        return send(HttpMethod.DELETE, "/" + code, 0, null);
    }

    private static Map<String, Object> body(@Nullable String parent, String ko, String en) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", Map.of("ko", ko, "en", en));
        body.put("parent", parent);
        return body;
    }

    private ResponseSpec send(HttpMethod method, String path, long version, @Nullable Object body) {
        WebTestClient.RequestBodySpec request = http.method(method)
                .uri("/api/expos/" + place.slug() + "/interests" + path)
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en")
                .header("If-Match", "\"" + version + "\"")
                .header("Idempotency-Key", UUID.randomUUID().toString());
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }
}
