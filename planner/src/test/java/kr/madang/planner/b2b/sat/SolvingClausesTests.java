package kr.madang.planner.b2b.sat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kr.madang.planner.b2b.sat.SatSolver.Answer;
import org.junit.jupiter.api.Test;

class SolvingClausesTests {

    private static final int FEW = 10;

    @Test
    void answersAreThoseOfTryingEverything() {
        for (long seed = 1; seed <= 500; seed++) {
            List<int[]> clauses = randomClauses(new Random(seed), FEW, 43);
            SatSolver solver = solver(FEW, clauses);

            Answer answer = solver.solve(new int[0], Long.MAX_VALUE);

            assertThat(answer == Answer.SATISFIABLE).as("seed %d", seed).isEqualTo(satisfiable(clauses));
            assertThat(answer == Answer.UNSATISFIABLE || fulfils(solver, clauses))
                    .isTrue();
        }
    }

    @Test
    void coreCannotHoldEvenAlone() {
        int cores = 0;
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            List<int[]> clauses = randomClauses(random, FEW, 25);
            int[] assumed = IntStream.range(0, FEW)
                    .map(variable -> 2 * variable + random.nextInt(2))
                    .toArray();
            SatSolver solver = solver(FEW, clauses);

            if (solver.solve(assumed, Long.MAX_VALUE) == Answer.UNSATISFIABLE) {
                cores++;
                List<int[]> withCore = new ArrayList<>(clauses);
                Arrays.stream(solver.core()).forEach(literal -> withCore.add(new int[] {literal}));
                assertThat(satisfiable(withCore)).as("seed %d", seed).isFalse();
                assertThat(Arrays.stream(solver.core()).boxed().toList())
                        .isSubsetOf(Arrays.stream(assumed).boxed().toList());
            }
        }
        assertThat(cores).isPositive();
    }

    /** Long enough to drop, move and shorten learned clauses many times. */
    @Test
    void nineDoNotFitIntoEightHoles() {
        SatSolver solver = new SatSolver(1, () -> false);
        int[][] in = new int[9][8];
        for (int[] pigeon : in) {
            Arrays.setAll(pigeon, hole -> solver.newVariable());
            solver.add(pigeon);
        }
        for (int hole = 0; hole < 8; hole++) {
            int here = hole;
            Counter.forbidMoreThan(
                    solver, Arrays.stream(in).mapToInt(pigeon -> pigeon[here]).toArray(), 1);
        }

        assertThat(solver.solve(new int[0], Long.MAX_VALUE)).isEqualTo(Answer.UNSATISFIABLE);
    }

    @Test
    void hiddenSolutionIsNotLost() {
        for (long seed = 1; seed <= 5; seed++) {
            Random random = new Random(seed);
            boolean[] hidden = new boolean[200];
            IntStream.range(0, 200).forEach(variable -> hidden[variable] = random.nextBoolean());
            List<int[]> clauses = randomClauses(random, 200, 1000);
            clauses.removeIf(clause -> !fulfils(hidden, clause));
            SatSolver solver = solver(200, clauses);

            Answer answer = solver.solve(new int[0], Long.MAX_VALUE);

            assertThat(answer).as("seed %d", seed).isEqualTo(Answer.SATISFIABLE);
            assertThat(fulfils(solver, clauses)).isTrue();
        }
    }

    @Test
    void solverGivesUpWhenItIsStopped() {
        SatSolver solver = new SatSolver(1, () -> true);
        solver.newVariable();

        assertThat(solver.solve(new int[0], Long.MAX_VALUE)).isEqualTo(Answer.GIVEN_UP);
    }

    @Test
    void countForbidsMoreThanTheLimitAndNothingElse() {
        for (int most = -1; most <= 6; most++) {
            for (int held = 0; held <= 6; held++) {
                SatSolver solver = new SatSolver(1, () -> false);
                int[] literals =
                        IntStream.range(0, 6).map(one -> solver.newVariable()).toArray();
                Counter.forbidMoreThan(solver, literals, most);
                int[] assumed = Arrays.copyOf(literals, held);

                assertThat(solver.solve(assumed, Long.MAX_VALUE) == Answer.SATISFIABLE)
                        .as("%d of at most %d", held, most)
                        .isEqualTo(held <= most);
            }
        }
    }

    private static List<int[]> randomClauses(Random random, int variables, int clauses) {
        List<int[]> all = new ArrayList<>();
        for (int clause = 0; clause < clauses; clause++) {
            all.add(random.ints(3, 0, 2 * variables).toArray());
        }
        return all;
    }

    private static SatSolver solver(int variables, List<int[]> clauses) {
        SatSolver solver = new SatSolver(1, () -> false);
        IntStream.range(0, variables).forEach(variable -> solver.newVariable());
        clauses.forEach(solver::add);
        return solver;
    }

    private static boolean satisfiable(List<int[]> clauses) {
        return IntStream.range(0, 1 << FEW)
                .anyMatch(bits -> clauses.stream()
                        .allMatch(clause -> Arrays.stream(clause)
                                .anyMatch(literal -> (bits >> (literal >> 1) & 1) != (literal & 1))));
    }

    private static boolean fulfils(SatSolver solver, List<int[]> clauses) {
        return clauses.stream().allMatch(clause -> Arrays.stream(clause).anyMatch(solver::holds));
    }

    private static boolean fulfils(boolean[] values, int[] clause) {
        return Arrays.stream(clause).anyMatch(literal -> values[literal >> 1] == ((literal & 1) == 0));
    }
}
