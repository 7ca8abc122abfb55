package kr.madang.planner.b2b.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.madang.planner.b2b.B2bInstance;
import kr.madang.planner.b2b.B2bOutcome;
import kr.madang.planner.b2b.B2bOutcome.Status;

/** The fewest breaks that others have published for an instance and a fairness limit. */
final class PublishedResults {

    static final List<String> COMPARISONS = List.of("beaten", "matched", "missed", "new");

    private static final String INFEASIBLE = "-";

    private final Map<String, String> best = new HashMap<>();

    private PublishedResults() {}

    static PublishedResults none() {
        return new PublishedResults();
    }

    /**
     * Reads tab-separated columns with a head line: table, instance, fairness limit, approach, seconds, breaks. A dash
     * for the breaks says that there is no plan, nothing says that none was found.
     */
    static PublishedResults read(Path file) throws IOException {
        PublishedResults results = new PublishedResults();
        Files.readAllLines(file).stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .filter(columns -> columns.length == 6)
                .forEach(columns ->
                        results.best.merge(key(columns[1], columns[2]), columns[5], PublishedResults::better));
        return results;
    }

    /** A number of breaks, a dash where there is no plan, or a question mark. */
    String of(B2bInstance instance) {
        String limit = instance.fairness().isPresent()
                ? String.valueOf(instance.fairness().getAsInt())
                : "none";
        return best.getOrDefault(key(instance.name(), limit), "?");
    }

    String compare(B2bInstance instance, B2bOutcome outcome) {
        String known = of(instance);
        if (known.equals("?")) {
            return "new";
        }
        if (known.equals(INFEASIBLE)) {
            return outcome.status() == Status.INFEASIBLE ? "matched" : "missed";
        }
        int breaks = outcome.breaks().orElse(Integer.MAX_VALUE);
        int others = Integer.parseInt(known);
        if (breaks == others) {
            return "matched";
        }
        return breaks < others ? "beaten" : "missed";
    }

    private static String better(String one, String other) {
        if (one.equals(INFEASIBLE) || other.equals(INFEASIBLE)) {
            return INFEASIBLE;
        }
        return Integer.parseInt(one) <= Integer.parseInt(other) ? one : other;
    }

    private static String key(String instance, String limit) {
        return instance + " " + limit;
    }
}
