package kr.madang.planner.run;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.repair.ChangedProblem;
import kr.madang.planner.run.Repaired.Trade;
import kr.madang.planner.search.MeetingSearch;
import kr.madang.planner.search.SearchLimits;
import kr.madang.planner.timetable.Arrangement;
import kr.madang.planner.timetable.Construction;
import kr.madang.planner.timetable.Filling;
import kr.madang.planner.timetable.Memory;
import kr.madang.planner.timetable.Timetable;

/**
 * Mends a plan: keeps every meeting that can stay, fills what became free at once, and then moves as few meetings as
 * allowed for as much value as they bring.
 */
public final class PlanRepair {

    private static final int OUTCOME_IN_INDEXINGS = 2;
    private static final int POINTS = 8;

    private final RepairSettings settings;
    private final long startedAt = System.nanoTime();
    private final TreeMap<Integer, Long> trades = new TreeMap<>();

    private PlanRepair(RepairSettings settings) {
        this.settings = settings;
    }

    /** The plan repaired after the changes. */
    public static Repaired of(MatchingProblem problem, Plan plan, PlanChanges changes, RepairSettings settings) {
        return new PlanRepair(settings).repair(problem, plan, changes);
    }

    private Repaired repair(MatchingProblem problem, Plan plan, PlanChanges changes) {
        ChangedProblem changed = ChangedProblem.of(problem, plan, changes);
        Sound.require(changed.problem());
        Duration before = elapsed();
        IndexedProblem indexed = IndexedProblem.of(changed.problem());
        Duration reserve = elapsed().minus(before).multipliedBy(OUTCOME_IN_INDEXINGS);
        CompletableFuture<Bound> bounding =
                CompletableFuture.supplyAsync(() -> Bound.of(indexed, () -> false, lower -> {}));
        Timetable timetable = new Timetable(indexed);
        keep(timetable, changed);
        timetable.settle();
        new Filling(timetable).everything();
        timetable.forgetJournal();
        Duration first = elapsed();
        trades.put(0, timetable.value());
        Bound bound = bounding.join();
        Duration left = settings.timeLimit().minus(elapsed()).minus(reserve);
        Arrangement arrangement = timetable.value() < bound.value() && !left.isNegative()
                ? improve(timetable, bound, left)
                : timetable.arrangement();
        PlanOutcome outcome =
                Outcomes.of(changed.problem(), new Result(arrangement, bound.certificate()), plan, elapsed());
        return compared(changed, outcome, first);
    }

    /** Puts the meetings that can stay where they are. */
    private static void keep(Timetable timetable, ChangedProblem changed) {
        new Construction(timetable, new Random(0)).holdPins();
        Checkpoint.restore(new Plan(changed.kept(), 0), timetable);
    }

    private Arrangement improve(Timetable timetable, Bound bound, Duration left) {
        IndexedProblem problem = timetable.problem();
        Effort effort = Effort.of(problem.source(), timetable.value(), bound.value());
        MeetingSearch search = new MeetingSearch(new SearchLimits(
                settings.seed(),
                left,
                OptionalInt.empty(),
                bound.value(),
                effort.temperature(),
                settings.mostMoved(),
                settings.moveCost()));
        int[] candidates = bound.nearlyWorthHolding(effort.margin());
        return search.improve(timetable, candidates, this::note);
    }

    private void note(Memory memory) {
        if (memory.missing() == 0 && memory.away() <= settings.mostMoved()) {
            trades.merge(memory.away(), memory.value(), Math::max);
        }
    }

    private Repaired compared(ChangedProblem changed, PlanOutcome outcome, Duration first) {
        Map<MeetingRequest.Id, PlannedMeeting> after = new HashMap<>();
        outcome.plan().meetings().forEach(meeting -> after.put(meeting.request(), meeting));
        int moved = 0;
        int givenUp = 0;
        for (PlannedMeeting before : changed.kept()) {
            PlannedMeeting now = after.get(before.request());
            givenUp += now == null ? 1 : 0;
            moved += now != null && !now.equals(before) ? 1 : 0;
        }
        int added = outcome.plan().meetings().size() - (changed.kept().size() - givenUp);
        return new Repaired(changed, outcome, moved, givenUp, added, first, curve());
    }

    /** The trades that are worth more than all with fewer moves, thinned out to a few. */
    private List<Trade> curve() {
        List<Trade> rising = new ArrayList<>();
        long best = Long.MIN_VALUE;
        for (Map.Entry<Integer, Long> trade : trades.entrySet()) {
            if (trade.getValue() > best) {
                best = trade.getValue();
                rising.add(new Trade(trade.getKey(), best));
            }
        }
        if (rising.size() <= POINTS) {
            return rising;
        }
        List<Trade> few = new ArrayList<>();
        for (int point = 0; point < POINTS; point++) {
            few.add(rising.get(point * (rising.size() - 1) / (POINTS - 1)));
        }
        return few;
    }

    private Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
