package kr.madang.planner.b2b.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import kr.madang.planner.b2b.B2bInstance;
import kr.madang.planner.b2b.B2bInstance.HalfDay;
import kr.madang.planner.b2b.B2bInstance.Meeting;
import kr.madang.planner.b2b.B2bInstance.Participant;
import kr.madang.planner.b2b.B2bInstance.Precedence;
import kr.madang.planner.b2b.B2bPlan;
import org.junit.jupiter.api.Test;

/** Participant 1 meets 2, 3 and 4; 2 meets 3. Slots 1 to 3 are in the morning, 4 to 6 in the afternoon. */
class CheckingAB2bPlanTests {

    private final B2bInstance instance = new B2bInstance(
            "drawn",
            List.of(
                    HalfDay.MORNING,
                    HalfDay.MORNING,
                    HalfDay.MORNING,
                    HalfDay.AFTERNOON,
                    HalfDay.AFTERNOON,
                    HalfDay.AFTERNOON),
            1,
            List.of(
                    new Participant(Set.of()),
                    new Participant(Set.of()),
                    new Participant(Set.of()),
                    new Participant(Set.of(6))),
            List.of(
                    new Meeting(1, 2, HalfDay.MORNING, OptionalInt.empty()),
                    new Meeting(1, 3, HalfDay.ANY, OptionalInt.of(2)),
                    new Meeting(1, 4, HalfDay.ANY, OptionalInt.empty()),
                    new Meeting(2, 3, HalfDay.ANY, OptionalInt.empty())),
            List.of(new Precedence(2, 3)),
            OptionalInt.of(1));

    @Test
    void validPlanHasNoViolations() {
        assertThat(check(1, 2, 3, 4)).isEqualTo(new B2bVerdict(List.of(), 2));
    }

    @Test
    void breakOfAnyLengthCountsOnce() {
        assertThat(check(1, 2, 5, 3)).isEqualTo(new B2bVerdict(List.of(), 2));
        assertThat(check(3, 2, 4, 1)).isEqualTo(new B2bVerdict(List.of(), 1));
    }

    @Test
    void meetingOutsideItsHalfDayIsNamed() {
        assertThat(check(4, 2, 3, 1).violations()).containsExactly("meeting 1: slot 4 is outside its half day");
    }

    @Test
    void meetingOutOfItsFixedSlotIsNamed() {
        assertThat(check(1, 3, 4, 2).violations()).containsExactly("meeting 2: slot 3 is not its fixed slot");
    }

    @Test
    void meetingThatIsNotHeldIsNamed() {
        assertThat(check(1, 2, 3, 0).violations()).containsExactly("meeting 4: not held in a slot there is (0)");
        assertThat(check(1, 2, 3, 7).violations()).containsExactly("meeting 4: not held in a slot there is (7)");
    }

    @Test
    void slotWithTooManyMeetingsAndParticipantInTwoAreNamed() {
        assertThat(check(1, 2, 3, 1).violations())
                .containsExactly("slot 1: 2 meetings at 1 tables", "participant 2: several meetings in slot 1");
    }

    @Test
    void forbiddenSlotIsNamed() {
        assertThat(check(1, 2, 6, 3).violations()).containsExactly("participant 4: slot 6 is forbidden");
    }

    @Test
    void meetingBeforeTheOneItMustFollowIsNamed() {
        assertThat(check(3, 2, 1, 4).violations()).containsExactly("meeting 2: not before meeting 3");
    }

    @Test
    void differenceAboveTheFairnessLimitIsNamed() {
        B2bInstance strict = new B2bInstance(
                "strict",
                instance.slots(),
                instance.tables(),
                instance.participants(),
                instance.meetings(),
                instance.precedences(),
                OptionalInt.of(0));

        assertThat(B2bPlanChecker.check(strict, new B2bPlan(List.of(1, 2, 3, 4)))
                        .violations())
                .containsExactly("fairness: breaks differ by 1, allowed are 0");
    }

    @Test
    void planOfAnotherSizeIsRefused() {
        assertThat(check(1, 2, 3).violations()).containsExactly("3 slots for 4 meetings");
    }

    private B2bVerdict check(Integer... slots) {
        return B2bPlanChecker.check(instance, new B2bPlan(List.of(slots)));
    }
}
