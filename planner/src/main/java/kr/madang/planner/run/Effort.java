package kr.madang.planner.run;

import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;

/**
 * How far a search strays from what it has: the wider the gap to the bound, the more there is to be found elsewhere.
 *
 * @param temperature the loss that is accepted one time in three at first
 * @param margin requests whose price is above their value by no more than this are tried
 */
record Effort(long temperature, long margin) {

    private static final double LEAST_TEMPERATURE = 0.01;
    private static final double MOST_TEMPERATURE = 0.4;
    private static final double LEAST_MARGIN = 0.07;
    private static final double MOST_MARGIN = 1;
    private static final double SHARE_OF_THE_GAP = 5;

    /** Hardly straying. */
    static Effort least(MatchingProblem problem) {
        return of(problem, 0, 0);
    }

    static Effort of(MatchingProblem problem, long value, long bound) {
        double usual = problem.requests().stream()
                .mapToInt(MeetingRequest::value)
                .average()
                .orElse(0);
        double gap = bound <= 0 ? 0 : SHARE_OF_THE_GAP * (bound - value) / bound;
        return new Effort(
                Math.round(usual * Math.min(MOST_TEMPERATURE, Math.max(LEAST_TEMPERATURE, gap))),
                Math.round(usual * Math.min(MOST_MARGIN, Math.max(LEAST_MARGIN, gap))));
    }
}
