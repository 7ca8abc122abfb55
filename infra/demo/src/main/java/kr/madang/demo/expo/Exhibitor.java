package kr.madang.demo.expo;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A company that exhibits.
 *
 * @param key unique in the expo, for example {@code x07}
 * @param businessNumber ten digits with a correct check digit; no tax office has the code 000
 * @param tagline one line about it
 * @param offers what it offers, the most important first
 * @param representatives how many meetings it can hold at once is how many these are
 * @param blocked when it holds no meetings
 */
public record Exhibitor(
        String key,
        Bilingual name,
        String businessNumber,
        Bilingual tagline,
        List<Interest> offers,
        Set<Language> languages,
        List<Person> representatives,
        List<Span> blocked) {

    /** Someone with a name and a mail address that reaches nobody. */
    public record Person(Bilingual name, String email) {}

    private static final List<Bilingual> TAGLINES = List.of(
            new Bilingual("%s 소프트웨어를 만들고 운영까지 도와요", "Software for %s, from design to operation"),
            new Bilingual("현장에서 바로 쓰는 %s 장비와 센서", "Ready-to-use equipment and sensors for %s"),
            new Bilingual("%s 데이터를 모아 읽기 쉽게 보여 줘요", "A platform that gathers data of %s and makes it readable"),
            new Bilingual("작은 기업도 시작할 수 있는 %s 구독 서비스", "Subscriptions for %s that small firms can afford"),
            new Bilingual("공공기관과 함께 검증한 %s 기술", "Technology for %s, proven with public bodies"),
            new Bilingual("%s 도입을 돕는 진단과 교육", "Assessment and training for adopting %s"));

    private static final int[] CHECK_WEIGHTS = {1, 3, 7, 1, 3, 7, 1, 3, 5};

    public Exhibitor {
        offers = List.copyOf(offers);
        languages = Language.inOrder(languages);
        representatives = List.copyOf(representatives);
        blocked = List.copyOf(blocked);
    }

    static List<Exhibitor> draw(long seed, int count, Calendar calendar, Iterator<Bilingual> people) {
        Dice dice = Dice.of(seed, "exhibitors");
        Iterator<Bilingual> names = Syllables.companies(dice);
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> draw(dice, number, names.next(), calendar, people))
                .toList();
    }

    private static Exhibitor draw(
            Dice dice, int number, Bilingual name, Calendar calendar, Iterator<Bilingual> people) {
        String key = "x%02d".formatted(number);
        List<Interest> offers = dice.some(dice.between(1, 3), Interest.leaves());
        return new Exhibitor(
                key,
                name,
                businessNumber(number),
                offers.get(0).name().in(dice.pick(TAGLINES)),
                offers,
                languages(dice),
                representatives(dice, key, people),
                dice.chance(0.3) ? dice.some(1, calendar.mornings()) : List.of());
    }

    private static Set<Language> languages(Dice dice) {
        Set<Language> spoken = new TreeSet<>(Set.of(Language.KO));
        if (dice.chance(0.6)) {
            spoken.add(Language.EN);
        }
        if (dice.chance(0.25)) {
            spoken.add(dice.pick(List.of(Language.JA, Language.ZH, Language.VI)));
        }
        return spoken;
    }

    private static List<Person> representatives(Dice dice, String key, Iterator<Bilingual> people) {
        List<Person> drawn = new ArrayList<>();
        for (int i = 1; i <= dice.pick(List.of(1, 1, 2, 2, 3)); i++) {
            drawn.add(new Person(people.next(), "%s-%d@exhibitor.example".formatted(key, i)));
        }
        return drawn;
    }

    /** Office 000, kind 00, a running number, and the check digit of the Korean business registration. */
    private static String businessNumber(int running) {
        String digits = "%09d".formatted(running);
        int sum = 0;
        for (int i = 0; i < CHECK_WEIGHTS.length; i++) {
            sum += CHECK_WEIGHTS[i] * Character.digit(digits.charAt(i), 10);
        }
        sum += 5 * Character.digit(digits.charAt(8), 10) / 10;
        return digits + (10 - sum % 10) % 10;
    }
}
