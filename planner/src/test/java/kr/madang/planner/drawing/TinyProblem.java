package kr.madang.planner.drawing;

import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.madang.planner.MatchingProblem;

/** Random problems small enough to try everything: up to 4 buyers, 3 exhibitors, 4 slots and 8 requests. */
public final class TinyProblem {

    private static final String[] LANGUAGES = {"ko", "en", "ko,en", "vi", "vi,en"};

    private final Random random;
    private final int slots;

    private TinyProblem(long seed) {
        random = new Random(seed);
        slots = 2 + random.nextInt(3);
    }

    public static MatchingProblem of(long seed) {
        return Drawing.of(new TinyProblem(seed).text());
    }

    private String text() {
        int buyers = 2 + random.nextInt(3);
        int exhibitors = 2 + random.nextInt(2);
        return lines(buyers, number -> "B" + number + " " + times(25) + " " + language() + most(3))
                + lines(
                        exhibitors,
                        number -> "E" + number + " " + times(20) + " " + language() + most(4) + " atonce="
                                + (1 + random.nextInt(2)))
                + lines(
                        random.nextInt(3),
                        number -> "I" + number + " " + times(30) + " ko,vi" + (number == 1 ? ",en" : ""))
                + lines(1 + random.nextInt(3), number -> "T" + number + " " + times(10))
                + requests(buyers, exhibitors);
    }

    private String requests(int buyers, int exhibitors) {
        int chance = 800 / (buyers * exhibitors);
        String drawn = IntStream.range(0, buyers * exhibitors)
                .filter(pair -> random.nextInt(100) < chance)
                .limit(8)
                .mapToObj(pair ->
                        "B" + (1 + pair / exhibitors) + "-E" + (1 + pair % exhibitors) + " " + (1 + random.nextInt(20)))
                .collect(Collectors.joining("\n"));
        return drawn.isEmpty() ? "B1-E1 7" : drawn;
    }

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(line)
                .map(one -> one + "\n")
                .collect(Collectors.joining());
    }

    private String times(int blocked) {
        String times = IntStream.range(0, slots)
                .mapToObj(slot -> random.nextInt(100) < blocked ? "#" : ".")
                .collect(Collectors.joining());
        return times.contains(".") ? times : "." + times.substring(1);
    }

    private String language() {
        return LANGUAGES[random.nextInt(LANGUAGES.length)];
    }

    private String most(int limit) {
        return " most=" + (1 + random.nextInt(limit));
    }
}
