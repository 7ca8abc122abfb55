package kr.madang.planner.cli;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import kr.madang.planner.GuaranteePoint;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.OneMore;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlanOutcome.Status;
import kr.madang.planner.bound.Guarantees;
import kr.madang.planner.explain.OneMoreWorth;
import kr.madang.planner.explain.PlanReports;
import kr.madang.planner.explain.Standby;
import kr.madang.planner.rules.Statement;

/** Works out what is written beside a plan; what does not depend on it on a thread of its own, if there is one. */
final class Reporting {

    static final int MOST_GUARANTEED = 8;

    /** Of larger problems there are no reports in the plan's file: they would take the time of the search. */
    private static final int MOST_REQUESTS = 100_000;

    private static final int MOST_REQUESTS_A_SECOND = 4_000;

    /** Of larger problems only explain says what one more of something is worth. */
    private static final int MOST_REQUESTS_FOR_BOTTLENECKS = 5_000;

    static final int MOST_PARTICIPANTS = 5;

    private final MatchingProblem problem;
    private final boolean wanted;
    private final Supplier<List<GuaranteePoint>> guarantees;
    private final Supplier<List<OneMore>> bottlenecks;

    private Reporting(MatchingProblem problem, boolean wanted, int threads) {
        this.problem = problem;
        this.wanted = wanted;
        Supplier<List<GuaranteePoint>> curve = () -> Guarantees.curve(problem, MOST_GUARANTEED);
        guarantees = wanted && threads > 1 ? CompletableFuture.supplyAsync(curve)::join : curve;
        Supplier<List<OneMore>> more = () -> problem.requests().size() <= MOST_REQUESTS_FOR_BOTTLENECKS
                ? OneMoreWorth.of(problem, MOST_PARTICIPANTS)
                : List.of();
        bottlenecks = wanted && threads > 1 ? CompletableFuture.supplyAsync(more)::join : more;
    }

    /**
     * Begins with reports on a problem free of defects, if they are wanted and it is not too large for them.
     *
     * @param seconds the time there is for everything
     */
    static Reporting on(MatchingProblem problem, boolean wanted, int threads, double seconds) {
        return new Reporting(problem, wanted && suits(problem, seconds), threads);
    }

    /** Whether the time is enough for reports beside the search. */
    static boolean suits(MatchingProblem problem, double seconds) {
        return problem.requests().size() <= Math.min(MOST_REQUESTS, MOST_REQUESTS_A_SECOND * seconds);
    }

    /** What the constraints say, and who stands by unless the problem is too large for that. */
    static PlanReports standby(MatchingProblem problem, PlanOutcome outcome) {
        return new PlanReports(
                constraints(problem, outcome),
                List.of(),
                List.of(),
                problem.requests().size() <= MOST_REQUESTS ? Standby.of(problem, outcome.plan()) : List.of());
    }

    PlanReports of(PlanOutcome outcome) {
        Map<String, Long> constraints = constraints(problem, outcome);
        return wanted && !constraints.isEmpty()
                ? new PlanReports(constraints, guarantees.get(), bottlenecks.get(), Standby.of(problem, outcome.plan()))
                : new PlanReports(constraints, List.of(), List.of(), List.of());
    }

    /** The parts of the constraints; none where the plan breaks a promise. */
    private static Map<String, Long> constraints(MatchingProblem problem, PlanOutcome outcome) {
        return outcome.status() == Status.UNDECIDED || outcome.status() == Status.INFEASIBLE
                ? Map.of()
                : Statement.partsOfValid(outcome.plan(), outcome.comforts().plan(), problem.comfort());
    }
}
