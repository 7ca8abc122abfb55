package kr.madang.planner.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.check.Violation.Rule;
import kr.madang.planner.drawing.Drawing;
import kr.madang.planner.run.ProvingPlanner;
import org.junit.jupiter.api.Test;

class CheckingAPlanTests {

    private static final MatchingProblem PROBLEM = Drawing.of("""
            B1 ...# en most=2
            B2 .... vi
            B3 .... en
            E1 .... en atonce=2 most=3
            E2 ...# en
            E3 .... ko
            I1 ..## vi,en
            I2 .... ko,en,vi
            T1 ....
            T2 ...#
            B1-E1 100 S1/T2
            B1-E2 200
            B2-E1 300
            B2-E2 300
            B2-E3 300
            B3-E1 100
            B3-E2 100
            """);

    private static final Plan VALID = plan(
            meeting("B1-E1", "S1", "T2"),
            meeting("B1-E2", "S2", "T1"),
            meeting("B2-E1", "S1", "T1", "I1"),
            meeting("B2-E2", "S3", "T1", "I2"),
            meeting("B3-E1", "S4", "T1"));

    @Test
    void validPlanHasNoViolation() {
        assertThat(PlanChecker.violations(PROBLEM, VALID)).isEmpty();
    }

    @Test
    void foundPlanHasNoViolation() {
        Plan found = new ProvingPlanner()
                .prepare(PROBLEM, RunSettings.within(Duration.ofMinutes(1)).steps(2000))
                .solve(new RunListener() {})
                .plan();

        assertThat(PlanChecker.violations(PROBLEM, found)).isEmpty();
    }

    @Test
    void eachSpoiledPlanBreaksItsRule() {
        assertThat(broken(plus(meeting("B9-E9", "S1", "T1")))).contains(Rule.REQUEST_KNOWN);
        assertThat(broken(plus(meeting("B3-E2", "S9", "T1")))).contains(Rule.PLACE_KNOWN);
        assertThat(broken(plus(meeting("B3-E2", "S1", "T9")))).contains(Rule.PLACE_KNOWN);
        assertThat(broken(plus(meeting("B3-E2", "S2", "T2", "I9")))).contains(Rule.PLACE_KNOWN);
        assertThat(broken(plus(meeting("B3-E1", "S2", "T2"))))
                .contains(Rule.REQUEST_HELD_ONCE, Rule.PAIR_MEETS_ONCE, Rule.VALUE_RIGHT);
        assertThat(broken(plus(meeting("B3-E2", "S4", "T1"))))
                .contains(Rule.PARTICIPANTS_AVAILABLE, Rule.TABLE_IN_ONE_MEETING_AT_ONCE);
        assertThat(broken(plus(meeting("B3-E2", "S2", "T2")))).contains(Rule.PARTICIPANT_WITHIN_TABLE_CAPACITY);
        assertThat(broken(with("B3-E1", meeting("B3-E1", "S4", "T2")))).contains(Rule.TABLE_AVAILABLE);
        assertThat(broken(with("B2-E2", meeting("B2-E2", "S3", "T1")))).contains(Rule.INTERPRETER_PRESENT);
        assertThat(broken(with("B2-E2", meeting("B2-E2", "S3", "T1", "I1")))).contains(Rule.INTERPRETER_PRESENT);
        assertThat(broken(plus(meeting("B2-E3", "S1", "T1", "I1"))))
                .contains(Rule.INTERPRETER_PRESENT, Rule.INTERPRETER_IN_ONE_MEETING_AT_ONCE);
        assertThat(broken(with("B1-E1", meeting("B1-E1", "S1", "T1")))).contains(Rule.PIN_KEPT);
        assertThat(broken(new Plan(VALID.meetings(), VALID.value() + 1))).containsExactly(Rule.VALUE_RIGHT);
    }

    @Test
    void moreMeetingsThanWantedBreakTheRule() {
        MatchingProblem modest = Drawing.of("""
                B1 ... en most=1
                E1 ... en
                E2 ... en
                T1 ...
                B1-E1 10
                B1-E2 10
                """);
        Plan greedy = new Plan(List.of(meeting("B1-E1", "S1", "T1"), meeting("B1-E2", "S2", "T1")), 20);

        assertThat(PlanChecker.violations(modest, greedy))
                .containsExactly(new Violation(Rule.PARTICIPANT_WITHIN_MOST_MEETINGS, "participant=B1"));
    }

