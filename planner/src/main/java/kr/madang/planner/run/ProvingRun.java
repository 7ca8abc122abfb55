package kr.madang.planner.run;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
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
import kr.madang.planner.timetable.Timetable;

/** One run: worker threads plan while the caller's thread tells the listener how it goes. */
final class ProvingRun implements PlannerRun {

    private static final double SHARE_OF_THE_BOUND = 0.7;
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
    private final Searching searching;

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
        searching = new Searching(live, settings, standing, best, timing, building);
    }

    @Override
    public PlanOutcome solve(RunListener listener) {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("the run was solved before");
        }
        standing.start(prepared);
        Result result =
                new Watch(this::planToTheEnd, standing, listener).untilDone(searching::stopIfHalted, this::stop);
        return Outcomes.of(problem(), result, standing.elapsed());
    }

    @Override
    public MatchingProblem problem() {
        return live.now().source();
    }

    @Override
    public void change(PlanChanges changes) {
        live.change(changes);
        searching.stopIfHalted();
    }

    @Override
    public void stop() {
        timing.stop();
        searching.stopIfHalted();
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
        searching.join();
        return result;
    }

    /** Plans with everybody's guaranteed meetings promised, and with fewer where no plan keeps all of them. */
    private Result guaranteed(IndexedProblem given, Function<IndexedProblem, Result> planning) {
        Guarantee guarantee = Guarantees.of(given, settings.guaranteedMeetings());
        searching.keeping(guarantee);
        Result result = planning.apply(live.promising(given, guarantee));
        while (guarantee.meetings() > 0 && result.arrangement().missing() > 0 && !searching.interrupted(given)) {
            Plan found = Tables.plan(result.arrangement());
            Map<Participant.Id, Integer> missed = Missed.of(given.source(), guarantee, found);
            if (missed.equals(guarantee.missed())) {
                return result;
            }
            guarantee = guarantee.without(missed);
            searching.keeping(guarantee);
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
        return searching.from(better, bound, known -> known);
    }

    /** True once it is time to go on; where steps are counted time does not, so that the plan can be repeated. */
    private BooleanSupplier timeForDiving(IndexedProblem problem) {
        BooleanSupplier share = settings.stepLimit().isPresent() ? () -> false : timing.share(SHARE_OF_DIVING);
        return () -> searching.interrupted(problem) || share.getAsBoolean();
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
        return searching.from(
                carried, bound, known -> known.or(Bound.of(changed, () -> searching.interrupted(changed), lowered)));
    }
}
