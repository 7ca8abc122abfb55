package kr.madang.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Adds up a whole run. */
final class Figures {

    private final Map<Contender, List<Double>> gaps = new EnumMap<>(Contender.class);
    private final Map<Contender, Integer> rows = new EnumMap<>(Contender.class);
    private final Map<Contender, Long> memory = new EnumMap<>(Contender.class);
    private final List<String> wrong = new ArrayList<>();
    private int expos;

    /**
     * Takes the rows of one expo and gives back the lowest bound anybody has proven.
     *
     * <p>A bound below the value of a valid plan is wrong, whoever says it, and so is a plan of the planner that breaks a rule.
     */
    long add(List<Row> all) {
        expos++;
        long best = all.stream()
                .filter(row -> row.contender() != Contender.PLANNER || row.isValid())
                .flatMapToLong(row -> row.bound().stream())
                .min()
                .orElse(0);
        for (Row row : all) {
            rows.merge(row.contender(), 1, Integer::sum);
            memory.merge(row.contender(), row.peakMemory(), Math::max);
            if (row.isValid()) {
                gaps.computeIfAbsent(row.contender(), one -> new ArrayList<>()).add(row.gap(best));
                if (best > 0 && row.gap(best) < 0) {
                    wrong.add(row.expo().name() + ": a valid plan is worth more than the bound " + best);
                }
            } else if (row.contender() == Contender.PLANNER) {
                wrong.add(row.expo().name() + ": the planner's plan " + row.verdict());
            }
        }
        return best;
    }

    void add(RepairTrial.Mended mended) {
        if (!mended.verdict().equals(Row.VALID)) {
            wrong.add(mended.expo().name() + ": the mended plan " + mended.verdict());
        }
    }

    /** What must not be. */
    List<String> wrong() {
        return wrong;
    }

    /** The line for scripts: for each contender its valid plans of all, its mean and worst gap among those, and its memory. */
    String line(Set<Contender> contenders, String rest) {
        return "instances=" + expos + " wrong=" + wrong.size() + " "
                + contenders.stream().map(this::of).collect(Collectors.joining(" ")) + " " + rest;
    }

    private String of(Contender contender) {
        String name = contender.label().replace('-', '_');
        List<Double> found = gaps.getOrDefault(contender, List.of());
        return String.format(
                Locale.ROOT,
                "%s_valid=%d/%d %s_mean_gap=%s %s_worst_gap=%s %s_peak_mb=%d",
                name,
                found.size(),
                rows.getOrDefault(contender, 0),
                name,
                text(found.stream().mapToDouble(one -> one).average().orElse(Double.NaN)),
                name,
                text(found.stream().mapToDouble(one -> one).max().orElse(Double.NaN)),
                name,
                memory.getOrDefault(contender, 0L));
    }

    private static String text(double gap) {
        return Double.isNaN(gap) ? "none" : String.format(Locale.ROOT, "%.6f", gap);
    }
}
