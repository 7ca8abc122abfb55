package kr.madang.demo.expo;

import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Someone who registered before the expo.
 *
 * @param phone a mobile number with 010-0, a range that is given to nobody
 * @param language in which the visitor reads, ko or en
 * @param interests may be none
 */
public record Visitor(Bilingual name, String email, String phone, Language language, List<Interest> interests) {

    public Visitor {
        interests = List.copyOf(interests);
    }

    static List<Visitor> draw(long seed, int count, Iterator<Bilingual> people) {
        Dice dice = Dice.of(seed, "visitors");
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Visitor(
                        people.next(),
                        "visitor-%04d@visitor.example".formatted(number),
                        "010-0%03d-%d%03d".formatted(number / 10, number % 10, dice.between(0, 999)),
                        dice.chance(0.93) ? Language.KO : Language.EN,
                        dice.some(dice.between(0, 3), Interest.leaves())))
                .toList();
    }
}
