package kr.madang.planner.bound;

import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.index.SlotSet;

/**
 * Which share of each request the linear program holds in which slot with which crew; whoever decides on some of them is
 * told what becomes of the others.
 */
public final class Shares {

    private static final int NO_CREW = -1;
    private static final int MOST_COLUMNS = 20_000;
    private static final int FIRST_ROUNDS = 2000;
    private static final int ROUNDS = 200;

    private final SlotProgram program;
    private final int[] request;
    private final int[] slot;
    private final int[] crew;

    private Shares(IndexedProblem problem, SlotProgram program) {
        this.program = program;
        int columns = program.columnsFrom(problem.requests());
        request = new int[columns];
        slot = new int[columns];
        crew = new int[columns];
        for (int one = 0; one < problem.requests(); one++) {
            fill(problem, one);
        }
    }

    private void fill(IndexedProblem problem, int of) {
        int[] helpers = problem.helpers(of);
        int crews = Math.max(1, helpers.length);
        long[] possible = problem.possible(of);
        int column = program.columnsFrom(of);
        for (int at = SlotSet.next(possible, 0); at >= 0; at = SlotSet.next(possible, at + 1)) {
            for (int helper = 0; helper < crews; helper++) {
                request[column] = of;
                slot[column] = at;
                crew[column++] = helpers.length == 0 ? NO_CREW : helpers[helper];
            }
        }
    }

    /** Whether the program of a problem is small enough to be solved again and again. */
    public static boolean suits(IndexedProblem problem) {
        return SlotProgram.columns(problem) <= MOST_COLUMNS;
    }

    /** The shares before anything is decided. */
    public static Shares of(Bound bound) {
        IndexedProblem problem = bound.problem();
        Shares shares =
                new Shares(problem, new SlotProgram(problem, bound.flat().bySlot(problem), bound.selected()));
        shares.solve(FIRST_ROUNDS, ROUNDS);
        return shares;
    }

    /** How many pairs of a request and a place for it there are. */
    public int columns() {
        return request.length;
    }

    public int request(int column) {
        return request[column];
    }

    public int slot(int column) {
        return slot[column];
    }

    /** The crew that would help, or -1 where no help is needed. */
    public int crew(int column) {
        return crew[column];
    }

    /** The share of the column, 0 to 1. */
    public float share(int column) {
        return program.share(column);
    }

    public boolean isDecided(int column) {
        return program.isDecided(column);
    }

    /** The request is held there and nowhere else. */
    public void hold(int column) {
        int one = request[column];
        for (int other = program.columnsFrom(one); other < program.columnsFrom(one + 1); other++) {
            program.decide(other, other == column);
        }
    }

    public void exclude(int column) {
        program.decide(column, false);
    }

    /** Works the shares out anew, now that more is decided. */
    public void solve() {
        solve(ROUNDS, ROUNDS / 2);
    }

    private void solve(int rounds, int betweenRestarts) {
        for (int round = 1; round <= rounds; round++) {
            program.step();
            if (round % betweenRestarts == 0) {
                program.restartFromAverage();
            }
        }
    }
}
