package kr.madang.demo.expo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.madang.demo.expo.Exhibitor.Person;
import kr.madang.demo.expo.HallPlan.Rectangle;
import kr.madang.demo.expo.Wish.Eagerness;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingAnExpoTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final DemoExpo EXPO = DemoExpo.draw(1, Size.REAL, MONDAY);

    @Test
    void sameSeedGivesTheSameExpo() {
        assertThat(DemoExpo.draw(1, Size.REAL, MONDAY)).isEqualTo(EXPO);
    }

    @Test
    void anotherSeedGivesAnotherExpo() {
        assertThat(DemoExpo.draw(2, Size.REAL, MONDAY).exhibitors()).isNotEqualTo(EXPO.exhibitors());
    }

    @Test
    void theRealExpoHasTheRealSize() {
        assertThat(sizes(EXPO))
                .isEqualTo(Map.of(
                        "days",
                        3,
                        "slots",
                        48,
                        "zones",
                        3,
                        "booths",
                        224,
                        "exhibitors",
                        57,
                        "buyers",
                        45,
                        "countries",
                        12,
                        "tables",
                        12,
                        "interpreters",
                        4,
                        "sessions",
                        60));
        assertThat(EXPO.visitors()).hasSize(1_300);
    }

    @Test
    void theLargeExpoHasAThousandBuyersAndFourHundredExhibitors() {
        assertThat(sizes(DemoExpo.draw(1, Size.LARGE, MONDAY)))
                .isEqualTo(Map.of(
                        "days",
                        3,
                        "slots",
                        48,
                        "zones",
                        3,
                        "booths",
                        1_600,
                        "exhibitors",
                        400,
                        "buyers",
                        1_000,
                        "countries",
                        12,
                        "tables",
                        160,
                        "interpreters",
                        40,
                        "sessions",
                        60));
    }

    @ParameterizedTest
    @EnumSource
    void nobodySharesAName(Size size) {
        DemoExpo expo = DemoExpo.draw(3, size, MONDAY);
        Stream<String> koreans = Stream.of(
                        expo.visitors().stream().map(Visitor::name),
                        people(expo).map(Person::name).distinct(),
                        expo.interpreters().stream().map(Interpreter::name))
                .flatMap(Function.identity())
                .map(Bilingual::ko);

        assertThat(Stream.concat(koreans, expo.buyers().stream().map(Buyer::name)))
                .doesNotHaveDuplicates();
        assertThat(expo.exhibitors().stream().map(exhibitor -> exhibitor.name().ko()))
                .doesNotHaveDuplicates();
        assertThat(expo.exhibitors().stream().map(exhibitor -> exhibitor.name().en()))
                .doesNotHaveDuplicates();
        assertThat(expo.buyers().stream().map(Buyer::company)).doesNotHaveDuplicates();
        assertThat(expo.sessions().stream().map(Session::title)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void boothsStandApartInsideTheirZones(Size size) {
        DemoExpo expo = DemoExpo.draw(3, size, MONDAY);
        List<Rectangle> areas = expo.booths().stream().map(Booth::area).toList();

        assertThat(expo.booths())
                .allMatch(booth -> expo.hall().zones().get(booth.zone()).area().contains(booth.area()));
        for (int i = 0; i < areas.size(); i++) {
            assertThat(areas.subList(0, i).stream().filter(areas.get(i)::overlaps))
                    .isEmpty();
        }
        assertThat(expo.booths().stream().map(Booth::number)).doesNotHaveDuplicates();
        assertThat(expo.hall().zones()).allMatch(zone -> expo.hall().area().contains(zone.area()));
    }

    @Test
    void everyExhibitorHasAStandOfOneKind() {
        Map<String, Set<Booth.Type>> types = EXPO.booths().stream()
                .collect(Collectors.groupingBy(Booth::exhibitor, Collectors.mapping(Booth::type, Collectors.toSet())));

        assertThat(types.keySet()).isEqualTo(keys(EXPO.exhibitors(), Exhibitor::key));
        assertThat(types.values()).allMatch(kinds -> kinds.size() == 1);
        assertThat(EXPO.booths().stream().map(Booth::type)).contains(Booth.Type.values());
    }

    @Test
    void noRoomAndNoSpeakerIsNeededTwiceAtOnce() {
        for (Session one : EXPO.sessions()) {
            for (Session other : EXPO.sessions()) {
                if (!one.equals(other) && one.time().overlaps(other.time())) {
                    assertThat(one.room()).isNotEqualTo(other.room());
                    assertThat(Collections.disjoint(one.speakers(), other.speakers()))
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyAgeGroupHasSixClasses() {
        Map<Session.AgeGroup, Integer> classes = new HashMap<>();
        EXPO.sessions()
                .forEach(session -> session.audience().ifPresent(group -> classes.merge(group, 1, Integer::sum)));

        assertThat(classes)
                .isEqualTo(Map.of(
                        Session.AgeGroup.CHILDREN, 6,
                        Session.AgeGroup.TEENAGERS, 6,
                        Session.AgeGroup.ADULTS, 6,
                        Session.AgeGroup.SENIORS, 6));
    }

    @ParameterizedTest
    @EnumSource
    void wishesAreRankedAndPointToTheOtherSide(Size size) {
        DemoExpo expo = DemoExpo.draw(3, size, MONDAY);
        Set<String> buyers = keys(expo.buyers(), Buyer::key);
        Set<String> exhibitors = keys(expo.exhibitors(), Exhibitor::key);

        expo.wishes().stream().collect(Collectors.groupingBy(Wish::of)).forEach((of, wishes) -> {
            assertThat(buyers.contains(of) ? exhibitors : buyers).containsAll(keys(wishes, Wish::towards));
            assertThat(wishes.stream().map(Wish::towards)).doesNotHaveDuplicates();
            assertThat(wishes.stream().map(Wish::rank))
                    .containsExactlyElementsOf(Stream.iterate(1, rank -> rank + 1)
                            .limit(wishes.size())
                            .toList());
            assertThat(wishes.stream().map(Wish::eagerness)).isSorted();
        });
        assertThat(keys(expo.wishes(), Wish::of)).containsAll(buyers).containsAll(exhibitors);
        assertThat(expo.wishes().stream().map(Wish::eagerness)).contains(Eagerness.values());
    }

    @Test
    void everyBuyerCanBeUnderstood() {
        Set<Language> interpreted = EXPO.interpreters().stream()
                .flatMap(interpreter -> interpreter.languages().stream())
                .collect(Collectors.toSet());

        assertThat(EXPO.buyers()).allMatch(buyer -> buyer.languages().stream().anyMatch(interpreted::contains));
        assertThat(EXPO.buyers()).anyMatch(buyer -> !buyer.languages().contains(Language.EN));
    }

    @Test
    void addressesAndNumbersReachNobody() {
        Stream<String> addresses = Stream.of(
                        EXPO.visitors().stream().map(Visitor::email),
                        EXPO.buyers().stream().map(Buyer::email),
                        people(EXPO).map(Person::email).distinct())
                .flatMap(Function.identity());

        assertThat(addresses).allMatch(address -> address.endsWith(".example")).doesNotHaveDuplicates();
        assertThat(EXPO.visitors().stream().map(Visitor::phone))
                .allMatch(phone -> phone.matches("010-0\\d{3}-\\d{4}"))
                .doesNotHaveDuplicates();
        assertThat(EXPO.exhibitors().stream().map(Exhibitor::businessNumber))
                .allMatch(number -> number.matches("000\\d{7}"))
                .doesNotHaveDuplicates();
    }

    @Test
    void familyNamesAreNone() {
        Set<String> families = EXPO.visitors().stream()
                .map(visitor -> visitor.name().ko().substring(0, 1))
                .collect(Collectors.toSet());

        assertThat(families).doesNotContainAnyElementsOf(Set.of("김", "이", "박", "최", "정", "강", "조", "윤", "장", "임"));
    }

    private static Map<String, Integer> sizes(DemoExpo expo) {
        return Map.of(
                "days", expo.calendar().days().size(),
                "slots", expo.calendar().slots().size(),
                "zones", expo.hall().zones().size(),
                "booths", expo.booths().size(),
                "exhibitors", expo.exhibitors().size(),
                "buyers", expo.buyers().size(),
                "countries", keys(expo.buyers(), Buyer::country).size(),
                "tables", expo.tables().size(),
                "interpreters", expo.interpreters().size(),
                "sessions", expo.sessions().size());
    }

    private static Stream<Person> people(DemoExpo expo) {
        return Stream.concat(
                expo.exhibitors().stream().flatMap(exhibitor -> exhibitor.representatives().stream()),
                expo.sessions().stream().flatMap(session -> session.speakers().stream()));
    }

    private static <T, K> Set<K> keys(List<T> items, Function<T, K> key) {
        return items.stream().map(key).filter(Objects::nonNull).collect(Collectors.toSet());
    }
}
