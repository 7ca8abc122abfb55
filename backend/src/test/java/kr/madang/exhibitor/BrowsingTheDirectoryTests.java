package kr.madang.exhibitor;

import static kr.madang.exhibitor.TestExhibitors.profile;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.expo.FloorPlan;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class BrowsingTheDirectoryTests {

    @Autowired
    TestExpo expo;

    @Autowired
    TestExhibitors exhibitors;

    @Autowired
    WebTestClient http;

    private Place place;
    private List<FloorPlan.Zone> zones;
    private Exhibitor.Id haneul;

    @BeforeEach
    void threeExhibit() {
        place = expo.open();
        zones = exhibitors.furnish(place);
        haneul = exhibitors.add(
                place,
                profile("하늘비행", "Haneul 50% Flight", List.of("drone")),
                zones.get(0).booths().get(0),
                zones.get(0).booths().get(1));
        exhibitors.add(
                place,
                profile("가온로봇", "Gaon Robotics", List.of("mobility")),
                zones.get(1).booths().get(0));
        exhibitors.add(place, profile("다온의료", "Daon Medical", List.of("health")));
    }

    @Test
    void everybodySeesTheExhibitorsInTheOrderOfTheirKoreanNames() {
        assertThat(namesIn("")).containsExactly("가온로봇", "다온의료", "하늘비행");
    }

    @Test
    void aPartOfAKoreanNameIsFound() {
        assertThat(namesIn("?q={q}", "온로")).containsExactly("가온로봇");
    }

    @Test
    void aPartOfAnEnglishNameIsFoundInAnyCase() {
        assertThat(namesIn("?q={q}", "MEDIC")).containsExactly("다온의료");
    }

    @Test
    void aSignThatDatabasesUseAsWildcardStandsForItself() {
        assertThat(namesIn("?q={q}", "50%")).containsExactly("하늘비행");
        assertThat(namesIn("?q={q}", "5_%")).isEmpty();
    }

    @Test
    void aKoreanNameIsFoundByItsFirstConsonants() {
        assertThat(namesIn("?q={q}", "ㅎㄴㅂㅎ")).containsExactly("하늘비행");
        assertThat(namesIn("?q={q}", "ㄹㅂ")).containsExactly("가온로봇");
        assertThat(namesIn("?q={q}", "ㅎㄴ ㅂ")).containsExactly("하늘비행");
        assertThat(namesIn("?q={q}", "ㅎㅂ")).isEmpty();
    }

    @Test
    void consonantsThatAKeyboardDrewTogetherAreTakenApart() {
        assertThat(namesIn("?q={q}", "ㅇㄼ")).containsExactly("가온로봇");
    }

    @Test
    void anExhibitorIsFoundByThoseWhoShareItsBoothAndSaysByWhom() {
        exhibitors.shareBooth(
                place,
                haneul,
                new CoExhibitor(new EitherLanguage("구름센서", "Cloud Sensors"), "KR", null),
                new CoExhibitor(new EitherLanguage(null, "Hanoi Motors"), "VN", null));

        assertThat(foundBy("름센")).containsExactly("하늘비행 by [구름센서]");
        assertThat(foundBy("motors")).containsExactly("하늘비행 by [Hanoi Motors]");
        assertThat(foundBy("ㄱㄹㅅ")).containsExactly("하늘비행 by [구름센서]");
        assertThat(foundBy("하늘")).containsExactly("하늘비행 by []");
        assertThat(foundBy("o%r")).isEmpty();
        assertThat(namesIn("")).containsExactly("가온로봇", "다온의료", "하늘비행");
    }

    private List<String> foundBy(String text) {
        return listed("?q={q}", text).items().stream()
                .map(one -> one.name().ko() + " by "
                        + one.foundBy().stream().map(EitherLanguage::any).toList())
                .toList();
    }

    @Test
    void aCountryNarrowsTheList() {
        assertThat(namesIn("?country=KR")).hasSize(3);
        assertThat(namesIn("?country=JP")).isEmpty();
    }

    @Test
    void aZoneNarrowsTheList() {
        assertThat(namesIn("?zone={zone}", zones.get(0).id())).containsExactly("하늘비행");
    }

    @Test
    void anInterestFindsThoseWithinItToo() {
        assertThat(namesIn("?interest=mobility")).containsExactly("가온로봇", "하늘비행");
        assertThat(namesIn("?interest=drone")).containsExactly("하늘비행");
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepetition() {
        String next = listed("?limit=2").next();

        assertThat(namesIn("?limit=2&cursor={cursor}", Objects.requireNonNull(next)))
                .containsExactly("하늘비행");
    }

    @Test
    void oneExhibitorIsShownWithItsBooths() {
        http.get()
                .uri(directory("/{id}"), haneul.value())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"exhibitor": {"id": "%s", "name": {"ko": "하늘비행", "en": "Haneul 50%% Flight"},
                         "introduction": {"ko": "하늘비행 소개", "en": "About Haneul 50%% Flight"},
                         "country": "KR", "languages": ["ko"], "offers": ["drone"], "seeks": [],
                         "stands": [
                           {"number": "A-1", "zone": "%2$s", "zoneName": {"ko": "스마트시티존", "en": "Smart City"}},
                           {"number": "A-2", "zone": "%2$s", "zoneName": {"ko": "스마트시티존", "en": "Smart City"}}]},
                         "presentation": {"description": null, "products": [], "certificates": [],
                          "coExhibitors": []}}
                        """.formatted(haneul.value(), zones.get(0).id()));
    }

    @Test
    void anExhibitorOfAnotherCityIsNotFound() {
        Place other = expo.open();

        http.get()
                .uri("/api/expos/" + other.slug() + "/exhibitors/" + haneul.value())
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("참가업체를 찾을 수 없어요");
    }

    @Test
    void interestsComeWiderOnesFirst() {
        http.get()
                .uri("/api/expos/" + place.slug() + "/interests")
                .exchange()
                .expectBody()
                .json("""
                        [{"code": "health", "parent": null, "name": {"ko": "헬스케어", "en": "Health care"}},
                         {"code": "mobility", "parent": null, "name": {"ko": "모빌리티", "en": "Mobility"}},
                         {"code": "drone", "parent": "mobility", "name": {"ko": "드론", "en": "Drones"}}]
                        """);
    }

    @Test
    void aSearchThatNoDatabaseCouldReadIsRefused() {
        http.get()
                .uri(directory("?q={q}"), "\0")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .json("""
                        {"code": "request-invalid",
                         "errors": [{"pointer": "q", "code": "pattern", "detail": "형식을 확인해 주세요."}]}
                        """);
    }

    @Test
    void aPageMarkThatWasNeverGivenOutIsRefused() {
        String withAZero = "YQBiCjAwMDAwMDAwLTAwMDAtMDAwMC0wMDAwLTAwMDAwMDAwMDAwMA";
        for (String cursor : List.of("aGVsbG8", withAZero)) {
            http.get()
                    .uri(directory("?cursor=" + cursor))
                    .exchange()
                    .expectStatus()
                    .isBadRequest()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("cursor-unknown");
        }
    }

    private String directory(String rest) {
        return "/api/expos/" + place.slug() + "/exhibitors" + rest;
    }

    private List<String> namesIn(String query, Object... values) {
        return listed(query, values).items().stream()
                .map(one -> one.name().ko())
                .toList();
    }

    private Listed listed(String query, Object... values) {
        return Objects.requireNonNull(http.get()
                .uri(directory(query), values)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Listed.class)
                .returnResult()
                .getResponseBody());
    }

    record Listed(List<One> items, @Nullable String next) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record One(InTwoLanguages name, List<EitherLanguage> foundBy) {}
}
