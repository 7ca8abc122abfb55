package kr.madang.planner.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kr.madang.planner.Guarantee;
import kr.madang.planner.Progress.Phase;
import kr.madang.planner.RunSettings;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.search.Guide;
import kr.madang.planner.search.SearchLimits;
import kr.madang.planner.timetable.Arrangement;
import kr.madang.planner.timetable.Memory;
import kr.madang.planner.timetable.Timetable;
import org.jspecify.annotations.Nullable;

/**
 * Searches from a timetable, first for value and then for comfort, while its bound is tightened; ends where the run is to end
 * or its problem has changed.
 */
final class Searching {

    private static final double WIDE_GAP = 0.00002;

    /** How much value is given up rather than move a published meeting: less than any request is worth, but for ties. */
    private static final long WORTH_OF_STAYING = 1;

    private static final double SHARE_OF_TIGHTENING = 0.25;

    private final LiveProblem live;
    private final RunSettings settings;
    private final Standing standing;
    private final BestKnown best;
    private final Timing timing;
    private final Building building;
    private final List<Tightening> tightenings = new ArrayList<>();
    private volatile @Nullable UnderWay search;
    private volatile Guarantee guarantee = Guarantee.none();

    Searching(
            LiveProblem live,
            RunSettings settings,
            Standing standing,
            BestKnown best,
            Timing timing,
            Building building) {
        this.live = live;
        this.settings = settings;
        this.standing = standing;
        this.best = best;
        this.timing = timing;
        this.building = building;
    }

    /** From now on the problem's promises hold these, and a search without a plan that keeps them is not to last. */
    void keeping(Guarantee promised) {
        guarantee = promised;
    }

    /** Waits until no bound is tightened any more. */
    void join() {
        tightenings.forEach(Tightening::join);
    }

    /** Ends the search that is under way if there is a reason to; any thread may ask. */
    void stopIfHalted() {
        UnderWay running = search;
        if (running != null && (interrupted(running.problem()) || (!running.forComfort() && hasItsValue()))) {
            running.stop();
        }
    }

    /** Whether the run is to end, or to go on with a problem that has changed. */
    boolean interrupted(IndexedProblem searchedNow) {
        return timing.isOver() || !live.isStill(searchedNow);
    }

    private boolean hasItsValue() {
        return best.value() >= enough() || comfortIsShort() || outOfPatience();
    }

    private boolean comfortIsShort() {
        Arrangement known = standing.best();
        return known != null && timing.comfortIsShort(known.meetings(), best.value(), standing.upperBound());
    }

    /** Whether it is time to promise less: half the time has passed, and no plan keeps the guarantee yet. */
    private boolean outOfPatience() {
        return best.value() == 0
                && guarantee.meetings() > 0
                && guarantee.missed().isEmpty()
                && timing.halfOver();
    }

    /** @param renew lowers a bound that has not been worked out for this problem */
    Result from(Timetable built, Bound bound, UnaryOperator<Bound> renew) {
        IndexedProblem problem = built.problem();
        if (closed(built) || interrupted(problem)) {
            return comfortable(built.arrangement(), () -> bound);
        }
        if (settings.threads() == 1 || settings.stepLimit().isPresent()) {
            Bound renewed = renew.apply(bound);
            Bound tightened = wide(built)
                    ? renewed.tightened(
                            best::value,
                            timing.share(SHARE_OF_TIGHTENING),
                            better -> standing.bounded(problem, better.value()))
                    : renewed;
            standing.bounded(problem, tightened.value());
            // how far it is tightened depends on the machine, which plans of counted steps must not
            Bound guiding = settings.stepLimit().isPresent() ? renewed : tightened;
            Effort effort = effort(built, renewed);
            Arrangement improved = closed(built) ? built.arrangement() : improve(built, effort, guide(effort, guiding));
            return comfortable(improved, () -> tightened);
        }
        return improveWhileTightening(built, bound, renew);
    }

    private static Effort effort(Timetable built, Bound bound) {
        return Effort.of(built.problem().source(), built.value(), bound.value());
    }

    private static Guide guide(Effort effort, Bound bound) {
        return Guide.within(effort.margin(), bound);
    }

    /** The result, made comfortable if that is asked for and the promises are kept. */
    private Result comfortable(Arrangement valued, Supplier<Bound> bound) {
        if (settings.comfort().isEmpty() || valued.missing() > 0) {
            return new Result(valued, guarantee, bound);
        }
        List<Choice> choices = new Comforting(
                        settings,
                        building.somethingIsPublished(),
                        timing,
                        () -> interrupted(valued.problem()),
                        this::comfort)
                .of(valued);
        return Result.chosen(settings.comfort().getAsDouble(), valued, choices, guarantee, bound);
    }

    private Arrangement comfort(Arrangement start, SearchLimits limits, boolean shown) {
        UnderWay started = new UnderWay(limits, start.problem());
        search = started;
        return started.comfort(building.comfortable(start), memory -> comforted(memory, shown));
    }

    private void comforted(Memory memory, boolean shown) {
        if (shown) {
            best.found(Phase.COMFORTING, memory);
        }
        stopIfHalted();
    }

    /** Whoever tightens the bound of a problem that has changed meanwhile is not waited for before the end. */
    private Result improveWhileTightening(Timetable built, Bound bound, UnaryOperator<Bound> renew) {
        IndexedProblem problem = built.problem();
        Effort effort = effort(built, bound);
        Guide guide = guide(effort, bound);
        Tightening tightening = new Tightening(enough -> {
            Bound renewed = renew.apply(bound);
            guide.follow(renewed);
            return renewed.tightened(best::value, () -> enough.getAsBoolean() || interrupted(problem), better -> {
                standing.bounded(problem, better.value());
                guide.follow(better);
            });
        });
        tightenings.removeIf(Tightening::isDone); // each holds its version of the problem
        tightenings.add(tightening);
        tightening.start();
        try {
            Arrangement improved = improve(built, effort, guide);
            return comfortable(
                    improved, () -> live.isStill(problem) || tightening.isDone() ? tightening.ended() : bound);
        } finally {
            tightening.end();
        }
    }

    private boolean wide(Timetable built) {
        return standing.upperBound() - built.value() > WIDE_GAP * standing.upperBound();
    }

    private boolean closed(Timetable built) {
        return built.missing() == 0 && built.value() >= enough();
    }

    private Arrangement improve(Timetable built, Effort effort, Guide guide) {
        SearchLimits limits = new SearchLimits(
                settings.seed(),
                timing.forValue(built.meetings()),
                settings.stepLimit(),
                enough(),
                effort.temperature(),
                Integer.MAX_VALUE,
                building.somethingIsPublished() ? WORTH_OF_STAYING : 0);
        best.tell(Phase.SEARCHING, built.arrangement());
        UnderWay started = new UnderWay(limits, built.problem());
        search = started;
        return started.improve(built, guide, this::improved);
    }

    private void improved(Memory memory) {
        best.found(Phase.SEARCHING, memory);
        stopIfHalted();
    }

    /** The least value whose gap is within the limit. */
    private long enough() {
        return Timing.valueWithin(settings.gapLimit(), standing.upperBound());
    }
}
