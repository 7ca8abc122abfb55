package kr.madang.planner.b2b.sat;

import java.util.ArrayList;
import java.util.List;

/** Counts how many literals hold, up to a limit, with a balanced tree of unary numbers (Bailleux and Boufkhad 2003). */
public final class Counter {

    private Counter() {}

    /**
     * Literals of which the i-th, from 0, holds if more than i of the given literals hold; as many as the limit allows.
     * They may hold without need: only what they forbid counts.
     */
    public static int[] atLeast(SatSolver solver, int[] literals, int limit) {
        List<int[]> row = new ArrayList<>();
        for (int literal : literals) {
            row.add(new int[] {literal});
        }
        if (row.isEmpty()) {
            return new int[0];
        }
        while (row.size() > 1) {
            List<int[]> next = new ArrayList<>();
            for (int at = 0; at + 1 < row.size(); at += 2) {
                next.add(sum(solver, row.get(at), row.get(at + 1), limit));
            }
            if (row.size() % 2 == 1) {
                next.add(row.get(row.size() - 1));
            }
            row = next;
        }
        return row.get(0);
    }

    /** At most so many of the literals hold. */
    public static void forbidMoreThan(SatSolver solver, int[] literals, int most) {
        if (most < 0) {
            solver.add();
        } else if (most < literals.length) {
            solver.add(atLeast(solver, literals, most + 1)[most] ^ 1);
        }
    }

    private static int[] sum(SatSolver solver, int[] left, int[] right, int limit) {
        int[] total = new int[Math.min(limit, left.length + right.length)];
        for (int at = 0; at < total.length; at++) {
            total[at] = solver.newVariable();
            if (at > 0) {
                solver.add(total[at] ^ 1, total[at - 1]);
            }
        }
        for (int i = 0; i <= left.length; i++) {
            for (int j = i == 0 ? 1 : 0; j <= right.length; j++) {
                int sum = Math.min(i + j, total.length);
                if (i == 0) {
                    solver.add(right[j - 1] ^ 1, total[sum - 1]);
                } else if (j == 0) {
                    solver.add(left[i - 1] ^ 1, total[sum - 1]);
                } else if (i + j <= total.length) {
                    solver.add(left[i - 1] ^ 1, right[j - 1] ^ 1, total[sum - 1]);
                }
            }
        }
        return total;
    }
}
