package kr.madang.exhibitor;

import static kr.madang.exhibitor.TestExhibitors.profile;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.account.Role;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class EditingAProfileTests {

    private static final String PROFILE = """
            {"name": {"ko": "가온로봇", "en": "Gaon Robotics"}, "introduction": {"ko": "로봇 팔", "en": "Robot arms"},
             "country": "KR", "languages": ["ko", "en"], "representatives": 3, "offers": ["mobility"],
             "seeks": ["health"]}
            """;

    private static final String PRESENTATION = """
            {"description": {"ko": "창고에서 일하는 로봇을\\n만들어요.", "en": "Robots for\\nwarehouses."},
             "products": [
               {"name": {"ko": "로봇 팔", "en": "Robot arm"}, "text": {"ko": "5 kg까지", "en": "Up to 5 kg"}},
               {"name": {"ko": "가온 집게", "en": "Gaon gripper"}, "text": null}],
             "certificates": ["ISO 9001", "CE"],
             "coExhibitors": [
               {"name": {"ko": "나란부품", "en": "Naran Parts"}, "country": "KR", "text": {"ko": "감속기", "en": null}},
               {"name": {"ko": null, "en": "Hanoi Motors"}, "country": "VN", "text": null}]}
            """;

    private static final String NOTHING_SHOWN = """
            {"description": null, "products": [], "certificates": [], "coExhibitors": []}
            """;

    @Autowired
    TestExpo expo;

    @Autowired
    TestExhibitors exhibitors;

    @Autowired
    DatabaseClient database;

    @Autowired
    WebTestClient http;

    private Place place;
    private Exhibitor.Id gaon;
    private String token;

    @BeforeEach
    void oneExhibits() {
        place = expo.open();
        exhibitors.furnish(place);
        gaon = exhibitors.add(place, profile("가온", "Gaon", List.of("drone")));
        token = expo.tokenOf(place, Role.EXHIBITOR, gaon.value());
    }

    @Test
    void anEditIsSeenAfterwardsUnderANewTag() {
        edit("\"1\"", PROFILE).expectStatus().isOk().expectHeader().valueEquals(HttpHeaders.ETAG, "\"2\"");

        http.get()
                .uri("/api/expos/" + place.slug() + "/my/exhibitor")
                .headers(headers -> headers.setBearerAuth(token))
                .exchange()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"2\"")
                .expectBody()
                .json("""
                        {"id": "%s", "state": "APPROVED", "profile": %s, "presentation": %s, "stands": [], "missing": []}
                        """.formatted(
                                gaon.value(), PROFILE.replace("[\"ko\", \"en\"]", "[\"en\", \"ko\"]"), PRESENTATION));
        assertThat(audited()).containsExactly("exhibitor-edited");
    }

    @Test
    void anEditOfWhatSomebodyElseHasChangedIsRefusedAndChangesNothing() {
        edit("\"1\"", PROFILE).expectStatus().isOk();

        edit("\"1\"", PROFILE.replace("로봇 팔", "다른 소개"))
                .expectStatus()
                .isEqualTo(412)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("exhibitor-edited-meanwhile");

        http.get()
                .uri("/api/expos/" + place.slug() + "/exhibitors/" + gaon.value())
                .exchange()
                .expectBody()
                .jsonPath("$.exhibitor.introduction.ko")
                .isEqualTo("로봇 팔");
    }

    @Test
    void anEditWithoutATagIsRefused() {
        edit(null, PROFILE)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("If-Match");
    }

    @Test
    void aTagOfSomebodyElsesMakingMatchesNothing() {
        edit("W/\"1\"", PROFILE).expectStatus().isEqualTo(412);
    }

    @Test
    void everyWrongFieldIsNamed() {
        edit("\"1\"", """
                        {"name": {"ko": " ", "en": "Gaon\\u0000"}, "introduction": {"ko": "소개", "en": "About"},
                         "country": "XX", "languages": [], "representatives": 21, "offers": ["Drone!"], "seeks": []}
                        """)
                .expectStatus()
                .isBadRequest()
                .expectBody(Refused.class)
                .value(refused -> assertThat(refused.errors())
                        .containsExactlyInAnyOrder(
                                new Wrong("/profile/name/ko", "not-blank", "입력해 주세요."),
                                new Wrong("/profile/name/en", "pattern", "형식을 확인해 주세요."),
                                new Wrong("/profile/country", "country-code", "나라를 목록에서 골라 주세요."),
                                new Wrong("/profile/languages", "not-empty", "하나 이상 골라 주세요."),
                                new Wrong("/profile/representatives", "max", "20 이하로 입력해 주세요."),
                                new Wrong("/profile/offers/0", "pattern", "형식을 확인해 주세요.")));
    }

    @Test
    void anInterestThatTheExpoDoesNotHaveIsRefused() {
        edit("\"1\"", PROFILE.replace("\"health\"", "\"health\", \"no-such\""))
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo("\"no-such\" 관심 분야는 이 행사에 없어요. 목록에서 골라 주세요.");
    }

    @Test
    void anOrganizerIsNotAnExhibitor() {
        token = expo.organizerToken(place);

        edit("\"1\"", PROFILE).expectStatus().isForbidden();
    }

    @Test
    void anExhibitorOfAnotherExpoIsNobodyHere() {
        Place other = expo.open();
        token = expo.tokenOf(other, Role.EXHIBITOR, gaon.value());

        edit("\"1\"", PROFILE).expectStatus().isForbidden();
    }

    @Test
    void visitorsSeeWhatIsShown() {
        edit("\"1\"", PROFILE).expectStatus().isOk();

        http.get()
                .uri("/api/expos/" + place.slug() + "/exhibitors/" + gaon.value())
                .exchange()
                .expectBody()
                .json("{\"presentation\": %s}".formatted(PRESENTATION));
    }

    @Test
    void whatIsStillMissingIsNamed() {
        edit("\"1\"", PROFILE.replace("\"health\"", ""), NOTHING_SHOWN)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"missing\": [\"DESCRIPTION\", \"PRODUCTS\", \"SEEKS\"]}");
    }

    @Test
    void aProductThatIsTakenAwayIsGone() {
        edit("\"1\"", PROFILE).expectStatus().isOk();

        edit("\"2\"", PROFILE, NOTHING_SHOWN)
                .expectStatus()
                .isOk()
                .expectBody()
                .json("{\"presentation\": %s}".formatted(NOTHING_SHOWN));
    }

    @Test
    void aDescriptionInOneLanguageOnlyIsRefused() {
        edit("\"1\"", PROFILE, PRESENTATION.replace("Robots for\\nwarehouses.", " "))
                .expectStatus()
                .isBadRequest()
                .expectBody(Refused.class)
                .value(refused -> assertThat(refused.errors())
                        .containsExactly(new Wrong("/presentation/description/en", "not-blank", "입력해 주세요.")));
    }

    @Test
    void everythingWrongWithACoExhibitorIsNamedAndNothingIsStored() {
        String wrong = PRESENTATION
                .replace("{\"ko\": null, \"en\": \"Hanoi Motors\"}", "{\"ko\": \" \", \"en\": null}")
                .replace("VN", "XX")
                .replace("감속기", "가".repeat(201));

        edit("\"1\"", PROFILE, wrong)
                .expectStatus()
                .isBadRequest()
                .expectBody(Refused.class)
                .value(refused -> assertThat(refused.errors())
                        .containsExactlyInAnyOrder(
                                new Wrong("/presentation/coExhibitors/0/text/ko", "size", "0자에서 200자 사이로 입력해 주세요."),
                                new Wrong(
                                        "/presentation/coExhibitors/1/name",
                                        "in-some-language",
                                        "한국어와 영어 가운데 하나는 입력해 주세요."),
                                new Wrong("/presentation/coExhibitors/1/country", "country-code", "나라를 목록에서 골라 주세요.")));
        edit("\"1\"", PROFILE, NOTHING_SHOWN).expectStatus().isOk();
    }

    @Test
    void anEleventhCoExhibitorIsRefused() {
        String one = "{\"name\": {\"ko\": \"나란\", \"en\": null}, \"country\": \"KR\", \"text\": null}";
        String ten = String.join(", ", Collections.nCopies(10, one));

        edit("\"1\"", PROFILE, NOTHING_SHOWN.replace("\"coExhibitors\": []", "\"coExhibitors\": [" + ten + "]"))
                .expectStatus()
                .isOk();

        edit(
                        "\"2\"",
                        PROFILE,
                        NOTHING_SHOWN.replace("\"coExhibitors\": []", "\"coExhibitors\": [" + ten + ", " + one + "]"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.errors[0].pointer")
                .isEqualTo("/presentation/coExhibitors");
    }

    @Test
    void coExhibitorsAreSeenByTheirOwnCityOnly() {
        edit("\"1\"", PROFILE).expectStatus().isOk();

        assertThat(coExhibitorsSeenFrom(place)).isEqualTo(2);
        assertThat(coExhibitorsSeenFrom(expo.open())).isZero();
    }

    private long coExhibitorsSeenFrom(Place seer) {
        return expo.get(
                seer,
                database.sql("select count(*) as n from co_exhibitor where exhibitor_id = $1")
                        .bind(0, gaon.value())
                        .map(row -> row.get("n", Long.class))
                        .one());
    }

    private WebTestClient.ResponseSpec edit(@Nullable String ifMatch, String profile) {
        return edit(ifMatch, profile, PRESENTATION);
    }

    private WebTestClient.ResponseSpec edit(@Nullable String ifMatch, String profile, String presentation) {
        return http.put()
                .uri("/api/expos/" + place.slug() + "/my/exhibitor")
                .headers(headers -> {
                    headers.setBearerAuth(token);
                    if (ifMatch != null) {
                        headers.set(HttpHeaders.IF_MATCH, ifMatch);
                    }
                })
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"profile\": %s, \"presentation\": %s}".formatted(profile, presentation))
                .exchange();
    }

    private List<String> audited() {
        return expo.get(
                place,
                database.sql("select action from audit_entry where subject_id = $1")
                        .bind(0, gaon.value())
                        .map(row -> row.get("action", String.class))
                        .all()
                        .collectList());
    }

    record Refused(String type, int status, String code, String title, String detail, List<Wrong> errors) {}

    record Wrong(String pointer, String code, String detail) {}
}
