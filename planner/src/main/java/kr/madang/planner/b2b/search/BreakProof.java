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
 * Raises the bound from below: assumes that nobody has a break; each set of assumptions that cannot hold together costs
 * one break and is replaced by a count of which one more is granted (Morgado, Dodaro and Marques-Silva 2014). What
 * fulfils all that is left is a best plan.
 */
final class BreakProof {

    private static final int[] NOTHING = {};
    private static final int SHRINKING = 1000;
    private static final int EXHAUSTING = 2000;

    private final SatSolver solver;
    private final TimetableClauses clauses;
    private final Standing standing;
    /** What is assumed, each with the literals that may not hold after it, the next first. */
    private final Map<Integer, int[]> grants = new HashMap<>();

    private final Set<Integer> assumed = new LinkedHashSet<>();
    private final List<int[]> cores = new ArrayList<>();
    private boolean anyPlan;
    private int bound;

    BreakProof(SatSolver solver, TimetableClauses clauses, Standing standing) {
        this.solver = solver;
        this.clauses = clauses;
        this.standing = standing;
        clauses.breaks().forEach(breaks -> assume(breaks, 0));
    }

    /** Goes on until the standing is settled or about so many conflicts have been met. */
    void advance(long conflicts) {
        Answer answer = Answer.SATISFIABLE;
        while (answer != Answer.GIVEN_UP && !standing.settled()) {
            // the first plan counts at once, however many breaks it has
            answer = solver.solve(anyPlan ? literals(assumed) : NOTHING, conflicts);
            if (answer == Answer.SATISFIABLE) {
                standing.offer(clauses.plan());
                countCores();
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

    /** Replaces each core found since the last plan by a count, and tries at once whether one more is enough. */
    private void countCores() {
        for (int[] core : cores) {
            int[] counted = Counter.atLeast(solver, core, core.length);
            int granted = 1;
            while (granted < counted.length && refuted(counted[granted] ^ 1)) {
                raise();
                solver.add(counted[granted]);
                granted++;
            }
            assume(counted, granted);
        }
        cores.clear();
    }

    private boolean refuted(int literal) {
        return solver.solve(new int[] {literal}, EXHAUSTING) == Answer.UNSATISFIABLE;
    }

    private void assume(int[] counted, int granted) {
        if (granted < counted.length) {
            int literal = counted[granted] ^ 1;
            assumed.add(literal);
            grants.put(literal, Arrays.copyOfRange(counted, granted + 1, counted.length));
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
