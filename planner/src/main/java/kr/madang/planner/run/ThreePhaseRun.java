package kr.madang.planner.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kr.madang.planner.Comfort;
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
    private static final int OUTCOME_IN_INDEXINGS = 4;

    /** How much value is given up rather than move a published meeting: less than any request is worth, but for ties. */
    private static final long WORTH_OF_STAYING = 1;

    /** Where nothing but comfort is to be had, a published meeting moves for no less than a lunch. */
    private static final long COMFORT_OF_STAYING = Comfort.MISSED_LUNCH_COST;

    /** A gap that need not be searched smaller where comfort needs the time. */
    private static final double SMALL_GAP = 0.0001;

    private static final int COMFORT_PART_OF_THE_TIME = 3;
    private static final Duration COMFORT_PER_MEETING = Duration.ofMillis(10);

    private static final double SHARE_OF_THE_BOUND = 0.7;
    private static final double SHARE_OF_TIGHTENING = 0.25;

    private final LiveProblem live;
    private final RunSettings settings;
    private final Plan checkpoint;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final Standing standing;
    private volatile Duration reserve = Duration.ZERO;
    private volatile boolean stopped;
    private @Nullable Arrangement published;
    private volatile boolean searched;
    private volatile @Nullable MeetingSearch search;
    private volatile boolean comforting;
    private volatile Guarantee guarantee = Guarantee.none();
    private volatile @Nullable IndexedProblem searching;
    private volatile long best;
    private final List<Thread> helpers = new ArrayList<>();
    private Duration lastArrangement = Duration.ZERO;

    ThreePhaseRun(MatchingProblem problem, RunSettings settings, Plan checkpoint) {
        live = new LiveProblem(problem);
        this.settings = settings;
        this.checkpoint = checkpoint;
        standing = new Standing(live);
    }

    @Override
    public PlanOutcome solve(RunListener listener) {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("the run was solved before");
        }
        standing.start();
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
        stopped = true;
        stopIfHalted();
    }

    private void stopIfHalted() {
        MeetingSearch running = search;
        IndexedProblem searchedNow = searching;
        if (running != null && searchedNow != null && (interrupted(searchedNow) || (!comforting && hasItsValue()))) {
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

    /** Whether the run is to end, or to go on with a problem that has changed. */
    private boolean interrupted(IndexedProblem searchedNow) {
        return halted() || !live.isStill(searchedNow);
    }

    private boolean hasItsValue() {
        return best >= enough() || comfortIsShort() || outOfPatience();
    }

    /** Whether there is so much value that the time is better spent on comfort. */
    private boolean comfortIsShort() {
        Arrangement known = standing.best();
        return settings.comfort().isPresent()
                && settings.stepLimit().isEmpty()
                && known != null
                && timeLeft().compareTo(fullComfort(known)) < 0
                && best >= valueWithin(SMALL_GAP);
    }

    /** All the time that a search for comfort can use. */
    private static Duration fullComfort(Arrangement arrangement) {
        return COMFORT_PER_MEETING.multipliedBy(arrangement.meetings());
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
        if (told == null || isBetter(result.arrangement(), told)) {
            improved(comforting ? Phase.COMFORTING : Phase.SEARCHING, result.arrangement());
        }
        return result;
    }

    private static boolean isBetter(Arrangement one, Arrangement other) {
        return one.value() != other.value()
                || one.comfort().cost() < other.comfort().cost();
    }

    private Result plan() {
        IndexedProblem given = live.now();
        reserve = min(settings.timeLimit().dividedBy(2), standing.elapsed().multipliedBy(OUTCOME_IN_INDEXINGS));
        Result result = guaranteed(given, promised -> planFrom(checkpoint, promised));
        while (!live.endsAs(given)) {
            given = live.now();
            Result before = result;
            result = guaranteed(given, promised -> searchAfterChange(promised, before));
        }
        helpers.forEach(ThreePhaseRun::join);
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
        Bound bound = Bound.of(indexed, shareOfTheTime(SHARE_OF_THE_BOUND), lowered);
        lowered.accept(bound.value());
        Timetable built = build(indexed, bound, start);
        improved(Phase.BUILDING, built.arrangement());
        return search(built, bound, known -> known);
    }

    /** Goes on from what can stay; the bound of the changed problem is worked out anew once the plan is told. */
    private Result searchAfterChange(IndexedProblem changed, Result before) {
        LongConsumer lowered = lower -> standing.bounded(changed, lower);
        Bound bound = before.bound().at(changed);
        Timetable carried = carryOver(changed, before.arrangement());
        best = 0;
        comforting = false;
        lowered.accept(bound.value());
        improved(Phase.SEARCHING, carried.arrangement());
        standing.urge();
        return search(carried, bound, known -> known.or(Bound.of(changed, () -> interrupted(changed), lowered)));
    }

    private Timetable carryOver(IndexedProblem changed, Arrangement before) {
        Timetable timetable = new Timetable(changed);
        Construction construction = new Construction(timetable, new Random(settings.seed()));
        construction.holdPins();
        settle(timetable);
        timetable.restore(before);
        construction.holdPromises();
        construction.insistOnPromises();
        return timetable;
    }

    /** @param renew lowers a bound that has not been worked out for this problem */
    private Result search(Timetable built, Bound bound, UnaryOperator<Bound> renew) {
        IndexedProblem problem = built.problem();
        LongConsumer lowered = lower -> standing.bounded(problem, lower);
        if (interrupted(problem)) {
            return new Result(built.arrangement(), guarantee, bound);
        }
        if (closed(built)) {
            return comfortable(built.arrangement(), () -> bound);
        }
        if (settings.threads() == 1 || settings.stepLimit().isPresent()) {
            Bound renewed = renew.apply(bound);
            Bound tightened =
                    wide(built) ? renewed.tightened(() -> best, shareOfTheTime(SHARE_OF_TIGHTENING), lowered) : renewed;
            lowered.accept(tightened.value());
            Arrangement improved = closed(built) ? built.arrangement() : improve(built, renewed);
            return comfortable(improved, () -> tightened);
        }
        return improveWhileTightening(
                built,
                bound,
                () -> renew.apply(bound).tightened(() -> best, () -> searched || interrupted(problem), lowered));
    }

    /** The result, made comfortable if that is asked for and the promises are kept. */
    private Result comfortable(Arrangement valued, Supplier<Bound> bound) {
        if (settings.comfort().isEmpty() || valued.missing() > 0 || interrupted(valued.problem())) {
            return new Result(valued, guarantee, bound.get());
        }
        comforting = true;
        double share = settings.comfort().getAsDouble();
        Duration end =
                min(settings.timeLimit().minus(reserve), standing.elapsed().plus(fullComfort(valued)));
        List<Choice> choices = new Comforting(
                        settings,
                        share,
                        published == null ? 0 : COMFORT_OF_STAYING,
                        () -> end.minus(standing.elapsed()),
                        () -> interrupted(valued.problem()),
                        this::comfort)
                .of(valued);
        Arrangement chosen = choices.stream()
                .filter(choice -> choice.givenUp() <= share)
                .reduce((one, other) -> other)
                .orElseThrow()
                .arrangement();
        return new Result(chosen, guarantee, bound.get(), valued, choices);
    }

    private Arrangement comfort(Arrangement start, SearchLimits limits, boolean shown) {
        MeetingSearch started = new MeetingSearch(limits);
        search = started;
        searching = start.problem();
        Timetable timetable = Timetable.comfortable(start);
        settle(timetable);
        return started.improve(timetable, new int[0], memory -> comforted(memory, shown));
    }

    private void comforted(Memory memory, boolean shown) {
        if (shown && standing.elapsed().minus(lastArrangement).compareTo(BETWEEN_ARRANGEMENTS) > 0) {
            improved(Phase.COMFORTING, memory.arrangement());
        }
        stopIfHalted();
    }

    /** Whoever tightens the bound of a problem that has changed meanwhile is not waited for before the end. */
    private Result improveWhileTightening(Timetable built, Bound bound, Callable<Bound> tighten) {
        searched = false;
        FutureTask<Bound> tightening = new FutureTask<>(tighten);
        Thread helper = new Thread(tightening, "meeting-planner-bound");
        helper.setDaemon(true);
        helper.start();
        helpers.add(helper);
        try {
            Arrangement improved = improve(built, bound);
            return comfortable(improved, () -> tightened(tightening, built.problem(), bound));
        } finally {
            searched = true;
        }
    }

    private Bound tightened(Future<Bound> tightening, IndexedProblem problem, Bound bound) {
        boolean known = live.isStill(problem) || tightening.isDone();
        searched = true;
        try {
            return known ? tightening.get() : bound;
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("the bound failed", failure);
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
        published = publishedIn(indexed);
        settle(timetable);
        if (start.meetings().isEmpty()) {
            if (published != null) {
                timetable.restore(published);
            }
            construction.holdPromises();
            construction.hold(bound.selected(), this::halted);
        } else {
            Checkpoint.restore(start, timetable);
            construction.holdPromises();
            construction.hold(new boolean[indexed.requests()], this::halted);
        }
        return timetable;
    }

    /** What is published already, as far as it can be held. */
    private static @Nullable Arrangement publishedIn(IndexedProblem problem) {
        if (problem.source().published().isEmpty()) {
            return null;
        }
        Timetable timetable = new Timetable(problem);
        new Construction(timetable, new Random(0)).holdPins();
        Checkpoint.restore(new Plan(problem.source().published(), 0), timetable);
        return timetable.arrangement();
    }

    private void settle(Timetable timetable) {
        if (published != null) {
            timetable.settle(published);
        }
    }

    private Arrangement improve(Timetable built, Bound bound) {
        Effort effort = Effort.of(built.problem().source(), built.value(), bound.value());
        MeetingSearch started = new MeetingSearch(new SearchLimits(
                settings.seed(),
                timeForValue(built),
                settings.stepLimit(),
                enough(),
                effort.temperature(),
                Integer.MAX_VALUE,
                published == null ? 0 : WORTH_OF_STAYING));
        search = started;
        searching = built.problem();
        return started.improve(built, bound.nearlyWorthHolding(effort.margin()), this::improved);
    }

    /** Comfort gets as much of the time as it can use, and no more than a third. */
    private Duration timeForValue(Timetable built) {
        Duration left = timeLeft();
        Duration comfort =
                settings.comfort().isEmpty() ? Duration.ZERO : COMFORT_PER_MEETING.multipliedBy(built.meetings());
        return left.minus(min(left.dividedBy(COMFORT_PART_OF_THE_TIME), comfort));
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
            best = Math.max(best, arrangement.value());
            standing.improved(phase, arrangement);
        }
    }

    private static void join(Thread helper) {
        try {
            helper.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }

    /** The least value whose gap is within the limit. */
    private long enough() {
        return valueWithin(settings.gapLimit());
    }

    private long valueWithin(double gap) {
        return (long) Math.ceil(standing.upperBound() * (1 - gap));
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
