package kr.madang.planner.b2b.sat;

import java.util.Arrays;

/**
 * For every literal the clauses to look at when it becomes false: pairs of another literal of the clause (if that is
 * true there is nothing to do) and the clause, bit-complemented when it has two literals only.
 */
final class Watches {

    private static final int[] EMPTY = {};

    private int[][] lists = new int[0][];
    private int[] sizes = new int[0];

    void grow(int literals) {
        int known = lists.length;
        if (literals <= known) {
            return;
        }
        lists = Arrays.copyOf(lists, Math.max(literals, 2 * known));
        Arrays.fill(lists, known, lists.length, EMPTY);
        sizes = Arrays.copyOf(sizes, lists.length);
    }

    int[] list(int literal) {
        return lists[literal];
    }

    int size(int literal) {
        return sizes[literal];
    }

    /** Closes the gap in the list between the entries kept so far and those not yet looked at. */
    void close(int literal, int kept, int seen) {
        int rest = sizes[literal] - seen;
        if (kept < seen && rest > 0) {
            System.arraycopy(lists[literal], seen, lists[literal], kept, rest);
        }
        sizes[literal] = kept + rest;
    }

    void add(int literal, int other, int clause) {
        int size = sizes[literal];
        int[] list = lists[literal];
        if (size + 2 > list.length) {
            list = Arrays.copyOf(list, Math.max(8, 2 * list.length));
            lists[literal] = list;
        }
        list[size] = other;
        list[size + 1] = clause;
        sizes[literal] = size + 2;
    }

    /** Forgets dead clauses. */
    void prune(Clauses clauses) {
        for (int literal = 0; literal < lists.length; literal++) {
            int[] list = lists[literal];
            int kept = 0;
            for (int at = 0; at < sizes[literal]; at += 2) {
                int named = list[at + 1];
                if (!clauses.dead(named < 0 ? ~named : named)) {
                    list[kept] = list[at];
                    list[kept + 1] = named;
                    kept += 2;
                }
            }
            sizes[literal] = kept;
        }
    }

    /** Renames clauses to where the moved headers say they are now. */
    void rename(int[] moved) {
        for (int literal = 0; literal < lists.length; literal++) {
            int[] list = lists[literal];
            for (int at = 1; at < sizes[literal]; at += 2) {
                list[at] = list[at] < 0 ? ~moved[~list[at]] : moved[list[at]];
            }
        }
    }
}
