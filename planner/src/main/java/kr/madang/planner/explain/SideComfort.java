package kr.madang.planner.explain;

import java.util.Arrays;
import java.util.List;
import kr.madang.planner.Comfort;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Participant.Side;
import kr.madang.planner.Plan;

/**
 * What a plan asks of the people of one side.
 *
 * @param participants how many of the side have meetings and hold one at a time
 * @param comfort all of it together
 */
public record SideComfort(Side side, int participants, Comfort comfort) {

    /** The report of each side that has anybody with a meeting. */
    public static List<SideComfort> of(MatchingProblem problem, Plan plan) {
        DayPlans days = new DayPlans(problem, plan);
        return Arrays.stream(Side.values())
                .map(side -> of(side, days))
                .filter(report -> report.participants() > 0)
                .toList();
    }

    private static SideComfort of(Side side, DayPlans days) {
        List<Comfort> comforts = days.participants().stream()
                .filter(one -> one.side() == side)
                .map(days::comfort)
                .toList();
        return new SideComfort(side, comforts.size(), sum(comforts));
    }

    /** What the plan asks of everybody. */
    public static Comfort ofAll(MatchingProblem problem, Plan plan) {
        return sum(of(problem, plan).stream().map(SideComfort::comfort).toList());
    }

    private static Comfort sum(List<Comfort> parts) {
        return parts.stream().reduce(Comfort.FULL, Comfort::plus);
    }
}
