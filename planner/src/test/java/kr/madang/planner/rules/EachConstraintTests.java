package kr.madang.planner.rules;

import static kr.madang.planner.rules.StatedDay.ALL_DAY;
import static kr.madang.planner.rules.StatedDay.BIG_EXHIBITOR;
import static kr.madang.planner.rules.StatedDay.BUYER;
import static kr.madang.planner.rules.StatedDay.EXHIBITOR;
import static kr.madang.planner.rules.StatedDay.FOREIGN_BUYER;
import static kr.madang.planner.rules.StatedDay.INTERPRETER;
import static kr.madang.planner.rules.StatedDay.MORNING;
import static kr.madang.planner.rules.StatedDay.MORNING_BUYER;
import static kr.madang.planner.rules.StatedDay.NOON;
import static kr.madang.planner.rules.StatedDay.THIRD_BUYER;
import static kr.madang.planner.rules.StatedDay.THIRD_EXHIBITOR;
import static kr.madang.planner.rules.StatedDay.UNFIT_INTERPRETER;
import static kr.madang.planner.rules.StatedDay.at;
import static kr.madang.planner.rules.StatedDay.helped;
import static kr.madang.planner.rules.StatedDay.hosted;
import static kr.madang.planner.rules.StatedDay.meeting;
import static kr.madang.planner.rules.StatedDay.pinned;
import static kr.madang.planner.rules.StatedDay.request;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import kr.madang.planner.Language;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Participant.Side;
import kr.madang.planner.Precedence;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.optaplanner.test.api.score.stream.SingleConstraintAssertion;

class EachConstraintTests {

    private final ConstraintVerifier<PlannerConstraints, StatedPlan> verifier = ConstraintVerifier.build(
                    new PlannerConstraints(), StatedPlan.class, StatedMeeting.class)
            .withConstraintStreamImplType(ConstraintStreamImplType.BAVET);

    @Test
    void buyerMeetsAsManyAtOnceAsItsTableCapacity() {
        check(PlannerConstraints::tableCapacity, at(MORNING, BUYER, EXHIBITOR), at(MORNING, BUYER, THIRD_EXHIBITOR))
                .penalizesBy(1);
        check(PlannerConstraints::tableCapacity, at(MORNING, BUYER, EXHIBITOR), at(NOON, BUYER, THIRD_EXHIBITOR))
                .penalizesBy(0);
    }

    @Test
    void exhibitorMeetsAsManyAtOnceAsItsTableCapacity() {
        check(
                        PlannerConstraints::tableCapacity,
                        at(MORNING, BUYER, EXHIBITOR),
                        at(MORNING, THIRD_BUYER, EXHIBITOR),
                        at(MORNING, MORNING_BUYER, EXHIBITOR))
                .penalizesBy(2);
        check(
                        PlannerConstraints::tableCapacity,
                        at(MORNING, BUYER, BIG_EXHIBITOR),
                        at(MORNING, THIRD_BUYER, BIG_EXHIBITOR))
                .penalizesBy(0);
    }

    @Test
    void buyerHasAtMostTheMeetingsItWants() {
        check(
                        PlannerConstraints::mostMeetings,
                        at(MORNING, BUYER, EXHIBITOR),
                        at(NOON, BUYER, BIG_EXHIBITOR),
                        at(NOON, BUYER, THIRD_EXHIBITOR))
                .penalizesBy(1);
        check(PlannerConstraints::mostMeetings, at(MORNING, BUYER, EXHIBITOR), at(NOON, BUYER, BIG_EXHIBITOR))
                .penalizesBy(0);
    }

    @Test
    void exhibitorHasAtMostTheMeetingsItWants() {
        check(
                        PlannerConstraints::mostMeetings,
                        at(MORNING, BUYER, BIG_EXHIBITOR),
                        at(MORNING, THIRD_BUYER, BIG_EXHIBITOR),
                        at(NOON, FOREIGN_BUYER, BIG_EXHIBITOR))
                .penalizesBy(1);
        check(PlannerConstraints::mostMeetings, at(MORNING, BUYER, BIG_EXHIBITOR))
                .penalizesBy(0);
    }

    @Test
    void bothAreAvailable() {
        check(PlannerConstraints::participantsAvailable, at(NOON, MORNING_BUYER, EXHIBITOR))
                .penalizesBy(1);
        check(PlannerConstraints::participantsAvailable, at(MORNING, MORNING_BUYER, EXHIBITOR))
                .penalizesBy(0);
    }

