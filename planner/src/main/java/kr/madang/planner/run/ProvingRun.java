package kr.madang.planner.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kr.madang.planner.Guarantee;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlannerRun;
import kr.madang.planner.Progress.Phase;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.bound.Guarantees;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.search.Guide;
import kr.madang.planner.search.SearchLimits;
import kr.madang.planner.timetable.Arrangement;
import kr.madang.planner.timetable.Memory;
import kr.madang.planner.timetable.Timetable;
import org.jspecify.annotations.Nullable;

/** One run: worker threads plan while the caller's thread tells the listener how it goes. */
final class ProvingRun implements PlannerRun {

    private static final double WIDE_GAP = 0.00002;

    /** How much value is given up rather than move a published meeting: less than any request is worth, but for ties. */
    private static final long WORTH_OF_STAYING = 1;

    private static final double SHARE_OF_THE_BOUND = 0.7;
    private static final double SHARE_OF_TIGHTENING = 0.25;
    private static final double SHARE_OF_DIVING = 0.3;

    private final LiveProblem live;
    private final RunSettings settings;
    private final Plan checkpoint;
    private final Duration prepared;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Standing standing;
    private final BestKnown best;
    private final Timing timing;
    private final Building building;
    private final List<Tightening> tightenings = new ArrayList<>();
    private volatile @Nullable UnderWay search;
    private volatile Guarantee guarantee = Guarantee.none();

    /** @param prepared how long it took to prepare the run, which is part of its time */
    ProvingRun(LiveProblem live, RunSettings settings, Plan checkpoint, Duration prepared) {
        this.live = live;
        this.settings = settings;
        this.checkpoint = checkpoint;
        this.prepared = prepared;
        standing = new Standing(live);
        best = new BestKnown(standing);
        timing = new Timing(settings, standing::elapsed);
        building = new Building(settings.seed(), timing::isOver);
    }

    @Override
    public PlanOutcome solve(RunListener listener) {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("the run was solved before");
        }
        standing.start(prepared);
        Result result = new Watch(this::planToTheEnd, standing, listener).untilDone(this::stopIfHalted, this::stop);
        return Outcomes.of(problem(), result, standing.elapsed());
    }

    @Override
    public MatchingProblem problem() {
        return live.now().source();
    }

    @Override
    public void change(PlanChanges changes) {
        live.change(changes);
        stopIfHalted();
    }

    @Override
    public void stop() {
        timing.stop();
        stopIfHalted();
    }

    private void stopIfHalted() {
        UnderWay running = search;
        if (running != null && (interrupted(running.problem()) || (!running.forComfort() && hasItsValue()))) {
            running.stop();
        }
    }

    /** Whether the run is to end, or to go on with a problem that has changed. */
    private boolean interrupted(IndexedProblem searchedNow) {
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

    private Result planToTheEnd() {
        Result result = plan();
        best.end(result.choices().isEmpty() ? Phase.SEARCHING : Phase.COMFORTING, result.arrangement());
        return result;
    }

    private Result plan() {
        IndexedProblem given = live.now();
        timing.indexed(live.indexedAfter());
        Result result = guaranteed(given, promised -> planFrom(checkpoint, promised));
        while (!live.endsAs(given)) {
            given = live.now();
            Result before = result;
            result = guaranteed(given, promised -> searchAfterChange(promised, before));
        }
        tightenings.forEach(Tightening::join);
        return result;
    }

    /** Plans with everybody's guaranteed meetings promised, and with fewer where no plan keeps all of them. */
    private Result guaranteed(IndexedProblem given, Function<IndexedProblem, Result> planning) {
        guarantee = Guarantees.of(given, settings.guaranteedMeetings());
        Result result = planning.apply(live.promising(given, guarantee));
        while (guarantee.meetings() > 0 && result.arrangement().missing() > 0 && !interrupted(given)) {
            Plan found = Tables.plan(result.arrangement());
            Map<Participant.Id, Integer> missed = Missed.of(given.source(), guarantee, found);
            if (missed.equals(guarantee.missed())) {
                return result;
            }
            guarantee = guarantee.without(missed);
            result = planFrom(found, live.promising(given, guarantee));
        }
        return result;
    }

    private Result planFrom(Plan start, IndexedProblem indexed) {
        LongConsumer lowered = lower -> standing.bounded(indexed, lower);
        Bound bound = Bound.of(indexed, timing.share(SHARE_OF_THE_BOUND), lowered);
        lowered.accept(bound.value());
        Timetable built = building.of(indexed, bound, start);
        best.tell(Phase.BUILDING, built.arrangement());
        Timetable better = building.dived(built, bound, start, timeForDiving(indexed));
        best.tell(Phase.BUILDING, better.arrangement());
        return search(better, bound, known -> known);
    }

    /** True once it is time to go on; where steps are counted time does not, so that the plan can be repeated. */
    private BooleanSupplier timeForDiving(IndexedProblem problem) {
        BooleanSupplier share = settings.stepLimit().isPresent() ? () -> false : timing.share(SHARE_OF_DIVING);
        return () -> interrupted(problem) || share.getAsBoolean();
    }

    /** Goes on from what can stay; the bound of the changed problem is worked out anew once the plan is told. */
    private Result searchAfterChange(IndexedProblem changed, Result before) {
        LongConsumer lowered = lower -> standing.bounded(changed, lower);
        Beside<Bound> bounding = Beside.work(() -> before.bound().get().at(changed));
        Timetable carried = building.carriedOver(changed, before.arrangement());
        Bound bound = bounding.result();
        best.forget();
        lowered.accept(bound.value());
        best.tell(Phase.SEARCHING, carried.arrangement());
        standing.urge();
        return search(carried, bound, known -> known.or(Bound.of(changed, () -> interrupted(changed), lowered)));
    }

    /** @param renew lowers a bound that has not been worked out for this problem */
    private Result search(Timetable built, Bound bound, UnaryOperator<Bound> renew) {
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
