package kr.madang.planner.b2b.sat;

import java.util.Arrays;

/**
 * All clauses in one array: a clause is named by the place of its header, which is its size and a word of marks,
 * followed by its literals.
 */
final class Clauses {

    static final int NONE = -1;

    /** Clauses of up to this glue are kept longer and shortened. */
    static final int USEFUL = 6;

    private static final int HEADER = 2;
    private static final int LEARNED = 1;
    private static final int DEAD = 2;
    private static final int TRIED = 4;
    private static final int USES_SHIFT = 3;
    private static final int USES_MASK = 3 << USES_SHIFT;
    private static final int GLUE_SHIFT = 5;

    private int[] words = new int[1 << 16];
    private int end;
    private int wasted;

    int add(int[] literals, boolean learned, int glue) {
        int size = literals.length;
        if (end + HEADER + size > words.length) {
            words = Arrays.copyOf(words, Math.max(2 * words.length, end + HEADER + size));
        }
        int clause = end;
        words[clause] = size;
        words[clause + 1] = (learned ? LEARNED : 0) | (glue << GLUE_SHIFT);
        System.arraycopy(literals, 0, words, clause + HEADER, size);
        end += HEADER + size;
        return clause;
    }

    /** The array itself, for the inner loop; valid until the next {@link #add}. */
    int[] words() {
        return words;
    }

    int first(int clause) {
        return clause + HEADER;
    }

    int size(int clause) {
        return words[clause];
    }

    int literal(int clause, int at) {
        return words[clause + HEADER + at];
    }

    boolean learned(int clause) {
        return (words[clause + 1] & LEARNED) != 0;
    }

    boolean dead(int clause) {
        return (words[clause + 1] & DEAD) != 0;
    }

    void kill(int clause) {
        words[clause + 1] |= DEAD;
        wasted += HEADER + words[clause];
    }

    /** How many decision levels its literals came from when it was last seen: the fewer, the more useful. */
    int glue(int clause) {
        return words[clause + 1] >>> GLUE_SHIFT;
    }

    /** Notes that the clause took part in a conflict. */
    void use(int clause, int glue) {
        int uses = glue <= USEFUL ? 2 : 1;
        words[clause + 1] = (words[clause + 1] & (LEARNED | TRIED)) | (uses << USES_SHIFT) | (glue << GLUE_SHIFT);
    }

    /** Whether the clause took part in a conflict lately; asking lets it fade. */
    boolean fading(int clause) {
        int uses = (words[clause + 1] & USES_MASK) >>> USES_SHIFT;
        if (uses > 0) {
            words[clause + 1] = (words[clause + 1] & ~USES_MASK) | ((uses - 1) << USES_SHIFT);
        }
        return uses > 0;
    }

    /** Whether this is the first time to be asked. */
    boolean untried(int clause) {
        boolean first = (words[clause + 1] & TRIED) == 0;
        words[clause + 1] |= TRIED;
        return first;
    }

    int[] copy(int clause) {
        return Arrays.copyOfRange(words, clause + HEADER, clause + HEADER + words[clause]);
    }

    boolean worthCompacting() {
        return wasted > end / 4;
    }

    /** Drops the dead clauses; the old header word of a clause that stays is left naming its new place. */
    int[] compact() {
        int[] moved = words;
        int[] kept = new int[words.length];
        int to = 0;
        for (int clause = 0; clause < end; ) {
            int length = HEADER + moved[clause];
            if (!dead(clause)) {
                System.arraycopy(moved, clause, kept, to, length);
                moved[clause] = to;
                to += length;
            }
            clause += length;
        }
        words = kept;
        end = to;
        wasted = 0;
        return moved;
    }
}
