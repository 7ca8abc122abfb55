package kr.madang.planner.rules;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Language;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Participant.Side;
import kr.madang.planner.Precedence;
import kr.madang.planner.Slot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.optaplanner.core.api.score.stream.Constraint;
import org.optaplanner.core.api.score.stream.ConstraintFactory;
import org.optaplanner.core.api.score.stream.ConstraintStreamImplType;
import org.optaplanner.test.api.score.stream.ConstraintVerifier;
import org.optaplanner.test.api.score.stream.SingleConstraintAssertion;

class EachConstraintTests {

    private static final Day DAY = new Day(0, 1);
    private static final OpenSlot MORNING = new OpenSlot(new Slot.Id("S1"), 0, 2, DAY, false);
    private static final OpenSlot NOON = new OpenSlot(new Slot.Id("S2"), 1, 2, DAY, true);
    private static final OpenSlot AFTERNOON = new OpenSlot(new Slot.Id("S3"), 2, 2, DAY, false);
    private static final OpenSlot EVENING = new OpenSlot(new Slot.Id("S4"), 3, 2, DAY, false);
    private static final OpenSlot NEXT_MORNING = new OpenSlot(new Slot.Id("S5"), 4, 2, new Day(1, 0), false);
    private static final Set<Slot.Id> ALL_DAY = Set.of(MORNING.id(), NOON.id());

    private static final Participant BUYER = participant("B1", Side.BUYER, 1, 2, "en");
    private static final Participant FOREIGN_BUYER = participant("B2", Side.BUYER, 1, 2, "vi");
    private static final Participant THIRD_BUYER = participant("B3", Side.BUYER, 1, 2, "en");
    private static final Participant MORNING_BUYER = new Participant(
            new Participant.Id("B4"), Side.BUYER, 1, 9, Set.of(new Language("en")), Set.of(MORNING.id()));
    private static final Participant EXHIBITOR = participant("E1", Side.EXHIBITOR, 1, 9, "en");
    private static final Participant BIG_EXHIBITOR = participant("E2", Side.EXHIBITOR, 2, 2, "en");
    private static final Participant THIRD_EXHIBITOR = participant("E3", Side.EXHIBITOR, 1, 9, "en");

    private static final Interpreter INTERPRETER = interpreter("I1", "en", "vi");
    private static final Interpreter UNFIT_INTERPRETER = interpreter("I2", "en", "ja");

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

    private static StatedMeeting hosted(OpenSlot slot, Participant buyer, StatedParticipant host) {
        StatedMeeting meeting =
                new StatedMeeting(made++, request(buyer, host.participant()), StatedParticipant.at(buyer), host);
        meeting.setPlace(new Place(slot, null));
        return meeting;
    }

    @Test
    void meetingsAreWorthTheirValue() {
        StatedMeeting notHeld = new StatedMeeting(
                9, request(BUYER, THIRD_EXHIBITOR), StatedParticipant.at(BUYER), StatedParticipant.at(THIRD_EXHIBITOR));

        check(PlannerConstraints::meetingValue, at(MORNING, BUYER, EXHIBITOR), at(NOON, BUYER, BIG_EXHIBITOR), notHeld)
                .rewardsWith(200);
    }

    @Test
    void timeBetweenMeetingsIsIdleButForLunchAndBlockedTime() {
        StatedParticipant waiting = new StatedParticipant(BUYER, 0, Map.of(), Set.of(0, 2, 3, 4));
        StatedParticipant busyElsewhere = new StatedParticipant(BUYER, 0, Map.of(), Set.of(0, 3, 4));

        idle(of(waiting, EXHIBITOR, MORNING), of(waiting, THIRD_EXHIBITOR, EVENING))
                .penalizesBy(1);
        idle(of(busyElsewhere, EXHIBITOR, MORNING), of(busyElsewhere, THIRD_EXHIBITOR, EVENING))
                .penalizesBy(0);
        idle(of(waiting, EXHIBITOR, MORNING), of(waiting, THIRD_EXHIBITOR, AFTERNOON))
                .penalizesBy(0);
        idle(of(waiting, EXHIBITOR, MORNING), of(waiting, THIRD_EXHIBITOR, NEXT_MORNING))
                .penalizesBy(0);
    }

    @Test
    void representativesRelieveOneAnother() {
        StatedParticipant waiting = new StatedParticipant(BIG_EXHIBITOR, 0, Map.of(), Set.of(0, 1, 2, 3));

        idle(of(waiting, BUYER, MORNING), of(waiting, THIRD_BUYER, EVENING)).penalizesBy(0);
    }

