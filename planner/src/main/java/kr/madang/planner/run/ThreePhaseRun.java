package kr.madang.planner.run;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import kr.madang.planner.Guarantee;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlannerRun;
import kr.madang.planner.Progress.Phase;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.bound.Guarantees;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.search.MeetingSearch;
import kr.madang.planner.search.SearchLimits;
import kr.madang.planner.timetable.Arrangement;
import kr.madang.planner.timetable.Construction;
import kr.madang.planner.timetable.Memory;
import kr.madang.planner.timetable.Timetable;
import org.jspecify.annotations.Nullable;

/** One run: worker threads plan while the caller's thread tells the listener how it goes. */
final class ThreePhaseRun implements PlannerRun {

    private static final double WIDE_GAP = 0.00002;

    private static final Duration BETWEEN_ARRANGEMENTS = Duration.ofMillis(200);

    /** Checking and explaining the plan takes about so many times as long as indexing the problem, on any machine. */
    private static final int OUTCOME_IN_INDEXINGS = 2;

    private static final double SHARE_OF_THE_BOUND = 0.7;
    private static final double SHARE_OF_TIGHTENING = 0.25;

    private final MatchingProblem problem;
    private final RunSettings settings;
    private final Plan checkpoint;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Standing standing;
    private volatile Duration reserve = Duration.ZERO;
    private volatile boolean stopped;
    private volatile boolean searched;
    private volatile @Nullable MeetingSearch search;
    private volatile long best;
    private volatile Guarantee guarantee = Guarantee.none();
    private Duration lastArrangement = Duration.ZERO;

    ThreePhaseRun(MatchingProblem problem, RunSettings settings, Plan checkpoint) {
        this.problem = problem;
        this.settings = settings;
        this.checkpoint = checkpoint;
        standing = new Standing(
                problem.requests().stream().mapToLong(MeetingRequest::value).sum());
    }

