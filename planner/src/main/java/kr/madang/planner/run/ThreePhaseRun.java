package kr.madang.planner.run;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlannerRun;
import kr.madang.planner.Progress.Phase;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.check.CertificateChecker;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.check.Violation;
import kr.madang.planner.explain.Reasons;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.search.MeetingSearch;
import kr.madang.planner.search.SearchLimits;
import kr.madang.planner.timetable.Construction;
import kr.madang.planner.timetable.Timetable;
import org.jspecify.annotations.Nullable;

/** One run: a worker thread plans while the caller's thread tells the listener how it goes. */
final class ThreePhaseRun implements PlannerRun {

    private static final double WIDE_GAP = 0.0005;

    private final MatchingProblem problem;
    private final RunSettings settings;
    private final Plan checkpoint;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Standing standing;
    private volatile boolean stopped;
    private volatile @Nullable MeetingSearch search;

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
        Result result = new Watch(this::plan, standing, listener).untilDone(this::stopIfHalted, this::stop);
        return outcome(result);
    }

    @Override
    public void stop() {
        stopped = true;
        stopIfHalted();
    }

    private void stopIfHalted() {
        MeetingSearch running = search;
        if (halted() && running != null) {
            running.stop();
        }
    }

    private boolean halted() {
        return stopped || timeLeft().isNegative();
    }

    private Duration timeLeft() {
        return settings.timeLimit().minus(standing.elapsed());
    }

    private Result plan() {
        IndexedProblem indexed = IndexedProblem.of(problem);
        Bound first = Bound.of(indexed, quarterOfTheTime(), standing::bounded);
        standing.bounded(first.value());
        Timetable built = build(indexed, first);
        standing.improved(Phase.BUILDING, built.copy());
        Bound bound = tighten(first, built.value());
        long enough = enough(bound.value());
        Timetable best = built.value() >= enough || halted() ? built : improve(built, enough);
        return new Result(best, bound.certificate());
    }

    /** Prices slot by slot where the gap is wide. */
    private Bound tighten(Bound bound, long value) {
        if (bound.value() - value <= WIDE_GAP * bound.value()) {
            return bound;
        }
        Bound tightened = bound.tightened(value, quarterOfTheTime(), standing::bounded);
        standing.bounded(tightened.value());
        return tightened;
    }

    /** True once a quarter of the time limit has passed from now, or the run is to end. */
    private BooleanSupplier quarterOfTheTime() {
        Duration end = standing.elapsed().plus(settings.timeLimit().dividedBy(4));
        return () -> halted() || standing.elapsed().compareTo(end) > 0;
    }

    private Timetable build(IndexedProblem indexed, Bound bound) {
        Timetable timetable = new Timetable(indexed);
        Construction construction = new Construction(timetable, new Random(settings.seed()));
        construction.holdPins();
        if (checkpoint.meetings().isEmpty()) {
            construction.hold(bound.selected(), this::halted);
        } else {
            Checkpoint.restore(checkpoint, timetable);
            construction.hold(new boolean[indexed.requests()], this::halted);
        }
        return timetable;
    }

    private Timetable improve(Timetable built, long enough) {
        MeetingSearch started = new MeetingSearch(new SearchLimits(
                settings.seed(),
                timeLeft(),
                settings.stepLimit(),
                enough,
                usualValue(),
                problem.requests().size()));
        search = started;
        return started.improve(built, better -> standing.improved(Phase.SEARCHING, better));
    }

    private long usualValue() {
        return Math.round(problem.requests().stream()
                .mapToInt(MeetingRequest::value)
                .average()
                .orElse(0));
    }

    /** The least value whose gap is within the limit. */
    private long enough(long upperBound) {
        return (long) Math.ceil(upperBound * (1 - settings.gapLimit()));
    }

    private PlanOutcome outcome(Result result) {
        Plan plan = Tables.plan(result.timetable());
        List<Violation> violations = PlanChecker.violations(problem, plan);
        boolean proven = CertificateChecker.proves(problem, result.certificate())
                && plan.value() <= result.certificate().upperBound();
        if (!violations.isEmpty() || !proven) {
            throw new IllegalStateException("the plan or its bound does not hold: " + violations);
        }
        return new PlanOutcome(plan, result.certificate(), Reasons.of(problem, plan), standing.elapsed());
    }
}
