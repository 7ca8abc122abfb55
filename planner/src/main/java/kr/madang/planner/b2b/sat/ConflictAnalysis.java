package kr.madang.planner.b2b.sat;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Learns from a conflict the clause of its first unique implication point, shortened. */
final class ConflictAnalysis {

    private static final byte UNSEEN = 0;
    private static final byte SEEN = 1;
    private static final byte REMOVABLE = 2;
    private static final byte NEEDED = 3;
    private static final int DEEPEST_CALL = 500;

    private final Clauses clauses;
    private final Trail trail;
    private final VariableHeap order;

    private byte[] marks = new byte[0];
    private int[] marked = new int[16];
    private int markedSize;
    private int[] learned = new int[16];
    private int size;
    private long[] levelStamps = new long[16];
    private long stamp;

    ConflictAnalysis(Clauses clauses, Trail trail, VariableHeap order) {
        this.clauses = clauses;
        this.trail = trail;
        this.order = order;
    }

    /** The learned clause: first the literal that will hold, second the one of the highest level below. */
    int[] learned() {
        return Arrays.copyOf(learned, size);
    }

    int backLevel() {
        return size == 1 ? 0 : trail.levelOf(learned[1]);
    }

    void grow(int variables) {
        if (variables > marks.length) {
            marks = Arrays.copyOf(marks, Math.max(variables, 2 * marks.length));
        }
    }

    /** Fills {@link #learned}; returns its glue. */
    int learn(int conflict) {
        size = 1;
        int open = 0;
        int at = trail.size();
        int literal = -1;
        int clause = conflict;
        do {
            if (clauses.learned(clause)) {
                clauses.use(clause, Math.min(clauses.glue(clause), glueOf(clause)));
            }
            int[] words = clauses.words();
            int first = clauses.first(clause);
            for (int place = first; place < first + clauses.size(clause); place++) {
                int other = words[place];
                if (other != literal && marks[other >> 1] == UNSEEN && trail.levelOf(other) > 0) {
                    mark(other >> 1, SEEN);
                    order.bump(other >> 1);
                    if (trail.levelOf(other) == trail.level()) {
                        open++;
                    } else {
                        append(other);
                    }
                }
            }
            do {
                literal = trail.literal(--at);
            } while (marks[literal >> 1] != SEEN);
            clause = trail.reasonOf(literal);
            open--;
            // of the conflict's level only the implication point stays, so the others may no longer count as seen
            marks[literal >> 1] = NEEDED;
        } while (open > 0);
        learned[0] = literal ^ 1;
        shorten();
        secondFirst();
        unmark();
        return glue(learned, 0, size);
    }

    private void append(int literal) {
        if (size == learned.length) {
            learned = Arrays.copyOf(learned, 2 * size);
        }
        learned[size++] = literal;
    }

    private void shorten() {
        int kept = 1;
        for (int at = 1; at < size; at++) {
            if (!implied(learned[at], 0)) {
                learned[kept++] = learned[at];
            }
        }
        size = kept;
    }

    /** Whether the literal fails already because other literals of the learned clause do. */
    private boolean implied(int literal, int depth) {
        int reason = trail.reasonOf(literal);
        if (reason == Clauses.NONE || depth > DEEPEST_CALL) {
            return false;
        }
        int[] words = clauses.words();
        int first = clauses.first(reason);
        for (int place = first; place < first + clauses.size(reason); place++) {
            int other = words[place];
            if (other >> 1 == literal >> 1 || trail.levelOf(other) == 0) {
                continue;
            }
            byte mark = marks[other >> 1];
            if (mark == SEEN || mark == REMOVABLE) {
                continue;
            }
            if (mark == NEEDED || !implied(other, depth + 1)) {
                if (marks[literal >> 1] == UNSEEN) {
                    mark(literal >> 1, NEEDED);
                }
                return false;
            }
        }
        if (marks[literal >> 1] == UNSEEN) {
            mark(literal >> 1, REMOVABLE);
        }
        return true;
    }

    private void secondFirst() {
        for (int at = 2; at < size; at++) {
            if (trail.levelOf(learned[at]) > trail.levelOf(learned[1])) {
                int literal = learned[1];
                learned[1] = learned[at];
                learned[at] = literal;
            }
        }
    }

    /** The decisions from which it follows that the given literals hold or fail as they do; the latest first. */
    int[] decisionsBehind(int... literals) {
        IntStream.Builder decisions = IntStream.builder();
        markSeen(literals);
        for (int at = trail.size() - 1; at >= trail.sizeAt(0); at--) {
            int literal = trail.literal(at);
            if (marks[literal >> 1] == SEEN) {
                int reason = trail.reasonOf(literal);
                if (reason == Clauses.NONE) {
                    decisions.add(literal);
                } else {
                    markSeen(clauses.copy(reason));
                }
            }
        }
        unmark();
        return decisions.build().toArray();
    }

    private void markSeen(int[] literals) {
        for (int literal : literals) {
            if (trail.levelOf(literal) > 0 && marks[literal >> 1] == UNSEEN) {
                mark(literal >> 1, SEEN);
            }
        }
    }

    private int glueOf(int clause) {
        int first = clauses.first(clause);
        return glue(clauses.words(), first, first + clauses.size(clause));
    }

    private int glue(int[] literals, int from, int to) {
        stamp++;
        int levels = 0;
        if (levelStamps.length <= trail.level()) {
            levelStamps = Arrays.copyOf(levelStamps, 2 * trail.level());
        }
        for (int at = from; at < to; at++) {
            int level = trail.levelOf(literals[at]);
            if (levelStamps[level] != stamp) {
                levelStamps[level] = stamp;
                levels++;
            }
        }
        return levels;
    }

    private void mark(int variable, byte mark) {
        marks[variable] = mark;
        if (markedSize == marked.length) {
            marked = Arrays.copyOf(marked, 2 * markedSize);
        }
        marked[markedSize++] = variable;
    }

    private void unmark() {
        for (int at = 0; at < markedSize; at++) {
            marks[marked[at]] = UNSEEN;
        }
        markedSize = 0;
    }
}
