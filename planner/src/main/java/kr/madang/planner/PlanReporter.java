package kr.madang.planner;

import java.util.List;

/** Says of a problem free of defects, and of a plan for it, what is worth knowing besides the meetings. */
public interface PlanReporter {

    /** How evenly a plan serves each side that has anybody with a request. */
    List<Fairness> fairness(MatchingProblem problem, Plan plan);

    /** What each guarantee costs, from none to {@code most} meetings for everybody. */
    List<GuaranteePoint> guarantees(MatchingProblem problem, int most);

    /**
     * What one more of each scarce thing is worth, the most valuable first, nothing that is worth nothing. It takes seconds for
     * some thousand requests.
     *
     * @param mostParticipants whose hours are looked at, those with the highest price
     */
    List<OneMore> oneMore(MatchingProblem problem, int mostParticipants);
}
