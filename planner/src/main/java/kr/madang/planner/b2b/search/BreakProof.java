package kr.madang.planner.b2b.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.madang.planner.b2b.sat.Counter;
import kr.madang.planner.b2b.sat.SatSolver;
import kr.madang.planner.b2b.sat.SatSolver.Answer;

/**
 * Raises the bound from below: assumes that nobody has a break; each core, a set of assumptions that cannot hold
 * together, costs one break. When no more are found, breaks are counted and as many granted as there were cores, and
 * one more each time this is not enough. What keeps to what is granted is a best plan.
 */
final class BreakProof implements Search {

    /** Over what breaks are counted. */
    enum Counting {
        /** Over all participants: often the shorter proof. */
        TOGETHER,
        /** Over each core (Morgado, Dodaro and Marques-Silva 2014): safe where cores are many. */
        BY_CORE
    }

    private static final int[] NOTHING = {};
    private static final int SHRINKING = 200;
    private static final int EXHAUSTING = 2000;

    private final SatSolver solver;
    private final TimetableClauses clauses;
    private final Standing standing;
    private final Counting counting;
    /** What is assumed, each with the literals that may not hold after it, the next first. */
    private final Map<Integer, int[]> grants = new HashMap<>();

    private final Set<Integer> assumed = new LinkedHashSet<>();
    private final List<int[]> cores = new ArrayList<>();
    private boolean anyPlan;
    private boolean counted;
    private int bound;

    BreakProof(SatSolver solver, TimetableClauses clauses, Standing standing, Counting counting) {
        this.solver = solver;
        this.clauses = clauses;
        this.standing = standing;
        this.counting = counting;
        clauses.breaks().forEach(breaks -> assume(breaks, 0));
    }

    @Override
    public void advance(long conflicts) {
        Answer answer = Answer.SATISFIABLE;
        while (answer != Answer.GIVEN_UP && !standing.settled()) {
            // the first plan counts at once, however many breaks it has
            answer = solver.solve(anyPlan ? literals(assumed) : NOTHING, conflicts);
            if (answer == Answer.SATISFIABLE) {
                standing.offer(clauses.plan());
                if (anyPlan && !standing.settled()) {
                    count();
                }
                anyPlan = true;
            } else if (answer == Answer.UNSATISFIABLE) {
                learn(solver.core());
            }
        }
    }

    private void learn(int[] core) {
        int[] few = shrink(core);
        if (few.length == 0) {
            standing.exhaust();
            return;
        }
        raise();
        for (int literal : few) {
            assumed.remove(literal);
            assume(grants.getOrDefault(literal, NOTHING), 0);
        }
        cores.add(opposites(few));
        solver.add(opposites(few));
    }

    /** Leaves out what is not needed, one assumption at a time. */
    private int[] shrink(int[] core) {
        Set<Integer> needed = new LinkedHashSet<>();
        Arrays.stream(core).forEach(needed::add);
        for (int literal : core) {
            if (needed.size() > 1 && needed.remove(literal)) {
                if (solver.solve(literals(needed), SHRINKING) == Answer.UNSATISFIABLE) {
                    needed.retainAll(Arrays.stream(solver.core()).boxed().toList());
                } else {
                    needed.add(literal);
                }
            }
        }
        return literals(needed);
    }

    private void count() {
        if (counting == Counting.BY_CORE) {
            cores.forEach(this::countCore);
            cores.clear();
        } else if (!counted) {
            assumed.clear();
            assume(clauses.countBreaks(standing.breaks().orElseThrow()), bound);
        }
        counted = true;
    }

    /** Tries at once whether granting the core one more is enough. */
    private void countCore(int[] core) {
        int[] counts = Counter.atLeast(solver, core, core.length);
        int granted = 1;
        while (granted < counts.length && refuted(counts[granted] ^ 1)) {
            raise();
            solver.add(counts[granted]);
            granted++;
        }
        assume(counts, granted);
    }

    private boolean refuted(int literal) {
        return solver.solve(new int[] {literal}, EXHAUSTING) == Answer.UNSATISFIABLE;
    }

    private void assume(int[] counts, int granted) {
        if (granted < counts.length) {
            int literal = counts[granted] ^ 1;
            assumed.add(literal);
            grants.put(literal, Arrays.copyOfRange(counts, granted + 1, counts.length));
        }
    }

    private void raise() {
        bound++;
        standing.raise(bound);
    }

    private static int[] literals(Set<Integer> set) {
        return set.stream().mapToInt(Integer::intValue).toArray();
    }

    private static int[] opposites(int[] literals) {
        return Arrays.stream(literals).map(literal -> literal ^ 1).toArray();
    }
}
