package kr.madang.planner.rules;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** A request that a plan may hold; held when it has a place. */
@PlanningEntity
public class StatedMeeting {

    private final int number;
    private final MeetingRequest request;
    private final StatedParticipant first;
    private final StatedParticipant second;
    private @Nullable Place place;

    StatedMeeting(int number, MeetingRequest request, StatedParticipant first, StatedParticipant second) {
        this.number = number;
        this.request = request;
        this.first = first;
        this.second = second;
    }

    StatedMeeting copy() {
        StatedMeeting copy = new StatedMeeting(number, request, first, second);
        copy.place = place;
        return copy;
    }

    @PlanningId
    public int getNumber() {
        return number;
    }

    @PlanningVariable(nullable = true, valueRangeProviderRefs = StatedPlan.PLACES)
    public @Nullable Place getPlace() {
        return place;
    }

    public void setPlace(@Nullable Place newPlace) {
        place = newPlace;
    }

    MeetingRequest request() {
        return request;
    }

    Participant first() {
        return first.participant();
    }

    Participant second() {
        return second.participant();
    }

    /** Where the one whom the stated meets is at home. */
    OptionalInt zoneFor(StatedParticipant stated) {
        return (stated.equals(first) ? second : first).participant().zone();
    }

    List<Attendance> attendances() {
        return List.of(new Attendance(this, first, slot()), new Attendance(this, second, slot()));
    }

    boolean atSharedTable() {
        return !first.hasOwnTables() && !second.hasOwnTables();
    }

    @Nullable
    OpenSlot slot() {
        return place == null ? null : place.slot();
    }

    @Nullable
    Interpreter interpreter() {
        return place == null ? null : place.interpreter();
    }

    boolean availableTo(Participant participant) {
        return place != null && participant.availability().contains(place.slot().id());
    }

    boolean isUnwished() {
        return request.wish() == Wish.NEVER;
    }

    boolean isForbidden() {
        return place != null && request.forbidden().contains(place.slot().id());
    }

    boolean isBefore(StatedMeeting other) {
        return place != null
                && other.place != null
                && place.slot().number() < other.place.slot().number();
    }

    boolean isMissing() {
        return place == null && request.isPromised();
    }

    boolean needsInterpreter() {
        return Collections.disjoint(first().languages(), second().languages());
    }

    /** Whether who interprets speaks a language of each side and works then. */
    boolean isHelped() {
        return place != null
                && place.interpreter() != null
                && place.interpreter().links(first().languages(), second().languages())
                && place.interpreter().availability().contains(place.slot().id());
    }

    boolean leftItsPin() {
        return place != null && !request.pin().map(this::isAt).orElse(true);
    }

    private boolean isAt(MeetingRequest.Pin pin) {
        return place != null
                && pin.slot().equals(place.slot().id())
                && pin.interpreter().map(this::isHelpedBy).orElse(true);
    }

    private boolean isHelpedBy(Interpreter.Id id) {
        return place != null
                && place.interpreter() != null
                && place.interpreter().id().equals(id);
    }

    @Override
    public String toString() {
        Slot.Id slot = place == null ? null : place.slot().id();
        return request.id() + "@" + slot;
    }
}
