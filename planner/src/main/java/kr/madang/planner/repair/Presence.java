package kr.madang.planner.repair;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Participant;
import kr.madang.planner.PlanChanges;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/** Who and what is there after the changes, and when; whoever is not touched stays the same object. */
final class Presence {

    private final PlanChanges changes;
    private final Map<Slot.Id, Slot> slots;
    private final Set<Slot.Id> frozen;

    Presence(List<Slot> slots, PlanChanges changes) {
        this.changes = changes;
        this.slots = slots.stream().collect(toMap(Slot::id, slot -> slot));
        frozen = slots.stream().filter(changes::frozen).map(Slot::id).collect(toUnmodifiableSet());
    }

    /** The slots into which nothing new may be put. */
    Set<Slot.Id> frozen() {
        return frozen;
    }

    /** Whether the meeting can be held between the two as it was published. */
    boolean allows(PlannedMeeting meeting, Participant.Id first, Participant.Id second) {
        Slot slot = slots.get(meeting.slot());
        return slot != null
                && (changes.started(slot) || (wanted(meeting, first, second) && !losesPlace(meeting, slot)));
    }

    /** Whether the two still come to the meeting, of which only the table or the interpreter is lost. */
    boolean displaces(PlannedMeeting meeting, Participant.Id first, Participant.Id second) {
        Slot slot = slots.get(meeting.slot());
        return slot != null && !changes.started(slot) && wanted(meeting, first, second) && losesPlace(meeting, slot);
    }

    private boolean wanted(PlannedMeeting meeting, Participant.Id first, Participant.Id second) {
        Slot slot = slot(meeting.slot());
        return comes(first, slot) && comes(second, slot) && !changes.declined().contains(meeting.request());
    }

    private boolean losesPlace(PlannedMeeting meeting, Slot slot) {
        return changes.lost(meeting.table(), slot)
                || meeting.interpreter().filter(one -> changes.lost(one, slot)).isPresent();
    }

    private boolean comes(Participant.Id participant, Slot slot) {
        return !changes.noShows().contains(participant) && (changes.late().isEmpty() || isThere(participant, slot));
    }

    private boolean isThere(Participant.Id participant, Slot slot) {
        Duration late = changes.late().getOrDefault(participant, Duration.ZERO);
        return changes.now()
                .map(now -> !slot.start().isBefore(now.plus(late)) || late.isZero())
                .orElse(true);
    }

    Participant of(Participant one) {
        boolean touched = changes.noShows().contains(one.id()) || changes.late().containsKey(one.id());
        return touched
                ? one.available(one.availability().stream()
                        .filter(id -> changes.started(slot(id)) || comes(one.id(), slot(id)))
                        .collect(toUnmodifiableSet()))
                : one;
    }

    List<Table> tables(List<Table> tables) {
        return changes.lostTables().isEmpty()
                ? tables
                : tables.stream().map(this::table).toList();
    }

    private Table table(Table one) {
        return changes.lostTables().containsKey(one.id())
                ? one.available(left(one.availability(), slot -> changes.lost(one.id(), slot)))
                : one;
    }

    List<Interpreter> interpreters(List<Interpreter> interpreters) {
        return changes.lostInterpreters().isEmpty()
                ? interpreters
                : interpreters.stream().map(this::interpreter).toList();
    }

    private Interpreter interpreter(Interpreter one) {
        return changes.lostInterpreters().containsKey(one.id())
                ? one.available(left(one.availability(), slot -> changes.lost(one.id(), slot)))
                : one;
    }

    private Set<Slot.Id> left(Set<Slot.Id> ids, Predicate<Slot> lost) {
        return ids.stream()
                .filter(id -> changes.started(slot(id)) || !lost.test(slot(id)))
                .collect(toUnmodifiableSet());
    }

    private Slot slot(Slot.Id id) {
        return requireNonNull(slots.get(id));
    }
}
