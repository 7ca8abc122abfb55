package kr.madang.planner.search;

import java.util.Collections;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import org.jspecify.annotations.Nullable;
import org.optaplanner.core.api.domain.entity.PlanningEntity;
import org.optaplanner.core.api.domain.lookup.PlanningId;
import org.optaplanner.core.api.domain.variable.PlanningVariable;

/** A request the search may hold; held when it has a place. */
@PlanningEntity
public class WorkingMeeting {

    private final int number;
    private final MeetingRequest request;
    private final Participant buyer;
    private final Participant exhibitor;
    private @Nullable Place place;

    WorkingMeeting(int number, MeetingRequest request, Participant buyer, Participant exhibitor) {
        this.number = number;
        this.request = request;
        this.buyer = buyer;
        this.exhibitor = exhibitor;
    }

    WorkingMeeting copy() {
        WorkingMeeting copy = new WorkingMeeting(number, request, buyer, exhibitor);
        copy.place = place;
        return copy;
    }

    @PlanningId
    public int getNumber() {
        return number;
    }

    @PlanningVariable(nullable = true, valueRangeProviderRefs = WorkingPlan.PLACES)
    public @Nullable Place getPlace() {
        return place;
    }

    public void setPlace(@Nullable Place newPlace) {
        place = newPlace;
    }

    MeetingRequest request() {
        return request;
    }

    Participant buyer() {
        return buyer;
    }

    Participant exhibitor() {
        return exhibitor;
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

    boolean needsInterpreter() {
        return Collections.disjoint(buyer.languages(), exhibitor.languages());
    }

    /** Whether who interprets speaks a language of each side and works then. */
    boolean isHelped() {
        return place != null
                && place.interpreter() != null
                && place.interpreter().links(buyer.languages(), exhibitor.languages())
                && place.interpreter().availability().contains(place.slot().id());
    }

    boolean keepsItsPin() {
        return request.pin().map(this::isAt).orElse(true);
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
