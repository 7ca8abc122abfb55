package kr.madang.planner.b2b.bench;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.madang.planner.b2b.B2bOutcome.Status;

/** How many instances ended how. */
final class Tally {

    private final Map<Status, Integer> statuses = new EnumMap<>(Status.class);
    private final Map<String, Integer> comparisons = new TreeMap<>();
    private double slowest;
    private double all;

    Tally() {
        Stream.of(Status.values()).forEach(status -> statuses.put(status, 0));
        PublishedResults.COMPARISONS.forEach(comparison -> comparisons.put(comparison, 0));
    }

    void add(Status status, String comparison, double seconds) {
        statuses.merge(status, 1, Integer::sum);
        comparisons.merge(comparison, 1, Integer::sum);
        slowest = Math.max(slowest, seconds);
        all += seconds;
    }

    @Override
    public String toString() {
        int instances = statuses.values().stream().mapToInt(Integer::intValue).sum();
        return String.format(
                Locale.ROOT,
                "instances=%d %s %s slowest_seconds=%.1f all_seconds=%.1f",
                instances,
                joined(statuses),
                joined(comparisons),
                slowest,
                all);
    }

    private static String joined(Map<?, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().toString().toLowerCase(Locale.ROOT) + "=" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
