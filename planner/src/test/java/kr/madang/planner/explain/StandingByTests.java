package kr.madang.planner.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.ProblemCheck;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.check.Violation;
import kr.madang.planner.check.Violation.Rule;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.drawing.TinyProblem;
import kr.madang.planner.run.ProvingPlanner;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import org.junit.jupiter.api.Test;

class StandingByTests {

    /** What the meeting that falls through may break: it was promised. */
    private static final Set<Rule> PROMISES =
            EnumSet.of(Rule.PROMISE_KEPT, Rule.PIN_KEPT, Rule.PARTICIPANT_HAS_LEAST_MEETINGS);

    @Test
    void oneOfTheTwoMeetsSomebodyElseWithTheFreedInterpreter() {
        MatchingProblem problem = Drawing.of("""
                B1 . vi
                B2 . vi
                B3 . vi
                E1 . ko
                I1 . ko,vi
                T1 .
                B1-E1 9
                B2-E1 5
                B3-E1 7
                """);

        assertThat(Standby.of(problem, plan(problem)))
                .containsExactly(new Standby(Drawing.request("B1-E1"), List.of(in("B3-E1"), in("B2-E1"))));
    }

    @Test
    void nobodyElseWhoIsBusyOrRuledOutStandsBy() {
        MatchingProblem problem = Drawing.of("""
                B1 . en
                B2 . en
                B3 . en
                E1 . en
                E2 . en
                T1 .
                T2 .
                B1-E1 9
                B2-E2 9
                B2-E1 5
                B3-E1 4 never
                """);

        assertThat(Standby.of(problem, plan(problem))).isEmpty();
    }

    @Test
    void otherTwoTakeTheTable() {
        MatchingProblem problem = Drawing.of("B1 . en\nB2 . en\nE1 . en\nE2 . en\nT1 .\nB1-E1 9\nB2-E2 5");

        assertThat(Standby.of(problem, plan(problem)))
                .containsExactly(new Standby(
                        Drawing.request("B1-E1"),
                        List.of(new PlannedMeeting(
                                Drawing.request("B2-E2"), new Slot.Id("S1"), new Table.Id("T1"), Optional.empty()))));
    }

    @Test
    void eachStandbyKeepsEveryRuleOnceItsMeetingIsGone() {
        List<MatchingProblem> problems = Stream.concat(
                        LongStream.range(0, 200).mapToObj(TinyProblem::intricate),
                        Stream.of(ExpoProblem.of(ExpoSize.named("S"), Variant.TABLES, 1)))
                .filter(problem -> ProblemCheck.of(problem).isEmpty())
                .toList();
        int found = 0;
        for (MatchingProblem problem : problems) {
            Plan plan = plan(problem);
            Map<MeetingRequest.Id, MeetingRequest> requests =
                    problem.requests().stream().collect(Collectors.toMap(MeetingRequest::id, Function.identity()));
            for (Standby standby : Standby.of(problem, plan)) {
                assertThat(standby.instead()).hasSizeBetween(1, 3).doesNotHaveDuplicates();
                for (PlannedMeeting instead : standby.instead()) {
                    found++;
                    assertThat(broken(problem, exchanged(plan, standby.meeting(), instead, requests)))
                            .isEmpty();
                }
            }
        }
        assertThat(found).isGreaterThan(500);
    }

    private static List<Violation> broken(MatchingProblem problem, Plan plan) {
        return PlanChecker.violations(problem, plan).stream()
                .filter(violation -> !PROMISES.contains(violation.rule()))
                .toList();
    }

    private static Plan exchanged(
            Plan plan,
            MeetingRequest.Id gone,
            PlannedMeeting instead,
            Map<MeetingRequest.Id, MeetingRequest> requests) {
        List<PlannedMeeting> meetings = new ArrayList<>(plan.meetings());
        meetings.removeIf(meeting -> meeting.request().equals(gone));
        meetings.add(instead);
        return new Plan(
                meetings,
                meetings.stream()
                        .map(meeting -> requests.get(meeting.request()))
                        .mapToLong(MeetingRequest::value)
                        .sum());
    }

    private static PlannedMeeting in(String pair) {
        return new PlannedMeeting(
                Drawing.request(pair), new Slot.Id("S1"), new Table.Id("T1"), Optional.of(new Interpreter.Id("I1")));
    }

    private static Plan plan(MatchingProblem problem) {
        return new ProvingPlanner()
                .prepare(problem, RunSettings.within(Duration.ofMinutes(1)).steps(500))
                .solve(new RunListener() {})
                .plan();
    }
}
