package kr.madang.matchmaking.planning;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.IntStream;
import kr.madang.matchmaking.BlockedTime;
import kr.madang.matchmaking.MatchingInputs;
import kr.madang.matchmaking.PlannedMeeting;
import kr.madang.matchmaking.Unscheduled;
import kr.madang.planner.Guarantee;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Loss;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.PlanRepairer;
import kr.madang.planner.RepairSettings;
import kr.madang.planner.Repaired;
import kr.madang.planner.Table;
import kr.madang.shared.ComeBackLater;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Has the planner mend meetings after a loss, off the event loop and within seconds. */
@Component
public class Mending implements DisposableBean {

    private static final Duration LONGEST = Duration.ofSeconds(3);

    /** How many may wait for theirs. */
    private static final int WAITING = 3;

    /** Moving one meeting for another's sake is worth it, moving a hundred is not: all meetings are worth the same. */
    private static final int MOVE_COST = 10;

    private final PlanRepairer repairer;
    private final Clock clock;
    private final Scheduler mending = Schedulers.newBoundedElastic(1, WAITING, "planner.mending");

    Mending(PlanRepairer repairer, Clock clock) {
        this.repairer = repairer;
        this.clock = clock;
    }

    /**
     * The meetings after the loss; refused with {@link ComeBackLater} while others wait.
     *
     * @param inputs whose kept meetings are what is published
     * @param mostMoved how many others may make room
     * @param freeze how long from now only what has lost its place moves
     */
    public Mono<Mended> mend(MatchingInputs inputs, BlockedTime loss, int mostMoved, Duration freeze) {
        return Mono.fromCallable(() -> solve(inputs, loss, mostMoved, freeze))
                .subscribeOn(mending)
                .onErrorMap(RejectedExecutionException.class, full -> ComeBackLater.soon());
    }

    /** Others make room only where something would be lost otherwise. */
    private Mended solve(MatchingInputs inputs, BlockedTime loss, int mostMoved, Duration freeze) {
        SnapshotProblem snapshot = new SnapshotProblem(inputs);
        MatchingProblem problem = snapshot.problem();
        PlanChanges changes = toChanges(inputs, loss, freeze);
        Repaired calm = repair(problem, changes, 0);
        boolean all =
                calm.outcome().plan().meetings().size() == problem.published().size();
        Repaired best = all || mostMoved == 0 ? calm : repair(problem, changes, mostMoved);
        SnapshotPlan plan = new SnapshotPlan(inputs, snapshot);
        return new Mended(plan.toPlanned(plan.toCheckpoint(best.outcome().plan())), plan.toUnscheduled(best.outcome()));
    }

    private Repaired repair(MatchingProblem problem, PlanChanges changes, int mostMoved) {
        long value = (long) MatchingInputs.MOST_VALUE * problem.published().size();
        return repairer.repair(
                problem,
                new Plan(problem.published(), value),
                Guarantee.none(),
                changes,
                new RepairSettings(1, LONGEST, Duration.ZERO, mostMoved, MOVE_COST));
    }

    private PlanChanges toChanges(MatchingInputs inputs, BlockedTime loss, Duration freeze) {
        Loss lost = new Loss(Optional.of(loss.from()), Optional.of(loss.to()));
        Map<Table.Id, Loss> tables = loss.of() == BlockedTime.Of.TABLE
                ? Map.of(
                        SnapshotProblem.table(at(
                                inputs.tables().stream()
                                        .map(MatchingInputs.Table::id)
                                        .toList(),
                                loss)),
                        lost)
                : Map.of();
        Map<Interpreter.Id, Loss> interpreters = loss.of() == BlockedTime.Of.INTERPRETER
                ? Map.of(
                        SnapshotProblem.interpreter(at(
                                inputs.interpreters().stream()
                                        .map(MatchingInputs.Helper::id)
                                        .toList(),
                                loss)),
                        lost)
                : Map.of();
        return new PlanChanges(
                Optional.of(clock.instant()),
                freeze,
                Set.of(),
                Map.of(),
                tables,
                interpreters,
                Set.of(),
                Set.of(),
                List.of());
    }

    private static int at(List<UUID> ids, BlockedTime loss) {
        return IntStream.range(0, ids.size())
                .filter(at -> ids.get(at).equals(loss.id()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void destroy() {
        mending.dispose();
    }

    /** What is held after it, and which pairs are not. */
    public record Mended(List<PlannedMeeting> held, List<Unscheduled> missed) {

        /** Nothing has lost its place. */
        public static final Mended NOTHING = new Mended(List.of(), List.of());

        public Mended {
            held = List.copyOf(held);
            missed = List.copyOf(missed);
        }
    }
}
