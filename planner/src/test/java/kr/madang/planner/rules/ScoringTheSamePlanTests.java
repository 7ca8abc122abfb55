package kr.madang.planner.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.ProblemCheck;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.drawing.TinyProblem;
import kr.madang.planner.run.ProvingPlanner;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardsoftlong.HardSoftLongScore;

/** The constraints, the plan checker and the search say the same of a plan. */
class ScoringTheSamePlanTests {

    private static final int PROBLEMS = 120;

    @Test
    void constraintsAgreeWithTheSearch() {
        assertThat(LongStream.range(0, PROBLEMS).filter(seed -> !agree(seed))).isEmpty();
    }

    @Test
    void constraintsAndCheckerRefuseTheSamePlans() {
        assertThat(LongStream.range(0, PROBLEMS).filter(seed -> !refuseTheSame(seed)))
                .isEmpty();
    }

    @Test
    void valueIsThePartOfOneConstraint() {
        MatchingProblem problem = TinyProblem.of(1);
        Plan plan = found(problem);

        Map<String, Long> parts = Statement.parts(problem, plan);

        assertThat(parts.keySet()).containsExactlyElementsOf(PlannerConstraintConfiguration.ALL);
        assertThat(parts.values().stream().mapToLong(part -> part).sum()).isEqualTo(plan.value());
        assertThat(parts).containsEntry(PlannerConstraintConfiguration.MEETING_VALUE, plan.value());
    }

    private static boolean agree(long seed) {
        MatchingProblem problem = TinyProblem.intricate(seed);
        if (!ProblemCheck.of(problem).isEmpty()) {
            return true;
        }
        Plan plan = found(problem);
        boolean valid = PlanChecker.violations(problem, plan).isEmpty();
        HardSoftLongScore score = Statement.score(problem, plan);
        return score.softScore() == plan.value() && score.isFeasible() == valid;
    }

    /** Moves one meeting after the other to another slot, whatever that breaks, and compares. Tables are left aside. */
    private static boolean refuseTheSame(long seed) {
        MatchingProblem problem = TinyProblem.of(seed);
        Plan plan = found(problem);
        List<PlannedMeeting> meetings = new ArrayList<>(plan.meetings());
        for (int at = 0; at < meetings.size(); at++) {
            PlannedMeeting moved = new PlannedMeeting(
                    meetings.get(at).request(),
                    problem.slots()
                            .get((int) (seed + at) % problem.slots().size())
                            .id(),
                    meetings.get(at).table(),
                    meetings.get(at).interpreter());
            meetings.set(at, moved);
            Plan spoiled = new Plan(meetings, plan.value());
            boolean refused = PlanChecker.violations(problem, spoiled).stream()
                    .anyMatch(violation -> !violation.rule().name().startsWith("TABLE_"));
            boolean tables = PlanChecker.violations(problem, spoiled).stream()
                    .anyMatch(violation -> violation.rule().name().startsWith("TABLE_"));
            if (!tables && Statement.score(problem, spoiled).isFeasible() == refused) {
                return false;
            }
        }
        return true;
    }

    private static Plan found(MatchingProblem problem) {
        return new ProvingPlanner()
                .prepare(problem, RunSettings.within(Duration.ofMinutes(1)).steps(50))
                .solve(new RunListener() {})
                .plan();
    }
}
