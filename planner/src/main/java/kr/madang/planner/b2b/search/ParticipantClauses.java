package kr.madang.planner.b2b.search;

import java.util.List;
import kr.madang.planner.b2b.sat.SatSolver;

/** Says of one participant when there is a meeting, how many there were by each slot, and how many breaks there are. */
final class ParticipantClauses {

    private final SatSolver solver;
    private final MeetingClauses meetings;
    private final List<Integer> own;
    private final int slots;
    private final int[] busy;
    private final int[][] count;
    private final int[] breaks;

    ParticipantClauses(
            SatSolver solver, MeetingClauses meetings, Openings openings, List<Integer> own, BreakWindow window) {
        this.solver = solver;
        this.meetings = meetings;
        this.own = own;
        slots = meetings.instance().slots().size();
        busy = new int[slots + 1];
        count = new int[slots + 1][own.size() + 2];
        for (int slot = 1; slot <= slots; slot++) {
            meetOneAtATime(slot);
            busy[slot] = meetings.oneOf(own, slot);
        }
        for (int slot = 0; slot <= slots; slot++) {
            nameCounts(slot, openings.leastBy(slot, own), openings.mostBy(slot, own));
        }
        for (int slot = 1; slot <= slots; slot++) {
            count(slot);
        }
        breaks = window.limit(solver, gaps());
    }

    /** There is a meeting in the slot. */
    int busy(int slot) {
        return busy[slot];
    }

    /** The i-th literal, from 0, holds if there are more than i breaks. */
    int[] breaks() {
        return breaks;
    }

    private void meetOneAtATime(int slot) {
        for (int one = 0; one < own.size(); one++) {
            for (int other = 0; other < one; other++) {
                solver.add(meetings.at(own.get(one), slot) ^ 1, meetings.at(own.get(other), slot) ^ 1);
            }
        }
    }

    private void nameCounts(int slot, int least, int most) {
        for (int many = 0; many < count[slot].length; many++) {
            if (many <= least) {
                count[slot][many] = meetings.always();
            } else {
                count[slot][many] = many > most ? meetings.never() : solver.newVariable();
            }
        }
    }

    /** The count grows by one where there is a meeting, and only there. */
    private void count(int slot) {
        for (int many = 1; many < count[slot].length; many++) {
            int now = count[slot][many];
            int before = count[slot - 1][many];
            int fewerBefore = count[slot - 1][many - 1];
            solver.add(before ^ 1, now);
            solver.add(now ^ 1, fewerBefore);
            solver.add(now ^ 1, count[slot][many - 1]);
            solver.add(now ^ 1, before, busy[slot]);
            solver.add(now, fewerBefore ^ 1, busy[slot] ^ 1);
        }
        for (int meeting : own) {
            solver.add(meetings.by(meeting, slot) ^ 1, count[slot][1]);
            solver.add(count[slot][own.size()] ^ 1, meetings.by(meeting, slot));
        }
    }

    /** For each meeting but the last in time whether there is a break after it. */
    private int[] gaps() {
        int[] gaps = new int[Math.max(0, own.size() - 1)];
        for (int many = 1; many <= gaps.length; many++) {
            int gap = solver.newVariable();
            gaps[many - 1] = gap;
            for (int slot = 1; slot < slots; slot++) {
                solver.add(gap, count[slot][many] ^ 1, count[slot + 1][many + 1]);
                solver.add(gap ^ 1, count[slot + 1][many + 1] ^ 1, count[slot - 1][many]);
            }
        }
        return gaps;
    }
}
