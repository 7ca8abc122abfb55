package kr.madang.planner.b2b.sat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Decides whether clauses can hold together, by learning a clause from every dead end. Variables are numbered from 0;
 * the literal of variable v is 2v, and 2v + 1 says that v is false, so that {@code literal ^ 1} is the opposite.
 * Variables and clauses may be added between calls of {@link #solve}. For one thread.
 */
public final class SatSolver {

    /** What {@link #solve} found. */
    public enum Answer {
        SATISFIABLE,
        UNSATISFIABLE,
        GIVEN_UP
    }

    private static final int[] NOTHING = {};
    private static final double HASTY_DECAY = 0.95;
    private static final double PATIENT_DECAY = 0.98;
    private static final double TIE_BREAK = 1e-5;
    private static final int CONFLICTS_PER_LOOK = 64;

    private final Clauses clauses = new Clauses();
    private final Trail trail = new Trail();
    private final Propagation propagation = new Propagation(clauses, trail);
    private final VariableHeap order = new VariableHeap();
    private final ConflictAnalysis analysis = new ConflictAnalysis(clauses, trail, order);
    private final LearnedClauses learned = new LearnedClauses(clauses, trail);
    private final Vivification vivification = new Vivification(clauses, trail, propagation, analysis);
    private final Restarts restarts = new Restarts();
    private final Phases phases = new Phases();
    private final Random random;
    private final BooleanSupplier stopped;

    private int variables;
    private boolean contradiction;
    private long conflicts;
    private long nextLook;
    private boolean[] model = {};
    private int[] core = NOTHING;

    /** Gives up as soon as {@code stopped} says so, asked now and then. */
    public SatSolver(long seed, BooleanSupplier stopped) {
        random = new Random(seed);
        this.stopped = stopped;
    }

    /** The literal of a new variable. */
    public int newVariable() {
        int variable = variables++;
        propagation.grow(variables);
        analysis.grow(variables);
        order.grow(variables);
        phases.grow(variables);
        order.start(variable, random.nextDouble() * TIE_BREAK);
        return 2 * variable;
    }

    /** At least one of the literals holds. */
    public void add(int... literals) {
        backTo(0);
        int[] sorted = literals.clone();
        Arrays.sort(sorted);
        int size = 0;
        for (int literal : sorted) {
            boolean either = size > 0 && sorted[size - 1] == (literal ^ 1);
            if (either || trail.holds(literal)) {
                return;
            }
            boolean again = size > 0 && sorted[size - 1] == literal;
            if (!again && !trail.fails(literal)) {
                sorted[size++] = literal;
            }
        }
        store(Arrays.copyOf(sorted, size), false, 0);
    }

    /**
     * Looks for values under which all clauses and the assumed literals hold, with at most so many conflicts. If there
     * are none, {@link #core} names assumptions that cannot hold together.
     */
    public Answer solve(int[] assumptions, long mostConflicts) {
        core = NOTHING;
        backTo(0);
        long begin = conflicts;
        while (!contradiction) {
            int conflict = propagation.propagate();
            if (conflict != Clauses.NONE) {
                learnFrom(conflict);
            } else if (conflicts - begin >= mostConflicts || stoppedAtLast()) {
                return Answer.GIVEN_UP;
            } else if (restarts.due()) {
                restart(assumptions.length);
            } else {
                int literal = next(assumptions);
                if (literal == Clauses.NONE) {
                    keepModel();
                    return Answer.SATISFIABLE;
                }
                if (trail.fails(literal)) {
                    core = coreBehind(literal);
                    return Answer.UNSATISFIABLE;
                }
                propagation.decide(literal);
            }
        }
        return Answer.UNSATISFIABLE;
    }

    /** Whether the literal holds in the values found last. */
    public boolean holds(int literal) {
        return model[literal >> 1] == ((literal & 1) == 0);
    }

    /** Assumptions of the last call that cannot hold together; empty if the clauses alone cannot. */
    public int[] core() {
        return core.clone();
    }

    private boolean stoppedAtLast() {
        if (conflicts < nextLook) {
            return false;
        }
        nextLook = conflicts + CONFLICTS_PER_LOOK;
        return stopped.getAsBoolean();
    }

    private void learnFrom(int conflict) {
        if (trail.level() == 0) {
            contradiction = true;
            return;
        }
        conflicts++;
        int glue = analysis.learn(conflict);
        int[] clause = analysis.learned();
        int backLevel = analysis.backLevel();
        phases.conflict(trail, restarts.patient());
        backTo(backLevel);
        trail.push(clause[0], clause.length == 1 ? Clauses.NONE : remember(clause, glue));
        order.decay(restarts.patient() ? PATIENT_DECAY : HASTY_DECAY);
        restarts.conflict(glue);
    }

    private int remember(int[] literals, int glue) {
        int clause = propagation.attach(literals, true, glue);
        clauses.use(clause, glue);
        learned.add(clause);
        return clause;
    }

    /** Adds a clause while nothing is decided. */
    private void store(int[] literals, boolean fromLearned, int glue) {
        if (literals.length == 0) {
            contradiction = true;
        } else if (literals.length == 1) {
            contradiction |= trail.fails(literals[0]);
            if (trail.open(literals[0])) {
                trail.push(literals[0], Clauses.NONE);
                contradiction |= propagation.propagate() != Clauses.NONE;
            }
        } else if (fromLearned) {
            remember(literals, glue);
        } else {
            propagation.attach(literals, false, 0);
        }
    }

    private void restart(int assumptions) {
        restarts.restarted();
        if (learned.due(conflicts)) {
            backTo(0);
            learned.reduce(conflicts);
            tidy();
        } else {
            backTo(assumptions);
        }
        phases.restarted(restarts.patient(), random);
    }

    private void tidy() {
        int[] moved = propagation.collectDead();
        if (moved.length > 0) {
            learned.rename(moved);
        }
        vivification.start();
        for (int clause : learned.toShorten()) {
            if (contradiction || vivification.tired()) {
                return;
            }
            int[] shorter = vivification.shorten(clause);
            if (shorter.length < clauses.size(clause)) {
                clauses.kill(clause);
                store(shorter, true, Math.min(clauses.glue(clause), shorter.length));
            }
        }
    }

    private int next(int[] assumptions) {
        if (trail.level() < assumptions.length) {
            return assumptions[trail.level()];
        }
        while (!order.isEmpty()) {
            int variable = order.removeFirst();
            if (trail.open(2 * variable)) {
                return phases.literal(variable, restarts.patient());
            }
        }
        return Clauses.NONE;
    }

    private void keepModel() {
        model = new boolean[variables];
        for (int variable = 0; variable < variables; variable++) {
            model[variable] = trail.holds(2 * variable);
        }
        phases.keep(trail);
    }

    private int[] coreBehind(int failing) {
        int[] decisions = analysis.decisionsBehind(failing);
        int[] found = Arrays.copyOf(decisions, decisions.length + 1);
        found[decisions.length] = failing;
        return found;
    }

    private void backTo(int level) {
        for (int at = trail.size() - 1; at >= trail.sizeAt(level); at--) {
            phases.save(trail.literal(at));
            order.insert(trail.literal(at) >> 1);
        }
        propagation.backTo(level);
    }
}
