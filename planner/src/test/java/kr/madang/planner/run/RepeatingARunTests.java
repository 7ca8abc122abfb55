package kr.madang.planner.run;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.Plan;
import kr.madang.planner.PlanOutcome;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Precedence;
import kr.madang.planner.RunListener;
import kr.madang.planner.RunSettings;
import kr.madang.planner.Slot;
import kr.madang.planner.drawing.Shuffling;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import org.junit.jupiter.api.Test;

class RepeatingARunTests {

    private static final MatchingProblem PROBLEM = ExpoProblem.of(new ExpoSize(30, 24, 15, 0.3), Variant.SCARCE, 5);
    private static final RunSettings SETTINGS =
            RunSettings.within(Duration.ofMinutes(2)).steps(1500);

    @Test
    void sameSeedGivesTheSamePlan() {
        assertThat(run(PROBLEM, SETTINGS).plan())
                .isEqualTo(run(PROBLEM, SETTINGS).plan());
    }

    @Test
    void otherSeedGivesAnotherPlan() {
        assertThat(run(PROBLEM, SETTINGS.seed(2)).plan())
                .isNotEqualTo(run(PROBLEM, SETTINGS).plan());
    }

    @Test
    void orderAndNamesChangeNothing() {
        assertThat(shuffled(PROBLEM)).hasSize(5).containsOnly(Worth.of(PROBLEM, run(PROBLEM, SETTINGS)));
    }

    @Test
    void orderAndNamesChangeNothingWhereMeetingsArePinnedPublishedAndInOrder() {
        MatchingProblem bound = binding(PROBLEM, run(PROBLEM, SETTINGS).plan());

        assertThat(shuffled(bound)).hasSize(5).containsOnly(Worth.of(bound, run(bound, SETTINGS)));
    }

    private static Stream<Worth> shuffled(MatchingProblem problem) {
        return LongStream.range(0, 5)
                .mapToObj(seed -> Shuffling.of(problem, seed))
                .map(other -> Worth.of(other, run(other, SETTINGS)));
    }

    /** The problem with its plan published, every tenth meeting of it pinned, and some that must keep their order. */
    private static MatchingProblem binding(MatchingProblem problem, Plan plan) {
        Map<MeetingRequest.Id, PlannedMeeting> pinned = new HashMap<>();
        List<Precedence> order = new ArrayList<>();
        for (int at = 0; at + 1 < plan.meetings().size(); at += 10) {
            PlannedMeeting meeting = plan.meetings().get(at);
            pinned.put(meeting.request(), meeting);
            order.add(new Precedence(
                    meeting.request(), plan.meetings().get(at + 1).request()));
        }
        return new MatchingProblem(
                problem.participants(),
                problem.slots(),
                problem.tables(),
                problem.interpreters(),
                problem.requests().stream()
                        .map(one -> {
                            PlannedMeeting meeting = pinned.get(one.id());
                            return meeting == null
                                    ? one
                                    : one.pinnedTo(new Pin(
                                            meeting.slot(), Optional.of(meeting.table()), meeting.interpreter()));
                        })
                        .toList(),
                order,
                plan.meetings(),
                problem.comfort());
    }

    private static PlanOutcome run(MatchingProblem problem, RunSettings settings) {
        return new ProvingPlanner().prepare(problem, settings).solve(new RunListener() {});
    }

    /** A plan without its names: what is held when. */
    private record Worth(long value, long upperBound, List<String> meetings) {

        static Worth of(MatchingProblem problem, PlanOutcome outcome) {
            Map<MeetingRequest.Id, MeetingRequest> requests =
                    problem.requests().stream().collect(toMap(MeetingRequest::id, identity()));
            Map<Slot.Id, Slot> slots = problem.slots().stream().collect(toMap(Slot::id, identity()));
            return new Worth(
                    outcome.value(),
                    outcome.upperBound(),
                    outcome.plan().meetings().stream()
                            .map(one -> requireNonNull(slots.get(one.slot())).start() + " "
                                    + requireNonNull(requests.get(one.request()))
                                            .value())
                            .sorted()
                            .toList());
        }
    }
}