    @Test
    void slotHoldsAsManyMeetingsAsTables() {
        check(
                        PlannerConstraints::tablesInSlot,
                        at(MORNING, BUYER, EXHIBITOR),
                        at(MORNING, THIRD_BUYER, BIG_EXHIBITOR),
                        at(MORNING, MORNING_BUYER, THIRD_EXHIBITOR))
                .penalizesBy(1);
        check(PlannerConstraints::tablesInSlot, at(MORNING, BUYER, EXHIBITOR), at(MORNING, THIRD_BUYER, BIG_EXHIBITOR))
                .penalizesBy(0);
    }

    @Test
    void sidesWithoutCommonLanguageHaveInterpreterOfBoth() {
        check(PlannerConstraints::interpreterPresent, at(MORNING, FOREIGN_BUYER, EXHIBITOR))
                .penalizesBy(1);
        check(PlannerConstraints::interpreterPresent, helped(UNFIT_INTERPRETER, MORNING, FOREIGN_BUYER, EXHIBITOR))
                .penalizesBy(1);
        check(PlannerConstraints::interpreterPresent, helped(INTERPRETER, NOON, FOREIGN_BUYER, EXHIBITOR))
                .penalizesBy(1);
        check(PlannerConstraints::interpreterPresent, helped(INTERPRETER, MORNING, FOREIGN_BUYER, EXHIBITOR))
                .penalizesBy(0);
        check(PlannerConstraints::interpreterPresent, at(MORNING, BUYER, EXHIBITOR))
                .penalizesBy(0);
    }

    @Test
    void interpreterHelpsOneMeetingAtOnce() {
        check(
                        PlannerConstraints::interpreterOnce,
                        helped(INTERPRETER, MORNING, FOREIGN_BUYER, EXHIBITOR),
                        helped(INTERPRETER, MORNING, FOREIGN_BUYER, BIG_EXHIBITOR))
                .penalizesBy(1);
        check(
                        PlannerConstraints::interpreterOnce,
                        helped(INTERPRETER, MORNING, FOREIGN_BUYER, EXHIBITOR),
                        helped(INTERPRETER, NOON, FOREIGN_BUYER, BIG_EXHIBITOR),
                        at(MORNING, BUYER, EXHIBITOR),
                        at(MORNING, THIRD_BUYER, BIG_EXHIBITOR))
                .penalizesBy(0);
    }

    @Test
    void pairMeetsOnce() {
        check(PlannerConstraints::pairOnce, at(MORNING, BUYER, EXHIBITOR), at(NOON, BUYER, EXHIBITOR))
                .penalizesBy(1);
        check(PlannerConstraints::pairOnce, at(MORNING, BUYER, EXHIBITOR), at(NOON, BUYER, THIRD_EXHIBITOR))
                .penalizesBy(0);
    }

    @Test
    void pinIsKept() {
        Pin morning = Pin.to(MORNING.id());
        Pin morningWithInterpreter = new Pin(MORNING.id(), Optional.empty(), Optional.of(INTERPRETER.id()));

        check(PlannerConstraints::promiseKept, pinned(morning, null)).penalizesBy(1);
        check(PlannerConstraints::pinKept, pinned(morning, new Place(NOON, null)))
                .penalizesBy(1);
        check(PlannerConstraints::pinKept, pinned(morning, new Place(MORNING, null)))
                .penalizesBy(0);
        check(PlannerConstraints::pinKept, pinned(morningWithInterpreter, new Place(MORNING, UNFIT_INTERPRETER)))
                .penalizesBy(1);
        check(PlannerConstraints::pinKept, pinned(morningWithInterpreter, new Place(MORNING, INTERPRETER)))
                .penalizesBy(0);
    }

    @Test
    void promisedMeetingsAreHeld() {
        Participant promised = new Participant(
                new Participant.Id("B5"),
                Side.BUYER,
                1,
                2,
                9,
                Set.of(new Language("en")),
                ALL_DAY,
                OptionalInt.empty());

        check(PlannerConstraints::leastMeetings, at(MORNING, promised, EXHIBITOR))
                .penalizesBy(1);
        check(
                        PlannerConstraints::leastMeetings,
                        meeting(request(promised, EXHIBITOR), promised, EXHIBITOR, null),
                        at(MORNING, BUYER, EXHIBITOR))
                .penalizesBy(2);
        check(PlannerConstraints::leastMeetings, at(MORNING, promised, EXHIBITOR), at(NOON, promised, THIRD_EXHIBITOR))
                .penalizesBy(0);
    }

