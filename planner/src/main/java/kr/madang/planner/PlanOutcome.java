package kr.madang.planner;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a run ends with.
 *
 * @param certificate proves the upper bound
 * @param reasons for every request of the problem, in its order, where it is held or why not
 */
public record PlanOutcome(
        Plan plan, BoundCertificate certificate, Map<MeetingRequest.Id, Reason> reasons, Duration elapsed) {

    public PlanOutcome {
        reasons = Collections.unmodifiableMap(new LinkedHashMap<>(reasons));
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

    /** No plan of this problem is worth more. */
    public boolean provenOptimal() {
        return value() == upperBound();
    }
}
