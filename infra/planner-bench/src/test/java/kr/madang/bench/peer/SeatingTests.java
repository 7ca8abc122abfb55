package kr.madang.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.Slot;
import kr.madang.planner.check.PlanChecker;
import kr.madang.planner.check.Violation.Rule;
import kr.madang.planner.sample.ExpoProblem;
import kr.madang.planner.sample.ExpoSize;
import kr.madang.planner.sample.Variant;
import org.junit.jupiter.api.Test;

class SeatingTests {

    private final MatchingProblem problem = ExpoProblem.of(ExpoSize.S, Variant.TABLES, 1);
    private final PlainProblem plain = PlainProblem.of(problem);

    @Test
    void tooManyInASlotAreLeftForTheCheckerToFind() {
        Slot.Id slot = plain.slots().get(0).id();
        List<Seat> crowd = plain.requests().stream()
                .filter(request -> request.open().contains(slot))
                .map(request -> new Seat(request, slot, request.crew()))
                .toList();

        assertThat(PlanChecker.violations(problem, Seating.of(plain, crowd)))
                .extracting(violation -> violation.rule())
                .contains(
                        Rule.TABLE_IN_ONE_MEETING_AT_ONCE,
                        Rule.PARTICIPANT_WITHIN_TABLE_CAPACITY,
                        Rule.INTERPRETER_PRESENT)
                .doesNotContain(Rule.TABLE_AVAILABLE, Rule.PARTICIPANTS_AVAILABLE, Rule.VALUE_RIGHT);
    }

    @Test
    void whatTheModelsDoNotKnowIsRefused() {
        MeetingRequest request = problem.requests().get(0);
        MeetingRequest pinned = new MeetingRequest(
                request.id(),
                request.first(),
                request.second(),
                1,
                request.rank(),
                request.wish(),
                false,
                Optional.of(Pin.to(problem.slots().get(0).id())),
                Set.of());
        MatchingProblem more = new MatchingProblem(
                problem.participants(), problem.slots(), problem.tables(), problem.interpreters(), List.of(pinned));

        assertThatThrownBy(() -> PlainProblem.of(more))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("pins");
    }
}
