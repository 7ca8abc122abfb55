package kr.madang.planner;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run ends with.
 *
 * @param status what is known of the plan
 * @param guarantee what everybody is promised
 * @param certificate proves the upper bound on plans that keep all promises
 * @param reasons for every request of the problem, in its order, where it is held or why not
 * @param comforts how comfortable the plan is, and what more comfort would cost
 */
public record PlanOutcome(
        Status status,
        Plan plan,
        Guarantee guarantee,
        BoundCertificate certificate,
        Map<MeetingRequest.Id, Reason> reasons,
        Comforts comforts,
        Duration elapsed) {

    public PlanOutcome {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
    }

    /** This outcome with an alternative for its plan. */
    public PlanOutcome taking(Alternative alternative, Map<MeetingRequest.Id, Reason> itsReasons) {
        Status its = alternative.plan().value() == upperBound() ? Status.OPTIMAL : Status.FEASIBLE;
        return new PlanOutcome(
                its, alternative.plan(), guarantee, certificate, itsReasons, comforts.taking(alternative), elapsed);
    }

    public long value() {
        return plan.value();
    }

    public long upperBound() {
        return certificate.upperBound();
    }

    /** How far the plan may be from the best possible one, as a fraction of the bound. */
    public double gap() {
        return Gap.of(value(), upperBound());
    }

    /** What is known of a plan's value; nothing is proven of its comfort. */
    public enum Status {
        /** Valid, and proven to be worth as much as any. */
        OPTIMAL,
        /** Valid. */
        FEASIBLE,
        /** Not valid, and proven that no plan is: not every promise can be kept. */
        INFEASIBLE,
        /** Not valid: some promises are not kept, and nobody knows whether they can be. */
        UNDECIDED
    }
}
