package kr.madang.demo.expo;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Helps where the two sides of a meeting share no language (통역사). */
public record Interpreter(String key, Bilingual name, Set<Language> languages, List<Span> blocked) {

    private static final List<Language> FOREIGN = List.of(Language.EN, Language.JA, Language.ZH, Language.VI);

    public Interpreter {
        languages = Language.inOrder(languages);
        blocked = List.copyOf(blocked);
    }

    static List<Interpreter> draw(long seed, int count, Calendar calendar, Iterator<Bilingual> people) {
        Dice dice = Dice.of(seed, "interpreters");
        return IntStream.range(0, count)
                .mapToObj(i -> new Interpreter(
                        "i%02d".formatted(i + 1),
                        people.next(),
                        Set.of(Language.KO, FOREIGN.get(i % FOREIGN.size())),
                        dice.chance(0.5) ? dice.some(1, calendar.mornings()) : List.of()))
                .toList();
    }
}
