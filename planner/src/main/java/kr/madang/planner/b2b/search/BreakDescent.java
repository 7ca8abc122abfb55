package kr.madang.planner.b2b.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Random;
import java.util.stream.IntStream;
import kr.madang.planner.b2b.B2bInstance;
import kr.madang.planner.b2b.B2bPlan;
import kr.madang.planner.b2b.check.B2bPlanChecker;
import kr.madang.planner.b2b.sat.SatSolver;
import kr.madang.planner.b2b.sat.SatSolver.Answer;

/**
 * Lowers the breaks of the best plan: keeps most of its meetings where they are, and lets the solver look for fewer
 * breaks by moving the others. How many are free to move follows from how hard the last attempts were.
 */
final class BreakDescent implements Search {

    private static final int[] NOTHING = {};
    private static final int ATTEMPT = 300;
    private static final double FIRST_SHARE = 0.3;
    private static final double LEAST_SHARE = 0.05;
    private static final double EASY = 0.003;
    private static final double HARD = 0.006;

    private final B2bInstance instance;
    private final SatSolver solver;
    private final TimetableClauses clauses;
    private final Standing standing;
    private final Neighbourhoods neighbourhoods;
    private double share = FIRST_SHARE;
    private int[] counts = NOTHING;

    BreakDescent(B2bInstance instance, SatSolver solver, TimetableClauses clauses, Standing standing, long seed) {
        this.instance = instance;
        this.solver = solver;
        this.clauses = clauses;
        this.standing = standing;
        neighbourhoods = new Neighbourhoods(instance, new Random(seed));
    }

    @Override
    public void advance(long conflicts) {
        if (standing.best().isEmpty()) {
            findAny(conflicts);
        }
        for (long left = conflicts;
                left > 0 && !standing.settled() && standing.best().isPresent();
                left -= ATTEMPT) {
            improve(standing.best().orElseThrow());
        }
    }

    private void findAny(long conflicts) {
        Answer answer = solver.solve(NOTHING, conflicts);
        if (answer == Answer.SATISFIABLE) {
            standing.offer(clauses.plan());
        } else if (answer == Answer.UNSATISFIABLE) {
            standing.exhaust();
        }
    }

    private void improve(B2bPlan plan) {
        int breaks = B2bPlanChecker.check(instance, plan).breaks();
        if (counts.length == 0) {
            counts = clauses.countBreaks(breaks);
        }
        int fewer = counts[breaks - 1] ^ 1;
        Answer answer = solver.solve(with(fewer, kept(plan, neighbourhoods.next(plan, share))), ATTEMPT);
        if (answer == Answer.SATISFIABLE) {
            standing.offer(clauses.plan());
        } else if (answer == Answer.GIVEN_UP) {
            share = Math.max(LEAST_SHARE, share - HARD);
        } else if (Arrays.stream(solver.core()).allMatch(literal -> literal == fewer)) {
            standing.raise(breaks);
        } else {
            share = Math.min(1, share + EASY);
        }
    }

    private int[] kept(B2bPlan from, BitSet free) {
        return IntStream.rangeClosed(1, from.slotOfMeeting().size())
                .filter(meeting -> !free.get(meeting))
                .map(meeting -> clauses.at(meeting, from.slotOfMeeting().get(meeting - 1)))
                .toArray();
    }

    private static int[] with(int first, int[] others) {
        return IntStream.concat(IntStream.of(first), Arrays.stream(others)).toArray();
    }
}
