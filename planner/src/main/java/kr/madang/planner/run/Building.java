package kr.madang.planner.run;

import java.util.Random;
import java.util.function.BooleanSupplier;
import kr.madang.planner.Plan;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.bound.Shares;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.search.Diving;
import kr.madang.planner.timetable.Arrangement;
import kr.madang.planner.timetable.Construction;
import kr.madang.planner.timetable.Timetable;
import org.jspecify.annotations.Nullable;

/** Builds the timetables that searches start from; each knows what is published, and so what moving it costs. */
final class Building {

    /** Of the bound, how far from it a first plan is where time is scarce. */
    private static final double FAR = 0.01;

    private final long seed;
    private final BooleanSupplier halted;
    private @Nullable Arrangement published;

    /** @param halted once true, what is built so far is enough */
    Building(long seed, BooleanSupplier halted) {
        this.seed = seed;
        this.halted = halted;
    }

    /** A timetable of what the bound selects, or of an earlier plan and what fits beside it. */
    Timetable of(IndexedProblem problem, Bound bound, Plan start) {
        Timetable timetable = new Timetable(problem);
        Construction construction = new Construction(timetable, new Random(seed));
        construction.holdPins();
        published = publishedIn(problem);
        settle(timetable);
        if (start.meetings().isEmpty()) {
            if (published != null) {
                Checkpoint.restore(published, timetable);
            }
            construction.holdPromises();
            construction.hold(bound.selected(), halted);
        } else {
            Checkpoint.restore(start, timetable);
            construction.holdPromises();
            construction.hold(new boolean[problem.requests()], halted);
        }
        return timetable;
    }

    /**
     * A better one for a first plan that is far from the bound: then the linear program tells more than rearranging finds,
     * if it is small enough to be asked.
     *
     * @param enough once true, what is known is enough
     */
    Timetable dived(Timetable built, Bound bound, Plan start, BooleanSupplier enough) {
        IndexedProblem problem = built.problem();
        boolean far = built.value() < Timing.valueWithin(FAR, bound.value());
        boolean free = start.meetings().isEmpty() && published == null;
        return far && free && Shares.suits(problem)
                ? new Diving(bound, () -> pinned(problem), new Random(seed)).best(built, enough)
                : built;
    }

    private static Timetable pinned(IndexedProblem problem) {
        Timetable timetable = new Timetable(problem);
        new Construction(timetable, new Random(0)).holdPins();
        return timetable;
    }

    /** What can stay of an arrangement once the problem has changed. */
    Timetable carriedOver(IndexedProblem changed, Arrangement before) {
        Timetable timetable = new Timetable(changed);
        Construction construction = new Construction(timetable, new Random(seed));
        construction.holdPins();
        settle(timetable);
        Checkpoint.restore(before, timetable);
        construction.holdPromises();
        construction.insistOnPromises();
        return timetable;
    }

    /** The arrangement again, to be made comfortable. */
    Timetable comfortable(Arrangement arrangement) {
        Timetable timetable = Timetable.of(arrangement);
        timetable.mindComfort();
        settle(timetable);
        return timetable;
    }

    /** Whether meetings are published that had better stay. */
    boolean somethingIsPublished() {
        return published != null;
    }

    /** What is published already, as far as it can be held. */
    private static @Nullable Arrangement publishedIn(IndexedProblem problem) {
        if (problem.source().published().isEmpty()) {
            return null;
        }
        Timetable timetable = pinned(problem);
        Checkpoint.restore(new Plan(problem.source().published(), 0), timetable);
        return timetable.arrangement();
    }

    private void settle(Timetable timetable) {
        if (published != null) {
            timetable.settle(published);
        }
    }
}
