package kr.madang.planner.b2b.sat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The learned clauses; now and then the less useful half is dropped. */
final class LearnedClauses {

    private static final int KEEP_ALWAYS = 2;
    private static final int FIRST = 2000;
    private static final int MORE = 300;

    private final Clauses clauses;
    private final Trail trail;
    private int[] all = new int[1024];
    private int size;
    private long next = FIRST;
    private int reductions;

    LearnedClauses(Clauses clauses, Trail trail) {
        this.clauses = clauses;
        this.trail = trail;
    }

    void add(int clause) {
        if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
        }
        all[size++] = clause;
    }

    boolean due(long conflicts) {
        return conflicts >= next;
    }

    void reduce(long conflicts) {
        reductions++;
        next = conflicts + FIRST + (long) MORE * reductions;
        List<Integer> candidates = new ArrayList<>();
        for (int at = 0; at < size; at++) {
            int clause = all[at];
            boolean fresh = clauses.fading(clause);
            if (!clauses.dead(clause)
                    && clauses.glue(clause) > KEEP_ALWAYS
                    && !fresh
                    && !trail.needs(clause, clauses)) {
                candidates.add(clause);
            }
        }
        candidates.sort(Comparator.<Integer>comparingInt(clauses::glue)
                .thenComparingInt(clauses::size)
                .reversed());
        candidates.subList(0, candidates.size() * 3 / 4).forEach(clauses::kill);
        int kept = 0;
        for (int at = 0; at < size; at++) {
            if (!clauses.dead(all[at])) {
                all[kept++] = all[at];
            }
        }
        size = kept;
    }

    /** Useful clauses not offered before, the most useful first. */
    int[] toShorten() {
        return Arrays.stream(all, 0, size)
                .filter(clause -> clauses.glue(clause) <= Clauses.USEFUL && clauses.size(clause) > 2)
                .filter(clauses::untried)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(clauses::glue).thenComparingInt(clauses::size))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    void rename(int[] moved) {
        for (int at = 0; at < size; at++) {
            all[at] = moved[all[at]];
        }
    }
}
