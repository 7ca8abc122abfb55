package kr.madang.planner.b2b.sat;

/** Draws the conclusions of what is decided, clause by clause, by watching two literals of each. */
final class Propagation {

    private final Clauses clauses;
    private final Trail trail;
    private final Watches watches = new Watches();
    private int propagated;

    Propagation(Clauses clauses, Trail trail) {
        this.clauses = clauses;
        this.trail = trail;
    }

    void grow(int variables) {
        trail.grow(variables);
        watches.grow(2 * variables);
    }

    /** Stores a clause of two literals or more, the first two of which do not fail after the next {@link #backTo}. */
    int attach(int[] literals, boolean learned, int glue) {
        int clause = clauses.add(literals, learned, glue);
        int named = literals.length == 2 ? ~clause : clause;
        watches.add(literals[0] ^ 1, literals[1], named);
        watches.add(literals[1] ^ 1, literals[0], named);
        return clause;
    }

    void decide(int literal) {
        trail.startLevel();
        if (trail.open(literal)) {
            trail.push(literal, Clauses.NONE);
        }
    }

    void backTo(int level) {
        trail.cutTo(level);
        propagated = Math.min(propagated, trail.size());
    }

    /** Forgets dead clauses; where that moves the others, returns where to, as {@link Clauses#compact} does. */
    int[] collectDead() {
        watches.prune(clauses);
        if (!clauses.worthCompacting()) {
            return new int[0];
        }
        int[] moved = clauses.compact();
        watches.rename(moved);
        trail.renameReasons(moved);
        return moved;
    }

    /** A clause of which no literal can hold, or {@link Clauses#NONE}. */
    int propagate() {
        int conflict = Clauses.NONE;
        while (propagated < trail.size() && conflict == Clauses.NONE) {
            conflict = visit(trail.literal(propagated++));
        }
        return conflict;
    }

    /** One long loop on purpose: nearly all time is spent here. */
    private int visit(int holding) {
        byte[] values = trail.values();
        int[] words = clauses.words();
        int[] list = watches.list(holding);
        int size = watches.size(holding);
        int failing = holding ^ 1;
        int kept = 0;
        int at = 0;
        int conflict = Clauses.NONE;
        while (at < size && conflict == Clauses.NONE) {
            int other = list[at++];
            int named = list[at++];
            byte value = values[other];
            if (value > 0 || named < 0) {
                list[kept++] = other;
                list[kept++] = named;
                if (value == 0) {
                    trail.push(other, ~named);
                } else if (value < 0) {
                    conflict = ~named;
                }
                continue;
            }
            int first = clauses.first(named);
            int watched = words[first] ^ words[first + 1] ^ failing;
            byte watchedValue = values[watched];
            if (watchedValue <= 0) {
                int place = first + 2;
                int end = first + clauses.size(named);
                while (place < end && values[words[place]] < 0) {
                    place++;
                }
                if (place < end) {
                    int replacement = words[place];
                    words[first] = watched;
                    words[first + 1] = replacement;
                    words[place] = failing;
                    watches.add(replacement ^ 1, watched, named);
                    continue;
                }
                if (watchedValue < 0) {
                    conflict = named;
                } else {
                    trail.push(watched, named);
                }
            }
            list[kept++] = watched;
            list[kept++] = named;
        }
        watches.close(holding, kept, at);
        return conflict;
    }
}
