package kr.madang.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import kr.madang.HttpTest;
import kr.madang.TestExpo;
import kr.madang.expo.ExpoDay;
import kr.madang.expo.Expos;
import kr.madang.expo.FloorPlan;
import kr.madang.expo.Room;
import kr.madang.expo.Venues;
import kr.madang.shared.Ids;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.test.web.reactive.server.WebTestClient;

@HttpTest
class BrowsingTheProgramTests {

    @Autowired
    TestExpo expo;

    @Autowired
    Expos expos;

    @Autowired
    Venues venues;

    @Autowired
    Program program;

    @Autowired
    WebTestClient http;

    private Place place;
    private Track forum;
    private Track literacy;
    private Room hall;
    private Room classroom;
    private Speaker kim;
    private Instant opens;

    @BeforeEach
    void aForumAndTwoClasses() {
        place = expo.open();
        ExpoDay day = expo.get(place, expos.getHere()).days().get(0);
        opens = day.opensAt();
        hall = new Room(Ids.next(), both("대회의실", "Main room"), 200);
        classroom = new Room(Ids.next(), both("교육실", "Classroom"), 30);
        expo.run(place, venues.furnish(new FloorPlan(List.of()), List.of(hall, classroom), List.of()));
        forum = new Track(new Track.Id(Ids.next()), both("포럼", "Forum"));
        literacy = new Track(new Track.Id(Ids.next()), both("AI 배움터", "AI literacy"));
        kim = new Speaker(new Speaker.Id(Ids.next()), both("김연사", "Kim Yeonsa"), both("가온로봇", "Gaon Robotics"));
        expo.run(
                place,
                program.add(
                        List.of(forum, literacy),
                        List.of(kim),
                        List.of(
                                session("로봇 포럼", forum, hall, null, 2),
                                session("어린이 AI", literacy, classroom, AgeGroup.CHILDREN, 0),
                                session("어르신 AI", literacy, classroom, AgeGroup.SENIORS, 1))));
    }

    @Test
    void everybodySeesTheSessionsTheEarliestFirst() {
        assertThat(titles("")).containsExactly("어린이 AI", "어르신 AI", "로봇 포럼");
    }

    @Test
    void aSessionIsShownWithItsRoomAndWhoSpeaks() {
        http.get()
                .uri(sessions("?type=SESSION"))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .json("""
                        {"items": [{"type": "SESSION", "ageGroup": null,
                          "track": {"id": "%s", "name": {"ko": "포럼", "en": "Forum"}},
                          "room": {"id": "%s", "name": {"ko": "대회의실", "en": "Main room"}},
                          "title": {"ko": "로봇 포럼", "en": "로봇 포럼"}, "summary": {"ko": "소개", "en": "About"},
                          "capacity": 20, "start": "%s", "end": "%s",
                          "speakers": [{"id": "%s", "name": {"ko": "김연사", "en": "Kim Yeonsa"},
                            "affiliation": {"ko": "가온로봇", "en": "Gaon Robotics"}, "role": "SPEAKER"}]}],
                         "next": null}
                        """.formatted(
                                forum.id().value(),
                                hall.id(),
                                opens.plus(Duration.ofHours(2)),
                                opens.plus(Duration.ofHours(3)),
                                kim.id().value()));
    }

    @Test
    void trackTypeAgeGroupAndDayNarrowTheList() {
        LocalDate day = opens.atZone(ZoneId.of("Asia/Seoul")).toLocalDate();

        assertThat(titles("?track=" + forum.id().value())).containsExactly("로봇 포럼");
        assertThat(titles("?type=CLASS")).containsExactly("어린이 AI", "어르신 AI");
        assertThat(titles("?type=CLASS&ageGroup=SENIORS")).containsExactly("어르신 AI");
        assertThat(titles("?day=" + day)).hasSize(3);
        assertThat(titles("?day=" + day.plusDays(1))).isEmpty();
    }

    @Test
    void pagesFollowOneAnother() {
        Listed first = listed("?limit=2");

        assertThat(titles("?limit=2&cursor=" + Objects.requireNonNull(first.next())))
                .containsExactly("로봇 포럼");
    }

    @Test
    void tracksComeByName() {
        http.get()
                .uri("/api/expos/" + place.slug() + "/tracks")
                .exchange()
                .expectBody()
                .json("""
                        [{"id": "%s", "name": {"ko": "AI 배움터", "en": "AI literacy"}},
                         {"id": "%s", "name": {"ko": "포럼", "en": "Forum"}}]
                        """.formatted(literacy.id().value(), forum.id().value()));
    }

    @Test
    void aRoomTakesOneSessionAtATime() {
        Session clash = session("겹치는 수업", literacy, classroom, AgeGroup.YOUTH, 1);

        assertThatThrownBy(() -> expo.run(place, program.add(List.of(), List.of(), List.of(clash))))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("session_room_once");
    }

    @Test
    void whatCannotBeASearchIsRefused() {
        for (String query : List.of("?day=tomorrow", "?type=PARTY", "?ageGroup=BABIES", "?track=1", "?limit=201")) {
            http.get().uri(sessions(query)).exchange().expectStatus().isBadRequest();
        }
        http.get()
                .uri(sessions("?cursor=YQpi"))
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.title")
                .isEqualTo("알 수 없는 페이지예요");
    }

    @Test
    void anotherExposProgramIsItsOwn() {
        place = expo.open();

        assertThat(titles("")).isEmpty();
    }

    private Session session(String title, Track track, Room room, @Nullable AgeGroup ageGroup, int hour) {
        return new Session(
                new Session.Id(Ids.next()),
                ageGroup == null ? Session.Type.SESSION : Session.Type.CLASS,
                ageGroup,
                track.id(),
                room.id(),
                both(title, title),
                both("소개", "About"),
                20,
                opens.plus(Duration.ofHours(hour)),
                opens.plus(Duration.ofHours(hour + 1)),
                ageGroup == null ? List.of(new Session.Appearance(kim.id(), Speaker.Role.SPEAKER)) : List.of());
    }

    private static InTwoLanguages both(String ko, String en) {
        return new InTwoLanguages(ko, en);
    }

    private List<String> titles(String query) {
        return listed(query).items().stream().map(one -> one.title().ko()).toList();
    }

    private Listed listed(String query) {
        return Objects.requireNonNull(http.get()
                .uri(sessions(query))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Listed.class)
                .returnResult()
                .getResponseBody());
    }

    private String sessions(String query) {
        return "/api/expos/" + place.slug() + "/sessions" + query;
    }

    record Listed(List<ListedSession> items, @Nullable String next) {}
}
