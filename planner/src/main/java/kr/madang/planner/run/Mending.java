package kr.madang.planner.run;

import static java.util.Comparator.comparingInt;

import java.time.Duration;
import java.util.OptionalInt;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import kr.madang.planner.Guarantee;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.RepairListener;
import kr.madang.planner.RepairSettings;
import kr.madang.planner.Repaired;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.bound.Guarantees;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.repair.ChangedProblem;
import kr.madang.planner.search.Guide;
import kr.madang.planner.search.MeetingSearch;
import kr.madang.planner.search.SearchLimits;
import kr.madang.planner.timetable.Arrangement;
import kr.madang.planner.timetable.Construction;
import kr.madang.planner.timetable.Filling;
import kr.madang.planner.timetable.Timetable;
import org.jspecify.annotations.Nullable;

/**
 * One repair: keeps every meeting that can stay and fills what became free, which is the first plan; then, while the bound
 * is worked out beside it, moves a few meetings and then more for as much value as they bring. What the plan guaranteed
 * everybody is guaranteed anew, as far as the changed problem allows, and counts more than value.
 */
final class Mending {

    /** Checking and explaining the plan takes about so many times as long as its first version, on any machine. */
    private static final int OUTCOME_IN_FIRST_PLANS = 4;

    /** The budgets the search is given one after the other, as parts of the whole one. */
    private static final int[] PARTS_OF_THE_BUDGET = {64, 16, 4, 1};

    private final IndexedProblem before;
    private final Plan plan;
    private final int guaranteed;
    private final RepairSettings settings;
    private final RepairListener listener;
    private final long startedAt = System.nanoTime();
    private final TradeCurve trades = new TradeCurve();
    private volatile @Nullable IndexedProblem bounded;

    /** @param guaranteed how many meetings the plan guarantees everybody */
    Mending(IndexedProblem before, Plan plan, int guaranteed, RepairSettings settings, RepairListener listener) {
        this.before = before;
        this.plan = plan;
        this.guaranteed = guaranteed;
        this.settings = settings;
        this.listener = listener;
    }

    Repaired after(PlanChanges changes) {
        ChangedProblem changed = ChangedProblem.of(before, plan, changes);
        IndexedProblem indexed = changed.indexed();
        Beside<Bound> bounding = bounding(indexed);
        Timetable timetable = mended(indexed, changed);
        Plan first = Tables.plan(timetable.arrangement(), changed.numbered());
        Duration firstAfter = elapsed();
        listener.mended(first, firstAfter);
        trades.note(0, timetable.value());
        Beside<MatchingProblem> checking = Beside.work(() -> Sound.requiredAfterChanges(changed.problem()));
        Guarantee guarantee = guaranteed == 0 ? Guarantee.none() : Guarantees.of(indexed, guaranteed);
        if (guaranteed > 0) {
            timetable = mended(indexed.changed(guarantee.on(changed.problem())), changed);
            bounding = bounding(timetable.problem());
        }
        Arrangement improved = timetable.arrangement();
        boolean improving = settings.mostMoved() > 0 || improved.missing() > 0;
        if (improving) {
            Duration reserve = firstAfter.multipliedBy(OUTCOME_IN_FIRST_PLANS);
            improved = improve(
                    timetable,
                    bounding,
                    settings.timeLimit().minus(settings.elsewhere()).minus(reserve));
        }
        Plan last = improving || guaranteed > 0 ? Tables.plan(improved, changed.numbered()) : first;
        PlanOutcome outcome =
                Outcomes.of(checking.result(), new Result(improved, guarantee, bounding::result), last, elapsed());
        return new Repaired(
                changed.problem(),
                changed.kept(),
                changed.impossible(),
                outcome,
                Comparison.report(changed, changes.noShows(), last, firstAfter, trades.points()));
    }

    /** Works out the bound of the problem as long as there is time, and no other one is worked out. */
    @SuppressWarnings("ReferenceEquality") // each version of the problem is one object
    private Beside<Bound> bounding(IndexedProblem problem) {
        bounded = problem;
        return Beside.work(() ->
                Bound.alone(problem, () -> bounded != problem || elapsed().compareTo(settings.timeLimit()) > 0));
    }

    /** Keeps what can stay and fills what became free: first with what is promised, there where it was if it can be. */
    private static Timetable mended(IndexedProblem problem, ChangedProblem changed) {
        Timetable timetable = new Timetable(problem);
        Checkpoint.restore(changed.numbered(), timetable);
        timetable.settle();
        new Construction(timetable, new Random(0)).holdPins();
        atTheirTime(timetable, changed, problem::promised);
        Filling filling = new Filling(timetable);
        for (int request : problem.byValue()) {
            if (problem.promised(request) && !timetable.held(request)) {
                filling.placeWhereMostIsLeft(request);
            }
        }
        atTheirTime(timetable, changed, request -> true);
        for (int participant = 0; participant < problem.participants(); participant++) {
            if (timetable.meetingsOf(participant) < problem.leastMeetings(participant)) {
                filling.requestsOf(participant);
            }
        }
        filling.everything();
        timetable.forgetJournal();
        return timetable;
    }

    /** Holds what cannot be held as it was in the slot where it was, if it can be: the most valuable first. */
    private static void atTheirTime(Timetable timetable, ChangedProblem changed, IntPredicate which) {
        IndexedProblem problem = timetable.problem();
        changed.impossible().stream()
                .filter(meeting -> problem.numberOf(meeting.request()) >= 0 && problem.numberOf(meeting.slot()) >= 0)
                .filter(meeting -> which.test(problem.numberOf(meeting.request())))
                .sorted(comparingInt((PlannedMeeting meeting) -> problem.value(problem.numberOf(meeting.request())))
                        .reversed())
                .forEachOrdered(meeting ->
                        timetable.place(problem.numberOf(meeting.request()), problem.numberOf(meeting.slot())));
    }

    private Arrangement improve(Timetable timetable, Beside<Bound> bounding, Duration end) {
        Guide guide = new Guide(whereSomethingIsLeft(timetable), Bound.quick(timetable.problem()));
        bounding.then(guide::follow);
        Arrangement filled = timetable.arrangement();
        Arrangement best = filled;
        for (int at = 0; at < PARTS_OF_THE_BUDGET.length; at++) {
            int budget = settings.mostMoved() / PARTS_OF_THE_BUDGET[at];
            Duration left = end.minus(elapsed()).dividedBy(PARTS_OF_THE_BUDGET.length - at);
            boolean whole = PARTS_OF_THE_BUDGET[at] == 1;
            if ((whole || budget > 0) && !left.isNegative() && !left.isZero()) {
                MeetingSearch search = new MeetingSearch(new SearchLimits(
                        settings.seed(),
                        left,
                        OptionalInt.empty(),
                        Long.MAX_VALUE,
                        Effort.least(before.source()).temperature(),
                        budget,
                        settings.moveCost()));
                best = search.improve(timetable, guide, memory -> {
                    if (memory.missing() <= filled.missing() && memory.away() <= budget) {
                        trades.note(memory.away(), memory.value());
                    }
                });
            }
        }
        return best;
    }

    /** The requests of those who have fewer meetings than they want, as there somebody has dropped out. */
    private static int[] whereSomethingIsLeft(Timetable timetable) {
        IndexedProblem problem = timetable.problem();
        return IntStream.range(0, problem.requests())
                .filter(request -> !timetable.held(request) && timetable.bothWantMore(request))
                .toArray();
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