    @Override
    public PlanOutcome solve(RunListener listener) {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("the run was solved before");
        }
        standing.start();
        Result result = new Watch(this::planToTheEnd, standing, listener).untilDone(this::stopIfHalted, this::stop);
        return Outcomes.of(problem, result, standing.elapsed());
    }

    @Override
    public void stop() {
        stopped = true;
        stopIfHalted();
    }

    private void stopIfHalted() {
        MeetingSearch running = search;
        if (running != null && (halted() || best >= enough() || outOfPatience())) {
            running.stop();
        }
    }

    /** Whether it is time to promise less: half the time has passed, and no plan keeps the guarantee yet. */
    private boolean outOfPatience() {
        return best == 0
                && guarantee.meetings() > 0
                && guarantee.missed().isEmpty()
                && standing.elapsed().compareTo(settings.timeLimit().dividedBy(2)) > 0;
    }

    private boolean halted() {
        return stopped || timeLeft().isNegative();
    }

    private Duration timeLeft() {
        return settings.timeLimit().minus(reserve).minus(standing.elapsed());
    }

    private Result planToTheEnd() {
        Result result = plan();
        Arrangement told = standing.best();
        if (told == null || told.value() < result.arrangement().value()) {
            improved(Phase.SEARCHING, result.arrangement());
        }
        return result;
    }

    private Result plan() {
        IndexedProblem indexed = IndexedProblem.of(problem);
        reserve = min(settings.timeLimit().dividedBy(2), standing.elapsed().multipliedBy(OUTCOME_IN_INDEXINGS));
        guarantee = Guarantees.of(indexed, settings.guaranteedMeetings());
        if (guarantee.meetings() == 0) {
            return plan(indexed, checkpoint);
        }
        Result result = plan(IndexedProblem.of(guarantee.on(problem)), checkpoint);
        while (result.arrangement().missing() > 0 && !halted()) {
            Plan found = Tables.plan(result.arrangement());
            Map<Participant.Id, Integer> missed = Missed.of(problem, guarantee, found);
            if (missed.equals(guarantee.missed())) {
                return result;
            }
            guarantee = guarantee.without(missed);
            standing.unbounded();
            searched = false;
            result = plan(IndexedProblem.of(guarantee.on(problem)), found);
        }
        return result;
    }

    private Result plan(IndexedProblem indexed, Plan start) {
        Bound bound = Bound.of(indexed, shareOfTheTime(SHARE_OF_THE_BOUND), standing::bounded);
        standing.bounded(bound.value());
        Timetable built = build(indexed, bound, start);
        improved(Phase.BUILDING, built.arrangement());
        if (closed(built) || halted()) {
            return new Result(built.arrangement(), guarantee, bound.certificate());
        }
        if (settings.threads() == 1 || settings.stepLimit().isPresent()) {
            Bound tightened = wide(built)
                    ? bound.tightened(() -> best, shareOfTheTime(SHARE_OF_TIGHTENING), standing::bounded)
                    : bound;
            standing.bounded(tightened.value());
            Arrangement improved = closed(built) ? built.arrangement() : improve(built, bound);
            return new Result(improved, guarantee, tightened.certificate());
        }
        return improveWhileTightening(built, bound);
    }

    private Result improveWhileTightening(Timetable built, Bound bound) {
        FutureTask<Bound> tightening =
                new FutureTask<>(() -> bound.tightened(() -> best, () -> searched || halted(), standing::bounded));
        Thread helper = new Thread(tightening, "meeting-planner-bound");
        helper.setDaemon(true);
        helper.start();
        try {
            Arrangement improved = improve(built, bound);
            searched = true;
            return new Result(improved, guarantee, tightening.get().certificate());
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("the bound failed", failure);
        } finally {
            searched = true;
        }
    }

    private boolean wide(Timetable built) {
        return standing.upperBound() - built.value() > WIDE_GAP * standing.upperBound();
    }

    private boolean closed(Timetable built) {
        return built.missing() == 0 && built.value() >= enough();
    }

    /** True once this share of the time that is left now has passed, or the run is to end. */
    private BooleanSupplier shareOfTheTime(double share) {
        Duration end =
                standing.elapsed().plusMillis(Math.round(share * timeLeft().toMillis()));
        return () -> halted() || standing.elapsed().compareTo(end) > 0;
    }

    private Timetable build(IndexedProblem indexed, Bound bound, Plan start) {
        Timetable timetable = new Timetable(indexed);
        Construction construction = new Construction(timetable, new Random(settings.seed()));
        construction.holdPins();
        if (start.meetings().isEmpty()) {
            construction.holdPromises();
            construction.hold(bound.selected(), this::halted);
        } else {
            Checkpoint.restore(start, timetable);
            construction.holdPromises();
            construction.hold(new boolean[indexed.requests()], this::halted);
        }
        return timetable;
    }

    private Arrangement improve(Timetable built, Bound bound) {
        Effort effort = Effort.of(problem, built.value(), bound.value());
        MeetingSearch started = new MeetingSearch(
                new SearchLimits(settings.seed(), timeLeft(), settings.stepLimit(), enough(), effort.temperature()));
        search = started;
        return started.improve(built, bound.nearlyWorthHolding(effort.margin()), this::improved);
    }

    private void improved(Memory memory) {
        if (memory.missing() == 0) {
            best = memory.value();
        }
        if (standing.elapsed().minus(lastArrangement).compareTo(BETWEEN_ARRANGEMENTS) > 0) {
            improved(Phase.SEARCHING, memory.arrangement());
        }
        stopIfHalted();
    }

    private void improved(Phase phase, Arrangement arrangement) {
        lastArrangement = standing.elapsed();
        if (arrangement.missing() == 0) {
            best = arrangement.value();
            standing.improved(phase, arrangement);
        }
    }

    /** The least value whose gap is within the limit. */
    private long enough() {
        return (long) Math.ceil(standing.upperBound() * (1 - settings.gapLimit()));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
