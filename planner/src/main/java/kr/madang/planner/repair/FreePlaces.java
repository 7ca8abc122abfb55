package kr.madang.planner.repair;

import static java.util.stream.Collectors.toSet;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.Participant;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/** Tables and interpreters who are left beside the meetings that stay, for pinned ones that have lost theirs. */
final class FreePlaces {

    private final List<Table> tables;
    private final List<Interpreter> interpreters;
    private final Map<Slot.Id, Set<Object>> taken = new HashMap<>();
    private final Set<Participant.Id> owners;

    /** @param tables and interpreters as they are after the changes */
    FreePlaces(List<Table> tables, List<Interpreter> interpreters, List<PlannedMeeting> staying) {
        this.tables = tables;
        this.interpreters = interpreters;
        owners = tables.stream().flatMap(table -> table.owner().stream()).collect(toSet());
        for (PlannedMeeting meeting : staying) {
            Set<Object> inSlot = taken.computeIfAbsent(meeting.slot(), slot -> new HashSet<>());
            inSlot.add(meeting.table());
            meeting.interpreter().ifPresent(inSlot::add);
        }
    }

    /** Whether a table or an interpreter of the slot is taken. */
    boolean taken(Slot.Id slot, Object what) {
        return taken.getOrDefault(slot, Set.of()).contains(what);
    }

    /** The pin, at another table or with another interpreter where it must be; taken then. Empty where none is left. */
    Optional<Pin> take(MeetingRequest request, Participant first, Participant second, Pin pin) {
        Set<Object> inSlot = taken.computeIfAbsent(pin.slot(), slot -> new HashSet<>());
        Optional<Table.Id> table = table(request, pin, inSlot);
        boolean alone = !Collections.disjoint(first.languages(), second.languages());
        Optional<Interpreter.Id> interpreter = alone ? Optional.empty() : interpreter(first, second, pin, inSlot);
        if (table.isEmpty() || !(alone || interpreter.isPresent())) {
            return Optional.empty();
        }
        inSlot.add(table.get());
        interpreter.ifPresent(inSlot::add);
        return Optional.of(new Pin(
                pin.slot(),
                pin.table().flatMap(named -> table),
                pin.interpreter().flatMap(named -> interpreter)));
    }

    private Optional<Table.Id> table(MeetingRequest request, Pin pin, Set<Object> inSlot) {
        Optional<Participant.Id> host = Stream.of(request.first(), request.second())
                .filter(owners::contains)
                .findFirst();
        List<Table.Id> free = tables.stream()
                .filter(table ->
                        table.owner().equals(host) && table.availability().contains(pin.slot()))
                .map(Table::id)
                .filter(id -> !inSlot.contains(id))
                .toList();
        return pin.table().filter(free::contains).or(() -> free.stream().findFirst());
    }

    private Optional<Interpreter.Id> interpreter(Participant first, Participant second, Pin pin, Set<Object> inSlot) {
        List<Interpreter.Id> free = interpreters.stream()
                .filter(one -> one.availability().contains(pin.slot()))
                .filter(one -> one.links(first.languages(), second.languages()))
                .map(Interpreter::id)
                .filter(id -> !inSlot.contains(id))
                .toList();
        return pin.interpreter().filter(free::contains).or(() -> free.stream().findFirst());
    }
}
