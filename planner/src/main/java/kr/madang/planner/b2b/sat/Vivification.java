package kr.madang.planner.b2b.sat;

import java.util.Arrays;

/**
 * Shortens learned clauses: lets their literals fail one by one; where the rest is settled before the last, the rest
 * is not needed.
 */
final class Vivification {

    private static final int WORK = 200_000;

    private final Clauses clauses;
    private final Trail trail;
    private final Propagation propagation;
    private final ConflictAnalysis analysis;
    private int work;

    Vivification(Clauses clauses, Trail trail, Propagation propagation, ConflictAnalysis analysis) {
        this.clauses = clauses;
        this.trail = trail;
        this.propagation = propagation;
        this.analysis = analysis;
    }

    void start() {
        work = WORK;
    }

    boolean tired() {
        return work <= 0;
    }

    /** As many of the clause's literals as are needed; to be asked, and answered, with nothing decided. */
    int[] shorten(int clause) {
        int[] literals = clauses.copy(clause);
        int[] needed = new int[literals.length];
        int size = 0;
        for (int literal : literals) {
            if (trail.holds(literal)) {
                boolean useless = trail.levelOf(literal) == 0 || trail.reasonOf(literal) == clause;
                int[] shorter = useless ? literals : with(analysis.decisionsBehind(literal), literal);
                propagation.backTo(0);
                return shorter;
            }
            if (trail.open(literal)) {
                needed[size++] = literal;
                int conflict = fail(literal);
                if (conflict != Clauses.NONE) {
                    int[] shorter = opposites(analysis.decisionsBehind(clauses.copy(conflict)));
                    propagation.backTo(0);
                    return shorter;
                }
            }
        }
        propagation.backTo(0);
        return Arrays.copyOf(needed, size);
    }

    private int fail(int literal) {
        int before = trail.size();
        propagation.decide(literal ^ 1);
        int conflict = propagation.propagate();
        work -= trail.size() - before;
        return conflict;
    }

    private static int[] with(int[] decisions, int literal) {
        int[] clause = Arrays.copyOf(opposites(decisions), decisions.length + 1);
        clause[decisions.length] = literal;
        return clause;
    }

    private static int[] opposites(int[] literals) {
        return Arrays.stream(literals).map(literal -> literal ^ 1).toArray();
    }
}
