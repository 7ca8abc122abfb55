package kr.madang.planner.rules;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Language;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.Participant;
import kr.madang.planner.Participant.Side;
import kr.madang.planner.Slot;
import org.jspecify.annotations.Nullable;

/** A day with two tables, buyers and exhibitors, and meetings between them. */
final class StatedDay {

    static final Day DAY = new Day(0, 1);
    static final OpenSlot MORNING = new OpenSlot(new Slot.Id("S1"), 0, 2, DAY, false);
    static final OpenSlot NOON = new OpenSlot(new Slot.Id("S2"), 1, 2, DAY, true);
    static final OpenSlot AFTERNOON = new OpenSlot(new Slot.Id("S3"), 2, 2, DAY, false);
    static final OpenSlot EVENING = new OpenSlot(new Slot.Id("S4"), 3, 2, DAY, false);
    static final OpenSlot NEXT_MORNING = new OpenSlot(new Slot.Id("S5"), 4, 2, new Day(1, 0), false);
    static final Set<Slot.Id> ALL_DAY = Set.of(MORNING.id(), NOON.id());

    static final Participant BUYER = participant("B1", Side.BUYER, 1, 2, "en");
    static final Participant FOREIGN_BUYER = participant("B2", Side.BUYER, 1, 2, "vi");
    static final Participant THIRD_BUYER = participant("B3", Side.BUYER, 1, 2, "en");
    static final Participant MORNING_BUYER = new Participant(
            new Participant.Id("B4"), Side.BUYER, 1, 9, Set.of(new Language("en")), Set.of(MORNING.id()));
    static final Participant EXHIBITOR = participant("E1", Side.EXHIBITOR, 1, 9, "en");
    static final Participant BIG_EXHIBITOR = participant("E2", Side.EXHIBITOR, 2, 2, "en");
    static final Participant THIRD_EXHIBITOR = participant("E3", Side.EXHIBITOR, 1, 9, "en");

    static final Interpreter INTERPRETER = interpreter("I1", "en", "vi");
    static final Interpreter UNFIT_INTERPRETER = interpreter("I2", "en", "ja");

    private static final AtomicInteger MADE = new AtomicInteger();

    private StatedDay() {}

    static StatedMeeting at(OpenSlot slot, Participant buyer, Participant exhibitor) {
        return meeting(request(buyer, exhibitor), buyer, exhibitor, new Place(slot, null));
    }

    static StatedMeeting helped(Interpreter by, OpenSlot slot, Participant buyer, Participant exhibitor) {
        return meeting(request(buyer, exhibitor), buyer, exhibitor, new Place(slot, by));
    }

    static StatedMeeting pinned(Pin pin, @Nullable Place place) {
        return meeting(request(BUYER, EXHIBITOR).pinnedTo(pin), BUYER, EXHIBITOR, place);
    }

    static StatedMeeting meeting(
            MeetingRequest request, Participant buyer, Participant exhibitor, @Nullable Place place) {
        StatedMeeting meeting = new StatedMeeting(
                MADE.getAndIncrement(), request, StatedParticipant.at(buyer), StatedParticipant.at(exhibitor));
        meeting.setPlace(place);
        return meeting;
    }

    static MeetingRequest request(Participant buyer, Participant exhibitor) {
        return MeetingRequest.open(
                new MeetingRequest.Id(buyer.id() + "-" + exhibitor.id()), buyer.id(), exhibitor.id(), 100);
    }

    static Participant participant(String id, Side side, int tableCapacity, int most, String language) {
        return new Participant(
                new Participant.Id(id), side, tableCapacity, most, Set.of(new Language(language)), ALL_DAY);
    }

    static Interpreter interpreter(String id, String... languages) {
        return new Interpreter(
                new Interpreter.Id(id),
                Set.copyOf(Arrays.stream(languages).map(Language::new).toList()),
                Set.of(MORNING.id()));
    }

    static Participant home(String id, int zone) {
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

    static StatedMeeting between(StatedParticipant one, Participant other, OpenSlot slot) {
        StatedMeeting meeting = new StatedMeeting(
                MADE.getAndIncrement(), request(one.participant(), other), one, StatedParticipant.at(other));
        meeting.setPlace(new Place(slot, null));
        return meeting;
    }

    static StatedMeeting hosted(OpenSlot slot, Participant buyer, StatedParticipant host) {
        StatedMeeting meeting = new StatedMeeting(
                MADE.getAndIncrement(), request(buyer, host.participant()), StatedParticipant.at(buyer), host);
        meeting.setPlace(new Place(slot, null));
        return meeting;
    }
}
