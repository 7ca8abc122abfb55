package kr.madang.planner.b2b.search;

import java.util.Arrays;
import java.util.List;
import kr.madang.planner.b2b.B2bInstance;
import kr.madang.planner.b2b.B2bInstance.Precedence;
import kr.madang.planner.b2b.sat.SatSolver;

/** Says of every meeting in which slot it is and by which it is over, and that it is once, in the right order. */
final class MeetingClauses {

    private final B2bInstance instance;
    private final SatSolver solver;
    private final Openings openings;
    private final int slots;
    private final int never;
    private final int[][] at;
    private final int[][] by;

    MeetingClauses(B2bInstance instance, SatSolver solver, Openings openings) {
        this.instance = instance;
        this.solver = solver;
        this.openings = openings;
        slots = instance.slots().size();
        never = solver.newVariable();
        solver.add(always());
        int meetings = instance.meetings().size();
        at = new int[meetings + 1][slots + 1];
        by = new int[meetings + 1][slots + 1];
        for (int meeting = 1; meeting <= meetings; meeting++) {
            place(meeting);
        }
        instance.precedences().forEach(this::order);
    }

    /** A literal that fails. */
    int never() {
        return never;
    }

    /** A literal that holds. */
    int always() {
        return never ^ 1;
    }

    /** The meeting is in the slot. */
    int at(int meeting, int slot) {
        return at[meeting][slot];
    }

    /** The meeting is in the slot or before. */
    int by(int meeting, int slot) {
        return by[meeting][slot];
    }

    /** Holds when one of the meetings, which share a participant, is in the slot, and only then. */
    int oneOf(List<Integer> meetings, int slot) {
        int[] possible = meetings.stream()
                .mapToInt(meeting -> at(meeting, slot))
                .filter(literal -> literal != never)
                .toArray();
        if (possible.length < 2) {
            return possible.length == 0 ? never : possible[0];
        }
        int some = solver.newVariable();
        int[] clause = Arrays.copyOf(possible, possible.length + 1);
        clause[possible.length] = some ^ 1;
        solver.add(clause);
        for (int literal : possible) {
            solver.add(literal ^ 1, some);
        }
        return some;
    }

    int slotOf(int meeting) {
        return openings.of(meeting).stream()
                .filter(slot -> solver.holds(at(meeting, slot)))
                .findFirst()
                .orElseThrow();
    }

    B2bInstance instance() {
        return instance;
    }

    private void place(int meeting) {
        int last = openings.of(meeting).length() - 1;
        int before = never;
        by[meeting][0] = never;
        for (int slot = 1; slot <= slots; slot++) {
            if (openings.of(meeting).get(slot)) {
                int now = slot == last ? always() : solver.newVariable();
                at[meeting][slot] = step(before, now);
                before = now;
            } else {
                at[meeting][slot] = never;
            }
            by[meeting][slot] = before;
        }
        solver.add(before);
    }

    /** A literal for "now but not before". */
    private int step(int before, int now) {
        if (before == never) {
            return now;
        }
        solver.add(before ^ 1, now);
        if (now == always()) {
            return before ^ 1;
        }
        int step = solver.newVariable();
        solver.add(step ^ 1, now);
        solver.add(step ^ 1, before ^ 1);
        solver.add(step, before, now ^ 1);
        return step;
    }

    private void order(Precedence precedence) {
        for (int slot = 1; slot <= slots; slot++) {
            solver.add(by(precedence.later(), slot) ^ 1, by(precedence.earlier(), slot - 1));
        }
    }
}