    @Test
    void promisedRequestsAreHeld() {
        MeetingRequest must = request(BUYER, EXHIBITOR).wished(Wish.MUST);

        check(PlannerConstraints::promiseKept, meeting(must, BUYER, EXHIBITOR, null))
                .penalizesBy(1);
        check(PlannerConstraints::promiseKept, meeting(must, BUYER, EXHIBITOR, new Place(NOON, null)))
                .penalizesBy(0);
        check(PlannerConstraints::promiseKept, meeting(request(BUYER, EXHIBITOR), BUYER, EXHIBITOR, null))
                .penalizesBy(0);
    }

    @Test
    void unwishedRequestsAreNotHeld() {
        MeetingRequest never = request(BUYER, EXHIBITOR).wished(Wish.NEVER);

        check(PlannerConstraints::neverHeld, meeting(never, BUYER, EXHIBITOR, new Place(NOON, null)))
                .penalizesBy(1);
        check(PlannerConstraints::neverHeld, meeting(never, BUYER, EXHIBITOR, null))
                .penalizesBy(0);
    }

    @Test
    void forbiddenSlotsAreLeftAlone() {
        MeetingRequest notAtNoon = new MeetingRequest(
                new MeetingRequest.Id("R"),
                BUYER.id(),
                EXHIBITOR.id(),
                1,
                OptionalInt.empty(),
                Wish.MAY,
                false,
                Optional.empty(),
                Set.of(NOON.id()));

        check(PlannerConstraints::slotNotForbidden, meeting(notAtNoon, BUYER, EXHIBITOR, new Place(NOON, null)))
                .penalizesBy(1);
        check(PlannerConstraints::slotNotForbidden, meeting(notAtNoon, BUYER, EXHIBITOR, new Place(MORNING, null)))
                .penalizesBy(0);
    }

    @Test
    void ownTablesAreWhatAnExhibitorHas() {
        StatedParticipant withOne = new StatedParticipant(BIG_EXHIBITOR, 0, Map.of(MORNING.id(), 1), Set.of());

        verifier.verifyThat(PlannerConstraints::ownTablesInSlot)
                .given(hosted(MORNING, BUYER, withOne), hosted(MORNING, THIRD_BUYER, withOne))
                .penalizesBy(1);
        verifier.verifyThat(PlannerConstraints::ownTablesInSlot)
                .given(hosted(MORNING, BUYER, withOne), at(MORNING, THIRD_BUYER, EXHIBITOR))
                .penalizesBy(0);
        verifier.verifyThat(PlannerConstraints::ownTablesInSlot)
                .given(hosted(NOON, BUYER, withOne))
                .penalizesBy(1);
    }

    @Test
    void earlierComesFirst() {
        StatedMeeting morning = at(MORNING, BUYER, EXHIBITOR);
        StatedMeeting noon = at(NOON, THIRD_BUYER, EXHIBITOR);
        Precedence kept = new Precedence(morning.request().id(), noon.request().id());
        Precedence broken =
                new Precedence(noon.request().id(), morning.request().id());

        verifier.verifyThat(PlannerConstraints::precedenceKept)
                .given(morning, noon, kept)
                .penalizesBy(0);
        verifier.verifyThat(PlannerConstraints::precedenceKept)
                .given(morning, noon, broken)
                .penalizesBy(1);
    }

    @Test
    void meetingsAreWorthTheirValue() {
        StatedMeeting notHeld = new StatedMeeting(
                9, request(BUYER, THIRD_EXHIBITOR), StatedParticipant.at(BUYER), StatedParticipant.at(THIRD_EXHIBITOR));

        check(PlannerConstraints::meetingValue, at(MORNING, BUYER, EXHIBITOR), at(NOON, BUYER, BIG_EXHIBITOR), notHeld)
                .rewardsWith(200);
    }

    private SingleConstraintAssertion check(
            BiFunction<PlannerConstraints, ConstraintFactory, Constraint> constraint, StatedMeeting... meetings) {
        return verifier.verifyThat(constraint).given(Arrays.stream(meetings).toArray());
    }
}
