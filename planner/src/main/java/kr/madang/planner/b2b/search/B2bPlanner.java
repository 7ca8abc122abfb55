package kr.madang.planner.b2b.search;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import kr.madang.planner.b2b.B2bInstance;
import kr.madang.planner.b2b.B2bListener;
import kr.madang.planner.b2b.B2bOutcome;
import kr.madang.planner.b2b.B2bOutcome.Status;
import kr.madang.planner.b2b.B2bProgress;
import kr.madang.planner.b2b.B2bSettings;
import kr.madang.planner.b2b.sat.SatSolver;
import kr.madang.planner.b2b.search.BreakProof.Counting;

/** Solves one instance once. */
public final class B2bPlanner {

    private static final int KINDS = 4;
    private static final double WELL_FILLED = 0.75;
    private static final double OVERFULL = 1;
    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final B2bInstance instance;
    private final B2bSettings settings;
    private final Standing standing;
    private volatile long begin;
    private volatile boolean stopped;

    public B2bPlanner(B2bInstance instance, B2bSettings settings) {
        this.instance = instance;
        this.settings = settings;
        standing = new Standing(instance);
    }

    /**
     * Searches until the proof is complete, time is up or {@link #stop}. Interrupting the caller stops the run too, and
     * stays visible to it.
     */
    public B2bOutcome solve(B2bListener listener) {
        begin = System.nanoTime();
        int least = 0;
        while (!over() && mayHold(least)) {
            standing.turn(mayHaveAll(least + 1) ? instance.participants().size() * (least + 1) : Integer.MAX_VALUE);
            searchIn(BreakWindow.from(least, instance.fairness().orElse(Integer.MAX_VALUE)), listener);
            least++;
        }
        return outcome();
    }

    /** Ends the run soon, from any thread; the best plan so far is the outcome. */
    public void stop() {
        stopped = true;
    }

    private void searchIn(BreakWindow window, B2bListener listener) {
        BooleanSupplier over = () -> standing.settled() || over();
        List<Search> searches = IntStream.range(0, Math.max(KINDS, settings.threads()))
                .mapToObj(number -> search(number, window, over))
                .toList();
        try {
            new Turns(searches, over).take(settings.threads(), () -> listener.progressed(progress()));
        } catch (InterruptedException interrupted) {
            stop();
            Thread.currentThread().interrupt();
        }
    }

    /** No one way is the fastest for all instances, so several are tried side by side. */
    private Search search(int number, BreakWindow window, BooleanSupplier over) {
        long seed = settings.seed() + number;
        SatSolver solver = new SatSolver(seed, over);
        return switch (number % KINDS) {
            case 0 -> new BreakProof(solver, clauses(solver, window, OVERFULL), standing, Counting.TOGETHER);
            case 1 -> new BreakProof(solver, clauses(solver, window, NEVER), standing, Counting.TOGETHER);
            case 2 -> new BreakProof(solver, clauses(solver, window, WELL_FILLED), standing, Counting.BY_CORE);
            default -> new BreakDescent(instance, solver, clauses(solver, window, NEVER), standing, seed);
        };
    }

    private TimetableClauses clauses(SatSolver solver, BreakWindow window, double crowded) {
        return new TimetableClauses(instance, solver, window, crowded);
    }

    /** Whether better plans can be found where everybody has so many breaks. */
    private boolean mayHold(int least) {
        boolean better = standing.breaks().isEmpty()
                || instance.participants().size() * least < standing.breaks().getAsInt();
        return least == 0 || (better && mayHaveAll(least));
    }

    /** Whether everybody has the meetings for so many breaks; without a fairness limit nobody needs them. */
    private boolean mayHaveAll(int breaks) {
        return instance.fairness().isPresent()
                && IntStream.rangeClosed(1, instance.participants().size())
                        .allMatch(participant -> instance.meetings().stream()
                                        .filter(meeting -> meeting.has(participant))
                                        .count()
                                > breaks);
    }

    private boolean over() {
        return stopped || System.nanoTime() - begin > settings.timeLimit().toNanos();
    }

    private B2bProgress progress() {
        return new B2bProgress(elapsed(), standing.breaks(), standing.bound());
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private B2bOutcome outcome() {
        boolean plan = standing.best().isPresent();
        Status status;
        if (standing.settled()) {
            status = plan ? Status.OPTIMAL : Status.INFEASIBLE;
        } else {
            status = plan ? Status.FEASIBLE : Status.UNKNOWN;
        }
        return new B2bOutcome(status, standing.best(), standing.breaks(), standing.bound(), elapsed());
    }
}
