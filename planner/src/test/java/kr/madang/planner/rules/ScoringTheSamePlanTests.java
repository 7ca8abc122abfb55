package kr.madang.planner.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import kr.madang.planner.Comfort;
import kr.madang.planner.ComfortWeights;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.ProblemCheck;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.drawing.TinyProblem;
import kr.madang.planner.explain.SideComfort;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.run.ProvingPlanner;
import kr.madang.planner.run.Tables;
import kr.madang.planner.timetable.Timetable;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;

/** The constraints, the plan checker and the search say the same of a plan. */
class ScoringTheSamePlanTests {

    private static final int PROBLEMS = 120;

    @Test
    void constraintsAgreeWithTheSearch() {
        assertThat(LongStream.range(0, PROBLEMS).filter(seed -> !agree(seed))).isEmpty();
    }

    @Test
    void constraintsAgreeWithTheTimetableWhateverHappensToIt() {
        List<Comfort> comforts = LongStream.range(0, PROBLEMS)
                .mapToObj(seed -> TinyProblem.withZonesAndLunch(seed).weighing(new ComfortWeights(7, 1, 2)))
                .filter(problem -> ProblemCheck.of(problem).isEmpty())
                .flatMap(problem -> shaken(problem).stream())
                .toList();

        Comfort all = comforts.stream().reduce(Comfort.FULL, Comfort::plus);
        assertThat(LongStream.of(all.idleSlots(), all.zoneSteps(), all.missedLunches()))
                .allMatch(count -> count > 10);
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
        assertThat(parts.values().stream().mapToLong(part -> part).sum())
                .isEqualTo(plan.value() - SideComfort.ofAll(problem, plan).cost());
        assertThat(parts).containsEntry(PlannerConstraintConfiguration.MEETING_VALUE, plan.value());
    }

    private static boolean agree(long seed) {
        MatchingProblem problem = TinyProblem.withZonesAndLunch(seed);
        if (!ProblemCheck.of(problem).isEmpty()) {
            return true;
        }
        Plan plan = found(problem);
        boolean valid = PlanChecker.violations(problem, plan).isEmpty();
        HardMediumSoftLongScore score = Statement.score(problem, plan);
        return score.mediumScore() == plan.value()
                && score.softScore() == -SideComfort.ofAll(problem, plan).cost()
                && score.isFeasible() == valid
                && (!valid || Statement.parts(problem, plan).equals(partsOfValid(problem, plan)));
    }

    private static Map<String, Long> partsOfValid(MatchingProblem problem, Plan plan) {
        return Statement.partsOfValid(plan, SideComfort.ofAll(problem, plan), problem.comfort());
    }

    /** Holds and drops requests at random, and compares now and then. */
    private static List<Comfort> shaken(MatchingProblem problem) {
        Timetable timetable = new Timetable(IndexedProblem.of(problem));
        timetable.mindComfort();
        Random random = new Random(problem.requests().size());
        List<Comfort> comforts = new ArrayList<>();
        for (int step = 1; step <= 100; step++) {
            int request = random.nextInt(timetable.problem().requests());
            if (timetable.held(request)) {
                timetable.remove(request);
            } else {
                timetable.place(request, random.nextInt(timetable.problem().slots()));
            }
            if (step % 25 == 0) {
                Plan plan = Tables.plan(timetable.arrangement());
                HardMediumSoftLongScore score = Statement.score(problem, plan);
                assertThat(timetable.comfort()).isEqualTo(SideComfort.ofAll(problem, plan));
                assertThat(List.of(score.hardScore(), score.mediumScore(), score.softScore()))
                        .containsExactly(-(long) timetable.missing(), timetable.value(), -timetable.discomfort());
                comforts.add(timetable.comfort());
            }
        }
        return comforts;
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