    @Test
    void buyersWalkFromZoneToZone() {
        StatedParticipant buyer = StatedParticipant.at(BUYER);

        ways(of(buyer, home("E5", 1), MORNING), of(buyer, home("E6", 9), NOON), of(buyer, home("E7", 2), AFTERNOON))
                .penalizesBy(15);
        ways(of(buyer, home("E5", 1), MORNING), of(buyer, EXHIBITOR, NOON), of(buyer, home("E7", 2), AFTERNOON))
                .penalizesBy(0);
        ways(of(buyer, home("E5", 1), AFTERNOON), of(buyer, home("E6", 9), NEXT_MORNING))
                .penalizesBy(0);
    }

    @Test
    void exhibitorsDoNotWalk() {
        StatedParticipant exhibitor = StatedParticipant.at(home("E5", 1));

        ways(of(exhibitor, BUYER, MORNING), of(exhibitor, THIRD_BUYER, NOON)).penalizesBy(0);
    }

    @Test
    void lunchIsMissedByWhoMeetsAllTheTime() {
        check(PlannerConstraints::lunch, at(MORNING, BUYER, EXHIBITOR), at(NOON, BUYER, THIRD_EXHIBITOR))
                .penalizesBy(2);
        check(PlannerConstraints::lunch, at(MORNING, BUYER, EXHIBITOR), at(AFTERNOON, BUYER, THIRD_EXHIBITOR))
                .penalizesBy(0);
        check(PlannerConstraints::lunch, at(NEXT_MORNING, BUYER, EXHIBITOR)).penalizesBy(0);
    }

    private SingleConstraintAssertion idle(StatedMeeting... meetings) {
        return check(PlannerConstraints::idleSlots, meetings);
    }

    private SingleConstraintAssertion ways(StatedMeeting... meetings) {
        return check(PlannerConstraints::zoneSteps, meetings);
    }

    private static Participant home(String id, int zone) {
        return new Participant(
                new Participant.Id(id),
                Side.EXHIBITOR,
                1,
                0,
                9,
                Set.of(new Language("en")),
                ALL_DAY,
                OptionalInt.of(zone));
    }

    private static StatedMeeting of(StatedParticipant one, Participant other, OpenSlot slot) {
        StatedMeeting meeting =
                new StatedMeeting(made++, request(one.participant(), other), one, StatedParticipant.at(other));
        meeting.setPlace(new Place(slot, null));
        return meeting;
    }

    private SingleConstraintAssertion check(
            BiFunction<PlannerConstraints, ConstraintFactory, Constraint> constraint, StatedMeeting... meetings) {
        return verifier.verifyThat(constraint).given(Arrays.stream(meetings).toArray());
    }

    private static StatedMeeting at(OpenSlot slot, Participant buyer, Participant exhibitor) {
        return meeting(request(buyer, exhibitor), buyer, exhibitor, new Place(slot, null));
    }

    private static StatedMeeting helped(Interpreter by, OpenSlot slot, Participant buyer, Participant exhibitor) {
        return meeting(request(buyer, exhibitor), buyer, exhibitor, new Place(slot, by));
    }

    private static StatedMeeting pinned(Pin pin, @Nullable Place place) {
        return meeting(request(BUYER, EXHIBITOR).pinnedTo(pin), BUYER, EXHIBITOR, place);
    }

    private static int made;

    private static StatedMeeting meeting(
            MeetingRequest request, Participant buyer, Participant exhibitor, @Nullable Place place) {
        StatedMeeting meeting =
                new StatedMeeting(made++, request, StatedParticipant.at(buyer), StatedParticipant.at(exhibitor));
        meeting.setPlace(place);
        return meeting;
    }

    private static MeetingRequest request(Participant buyer, Participant exhibitor) {
        return MeetingRequest.open(
                new MeetingRequest.Id(buyer.id() + "-" + exhibitor.id()), buyer.id(), exhibitor.id(), 100);
    }

    private static Participant participant(String id, Side side, int tableCapacity, int most, String language) {
        return new Participant(
                new Participant.Id(id), side, tableCapacity, most, Set.of(new Language(language)), ALL_DAY);
    }

    private static Interpreter interpreter(String id, String... languages) {
        return new Interpreter(
                new Interpreter.Id(id),
                Set.copyOf(Arrays.stream(languages).map(Language::new).toList()),
                Set.of(MORNING.id()));
    }
}
