package kr.madang.planner.drawing;

import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.madang.planner.MatchingProblem;

/**
 * Random problems small enough to try everything: up to 4 buyers, 3 exhibitors, 4 slots and 8 requests; if asked for, with
 * promises, exclusions, own tables, precedences and peers.
 */
public final class TinyProblem {

    private static final String[] LANGUAGES = {"ko", "en", "ko,en", "vi", "vi,en"};

    private final Random random;
    private int slots;
    private boolean zones;

    private final boolean intricate;

    private TinyProblem(long seed, boolean intricate) {
        this.intricate = intricate;
        random = new Random(seed);
        slots = 2 + random.nextInt(3);
    }

    public static MatchingProblem of(long seed) {
        return Drawing.of(new TinyProblem(seed, false).text());
    }

    /** A problem whose exhibitors are at home in zones, with a slot for lunch among more of them. */
    public static MatchingProblem withZonesAndLunch(long seed) {
        TinyProblem tiny = new TinyProblem(seed, true);
        tiny.slots += 2;
        tiny.zones = true;
        return Drawing.of("L #" + (seed % 2 == 0 ? "." : "#") + ".\n" + tiny.text());
    }

    /** A problem with promises, which perhaps cannot all be kept. */
    public static MatchingProblem intricate(long seed) {
        TinyProblem tiny = new TinyProblem(seed, true);
        return Drawing.of(seed % 4 == 0 ? tiny.peers() : tiny.text());
    }

    /** Four or five peers around few tables. */
    private String peers() {
        int peers = 4 + random.nextInt(2);
        String drawn = IntStream.range(0, peers * peers)
                .filter(pair -> pair / peers < pair % peers)
                .filter(pair -> random.nextInt(100) < 70)
                .limit(8)
                .mapToObj(pair -> "P" + (1 + pair / peers) + "-P" + (1 + pair % peers) + " " + (1 + random.nextInt(20))
                        + options())
                .collect(Collectors.joining("\n"));
        return lines(peers, number -> "P" + number + " " + times(25) + " " + language() + most(3) + least())
                + lines(2, number -> "I" + number + " " + times(30) + " ko,vi" + (number == 1 ? ",en" : ""))
                + lines(1 + random.nextInt(2), number -> "T" + number + " " + times(10))
                + (drawn.isEmpty() ? "P1-P2 7" : drawn);
    }

    private String least() {
        return intricate && random.nextInt(4) == 0 ? " least=1" : "";
    }

    private String options() {
        if (!intricate) {
            return "";
        }
        return switch (random.nextInt(10)) {
            case 0 -> " must";
            case 1 -> " never";
            case 2 -> " accepted";
            case 3 -> " not=S1,S2";
            default -> "";
        };
    }

    private String text() {
        int buyers = 2 + random.nextInt(3);
        int exhibitors = 2 + random.nextInt(2);
        return lines(buyers, number -> "B" + number + " " + times(25) + " " + language() + most(3) + least())
                + lines(
                        exhibitors,
                        number -> "E" + number + " " + times(20) + " " + language() + most(4) + " atonce="
                                + (1 + random.nextInt(2))
                                + (zones && number != 3 ? " zone=" + (3 * number % 7) : ""))
                + lines(
                        random.nextInt(3),
                        number -> "I" + number + " " + times(30) + " ko,vi" + (number == 1 ? ",en" : ""))
                + lines(1 + random.nextInt(3), number -> "T" + number + " " + times(10))
                + (intricate && random.nextBoolean() ? "T9 " + times(10) + " E1\n" : "")
                + requests(buyers, exhibitors);
    }

    private String requests(int buyers, int exhibitors) {
        int chance = 800 / (buyers * exhibitors);
        String drawn = IntStream.range(0, buyers * exhibitors)
                .filter(pair -> random.nextInt(100) < chance)
                .limit(8)
                .mapToObj(pair -> "B" + (1 + pair / exhibitors) + "-E" + (1 + pair % exhibitors) + " "
                        + (1 + random.nextInt(20)) + options())
                .collect(Collectors.joining("\n"));
        if (drawn.isEmpty()) {
            return "B1-E1 7";
        }
        String[] pairs = drawn.lines().map(line -> line.split(" ", 2)[0]).toArray(String[]::new);
        return intricate && pairs.length > 1 ? drawn + "\n" + pairs[1] + " < " + pairs[0] : drawn;
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
