package kr.madang.planner.b2b.sat;

import java.util.Arrays;

/** Which literals hold now, in the order they came to hold, and why. */
final class Trail {

    private byte[] values = new byte[0];
    private int[] levels = new int[0];
    private int[] reasons = new int[0];
    private int[] literals = new int[0];
    private int[] starts = new int[16];
    private int size;
    private int level;

    void grow(int variables) {
        if (variables > levels.length) {
            int room = Math.max(variables, 2 * levels.length);
            values = Arrays.copyOf(values, 2 * room);
            levels = Arrays.copyOf(levels, room);
            reasons = Arrays.copyOf(reasons, room);
            literals = Arrays.copyOf(literals, room);
        }
    }

    /** 1 for every literal that holds, -1 for every one that does not, 0 where it is open; for the inner loop. */
    byte[] values() {
        return values;
    }

    boolean holds(int literal) {
        return values[literal] > 0;
    }

    boolean fails(int literal) {
        return values[literal] < 0;
    }

    boolean open(int literal) {
        return values[literal] == 0;
    }

    int level() {
        return level;
    }

    int size() {
        return size;
    }

    int literal(int at) {
        return literals[at];
    }

    int levelOf(int literal) {
        return levels[literal >> 1];
    }

    /** The clause that made the literal's variable hold or fail, or {@link Clauses#NONE} for a decision. */
    int reasonOf(int literal) {
        return reasons[literal >> 1];
    }

    /** Whether the clause is the reason of its first or second literal. */
    boolean needs(int clause, Clauses clauses) {
        return isReason(clause, clauses.literal(clause, 0)) || isReason(clause, clauses.literal(clause, 1));
    }

    private boolean isReason(int clause, int literal) {
        return holds(literal) && reasonOf(literal) == clause;
    }

    void push(int literal, int reason) {
        values[literal] = 1;
        values[literal ^ 1] = -1;
        levels[literal >> 1] = level;
        reasons[literal >> 1] = reason;
        literals[size++] = literal;
    }

    void startLevel() {
        level++;
        if (level == starts.length) {
            starts = Arrays.copyOf(starts, 2 * level);
        }
        starts[level] = size;
    }

    /** How many literals hold below and at the level. */
    int sizeAt(int oneLevel) {
        return oneLevel < level ? starts[oneLevel + 1] : size;
    }

    /** Takes back all that was decided above the level, with its conclusions. */
    void cutTo(int newLevel) {
        int kept = sizeAt(newLevel);
        while (size > kept) {
            int literal = literals[--size];
            values[literal] = 0;
            values[literal ^ 1] = 0;
        }
        level = Math.min(level, newLevel);
    }

    void renameReasons(int[] moved) {
        for (int at = 0; at < size; at++) {
            int variable = literals[at] >> 1;
            if (reasons[variable] != Clauses.NONE) {
                reasons[variable] = levels[variable] == 0 ? Clauses.NONE : moved[reasons[variable]];
            }
        }
    }
}
