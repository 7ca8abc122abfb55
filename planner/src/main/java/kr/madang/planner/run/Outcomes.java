package kr.madang.planner.run;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.madang.planner.Alternative;
import kr.madang.planner.BoundCertificate;
import kr.madang.planner.Comforts;
import kr.madang.planner.Guarantee;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlanOutcome.Status;
import kr.madang.planner.Reason;
import kr.madang.planner.bound.Bound;
import kr.madang.planner.check.CertificateChecker;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.check.Violation;
import kr.madang.planner.explain.Reasons;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.timetable.Arrangement;

/** Checks what a run has found and says what is known of it. */
final class Outcomes {

    private Outcomes() {}

    static PlanOutcome of(MatchingProblem problem, Result result, Duration elapsed) {
        return of(problem, result, Tables.plan(result.arrangement()), elapsed);
    }

    /** @param plan the result's arrangement with tables and interpreters */
    static PlanOutcome of(MatchingProblem given, Result result, Plan plan, Duration elapsed) {
        Guarantee guarantee = result.arrangement().missing() == 0
                ? result.guarantee()
                : result.guarantee().without(Missed.of(given, result.guarantee(), plan));
        MatchingProblem problem = guarantee.on(given);
        Beside<List<Violation>> checking = Beside.work(() -> PlanChecker.violations(problem, plan));
        Beside<Map<MeetingRequest.Id, Reason>> reasons =
                Beside.work(() -> Reasons.of(result.arrangement().problem(), plan));
        BoundCertificate certificate = guarantee.equals(result.guarantee())
                ? result.bound().get().certificate()
                : Bound.of(IndexedProblem.of(problem), () -> false, lower -> {}).certificate();
        boolean proven = CertificateChecker.proves(problem, certificate);
        List<Violation> violations = checking.result();
        boolean promisesKept =
                violations.stream().noneMatch(violation -> violation.rule().isPromise());
        boolean allowed =
                violations.stream().allMatch(violation -> violation.rule().isPromise());
        if (!allowed || !proven || (promisesKept && plan.value() > certificate.upperBound())) {
            throw new IllegalStateException("the plan or its bound does not hold: " + violations);
        }
        return new PlanOutcome(
                status(plan, certificate, promisesKept),
                plan,
                guarantee,
                certificate,
                reasons.result(),
                new Comforts(
                        result.arrangement().comfort(),
                        result.forValueAlone().comfort(),
                        alternatives(problem, result, Beside.work(() -> plan))),
                elapsed);
    }

    /** The choices as plans; those that hold the same meetings are made once. */
    private static List<Alternative> alternatives(MatchingProblem problem, Result result, Beside<Plan> plan) {
        Map<Arrangement, Beside<Plan>> plans = new HashMap<>(Map.of(result.arrangement(), plan));
        for (Choice choice : result.choices()) {
            plans.computeIfAbsent(choice.arrangement(), one -> Beside.work(() -> checked(problem, Tables.plan(one))));
        }
        return result.choices().stream()
                .map(choice -> new Alternative(
                        choice.givenUp(),
                        requireNonNull(plans.get(choice.arrangement())).result(),
                        choice.arrangement().comfort()))
                .toList();
    }

    private static Plan checked(MatchingProblem problem, Plan plan) {
        List<Violation> violations = PlanChecker.violations(problem, plan);
        if (!violations.isEmpty()) {
            throw new IllegalStateException("an alternative does not hold: " + violations);
        }
        return plan;
    }

    private static Status status(Plan plan, BoundCertificate certificate, boolean promisesKept) {
        if (!promisesKept) {
            return certificate.upperBound() < 0 ? Status.INFEASIBLE : Status.UNDECIDED;
        }
        return plan.value() == certificate.upperBound() ? Status.OPTIMAL : Status.FEASIBLE;
    }
}