    @Test
    void eachRuleOfPromisesAndPlacesIsChecked() {
        MatchingProblem problem = Drawing.of("""
                B1 ... en least=2
                B2 ... en
                E1 ... en
                E2 ... en atonce=2
                T1 ...
                T2 ... E2
                B1-E1 10 must not=S3
                B1-E2 10
                B2-E1 10 never
                B2-E2 10
                B1-E1 < B1-E2
                """);
        PlannedMeeting first = meeting("B1-E1", "S1", "T1");
        PlannedMeeting second = meeting("B1-E2", "S2", "T2");

        assertThat(broken(problem, first, second)).isEmpty();
        assertThat(broken(problem, second))
                .containsExactlyInAnyOrder(Rule.PROMISE_KEPT, Rule.PARTICIPANT_HAS_LEAST_MEETINGS);
        assertThat(broken(problem, first)).containsExactly(Rule.PARTICIPANT_HAS_LEAST_MEETINGS);
        assertThat(broken(problem, first, second, meeting("B2-E1", "S2", "T1"))).containsExactly(Rule.NEVER_HELD);
        assertThat(broken(problem, meeting("B1-E1", "S3", "T1"), second))
                .containsExactlyInAnyOrder(Rule.SLOT_NOT_FORBIDDEN, Rule.PRECEDENCE_KEPT);
        assertThat(broken(problem, first, meeting("B1-E2", "S2", "T1"))).containsExactly(Rule.TABLE_OF_ITS_OWNER);
        assertThat(broken(problem, meeting("B1-E1", "S1", "T2"), second)).containsExactly(Rule.TABLE_OF_ITS_OWNER);
        assertThat(broken(problem, meeting("B1-E1", "S2", "T1"), second))
                .containsExactlyInAnyOrder(Rule.PARTICIPANT_WITHIN_TABLE_CAPACITY, Rule.PRECEDENCE_KEPT);
    }

    private static Set<Rule> broken(MatchingProblem problem, PlannedMeeting... meetings) {
        return PlanChecker.violations(problem, new Plan(List.of(meetings), 10L * meetings.length)).stream()
                .map(Violation::rule)
                .collect(Collectors.toSet());
    }

    private static Set<Rule> broken(Plan plan) {
        return PlanChecker.violations(PROBLEM, plan).stream()
                .map(Violation::rule)
                .collect(Collectors.toSet());
    }

    private static Plan plus(PlannedMeeting meeting) {
        List<PlannedMeeting> meetings = new ArrayList<>(VALID.meetings());
        meetings.add(meeting);
        return plan(meetings.toArray(PlannedMeeting[]::new));
    }

    private static Plan with(String request, PlannedMeeting instead) {
        return plan(VALID.meetings().stream()
                .map(one -> one.request().equals(Drawing.request(request)) ? instead : one)
                .toArray(PlannedMeeting[]::new));
    }

    /** A plan that claims the value of the requests it holds, each once. */
    private static Plan plan(PlannedMeeting... meetings) {
        Set<MeetingRequest.Id> held = new HashSet<>();
        List.of(meetings).forEach(meeting -> held.add(meeting.request()));
        long value = PROBLEM.requests().stream()
                .filter(request -> held.contains(request.id()))
                .mapToLong(MeetingRequest::value)
                .sum();
        return new Plan(List.of(meetings), value);
    }

    private static PlannedMeeting meeting(String request, String slot, String table) {
        return new PlannedMeeting(Drawing.request(request), new Slot.Id(slot), new Table.Id(table), Optional.empty());
    }

    private static PlannedMeeting meeting(String request, String slot, String table, String interpreter) {
        return new PlannedMeeting(
                Drawing.request(request),
                new Slot.Id(slot),
                new Table.Id(table),
                Optional.of(new Interpreter.Id(interpreter)));
    }
}
