package kr.madang.planner.b2b.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import kr.madang.planner.b2b.B2bInstance;
import kr.madang.planner.b2b.B2bInstance.HalfDay;
import kr.madang.planner.b2b.B2bInstance.Meeting;
import kr.madang.planner.b2b.B2bInstance.Participant;
import kr.madang.planner.b2b.B2bInstance.Precedence;
import kr.madang.planner.b2b.B2bOutcome;
import kr.madang.planner.b2b.B2bOutcome.Status;
import kr.madang.planner.b2b.B2bSettings;
import kr.madang.planner.b2b.Exhaustion;
import kr.madang.planner.b2b.TinyInstance;
import kr.madang.planner.b2b.check.B2bPlanChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SolvingTinyInstancesTests {

    private static final B2bSettings ONE_THREAD = new B2bSettings(Duration.ofMinutes(1), 1, 1);

    @Test
    void fewestBreaksAreThoseOfTryingEverything() {
        for (long seed = 1; seed <= 400; seed++) {
            B2bInstance instance = TinyInstance.of(seed);
            OptionalInt fewest = Exhaustion.fewestBreaks(instance);

            B2bOutcome outcome = new B2bPlanner(instance, ONE_THREAD).solve(progress -> {});

            assertThat(outcome.breaks()).as(instance.name()).isEqualTo(fewest);
            assertThat(outcome.status()).isEqualTo(fewest.isPresent() ? Status.OPTIMAL : Status.INFEASIBLE);
            assertThat(outcome.plan().stream()
                            .map(plan -> B2bPlanChecker.check(instance, plan).violations()))
                    .allMatch(List::isEmpty);
            assertThat(outcome.plan().isEmpty() || outcome.bound() == fewest.orElseThrow())
                    .isTrue();
        }
    }

    /** Two who can meet only in slots 1 and 3, and must: one break each is the least and also the most. */
    @Test
    void everybodyMayHaveABreakWhereAllMustBeAlike() {
        Participant notInBetween = new Participant(Set.of(2));
        Meeting meeting = new Meeting(1, 2, HalfDay.ANY, OptionalInt.empty());
        B2bInstance instance = instance(3, List.of(notInBetween, notInBetween), List.of(meeting, meeting), List.of());

        B2bOutcome outcome = new B2bPlanner(instance, ONE_THREAD).solve(progress -> {});

        assertThat(outcome.status()).isEqualTo(Status.OPTIMAL);
        assertThat(outcome.breaks()).hasValue(2);
    }

    @Test
    void meetingsThatWaitForEachOtherHaveNoPlan() {
        List<Participant> four = List.of(anyTime(), anyTime(), anyTime(), anyTime());
        List<Meeting> two = List.of(
                new Meeting(1, 2, HalfDay.ANY, OptionalInt.empty()),
                new Meeting(3, 4, HalfDay.ANY, OptionalInt.empty()));
        B2bInstance instance = instance(3, four, two, List.of(new Precedence(1, 2), new Precedence(2, 1)));

        B2bOutcome outcome = new B2bPlanner(instance, ONE_THREAD).solve(progress -> {});

        assertThat(outcome.status()).isEqualTo(Status.INFEASIBLE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void stoppedRunEndsAtOnceWithoutAnswer(int threads) {
        B2bPlanner planner = new B2bPlanner(TinyInstance.of(1), new B2bSettings(Duration.ofDays(1), threads, 1));
        planner.stop();

        B2bOutcome outcome = planner.solve(progress -> {});

        assertThat(outcome.status()).isEqualTo(Status.UNKNOWN);
    }

    @Test
    void sameSeedGivesTheSamePlan() {
        B2bInstance instance = TinyInstance.of(5);

        assertThat(new B2bPlanner(instance, ONE_THREAD).solve(progress -> {}).plan())
                .isEqualTo(new B2bPlanner(instance, ONE_THREAD)
                        .solve(progress -> {})
                        .plan());
    }

    private static B2bInstance instance(
            int slots, List<Participant> participants, List<Meeting> meetings, List<Precedence> precedences) {
        List<HalfDay> anyTime = java.util.Collections.nCopies(slots, HalfDay.ANY);
        return new B2bInstance("drawn", anyTime, 1, participants, meetings, precedences, OptionalInt.of(0));
    }

    private static Participant anyTime() {
        return new Participant(Set.of());
    }
}
