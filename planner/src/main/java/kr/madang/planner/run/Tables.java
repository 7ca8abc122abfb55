package kr.madang.planner.run;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.timetable.Arrangement;
import kr.madang.planner.timetable.Timetable;

/**
 * Gives every meeting of an arrangement its table and its interpreter: the pinned ones, else the nearest table that is
 * left of those it may be held at, and the first of the crew who is left.
 */
public final class Tables {

    private final Arrangement arrangement;
    private final IndexedProblem problem;
    private final Map<Slot.Id, Map<Optional<Participant.Id>, FreeTables>> tables = new HashMap<>();
    private final Map<Slot.Id, List<List<Interpreter.Id>>> crews = new HashMap<>();
    private final Map<MeetingRequest.Id, PlannedMeeting> earlier = new HashMap<>();
    private final Map<MeetingRequest.Id, Table.Id> keptTables = new HashMap<>();
    private final Map<MeetingRequest.Id, Interpreter.Id> keptHelp = new HashMap<>();

    private Tables(Arrangement arrangement) {
        this.arrangement = arrangement;
        problem = arrangement.problem();
        for (Table table : problem.source().tables()) {
            for (Slot.Id slot : table.availability()) {
                tables.computeIfAbsent(slot, one -> new HashMap<>())
                        .computeIfAbsent(table.owner(), one -> new FreeTables())
                        .add(table);
            }
        }
    }

    /** The plan with tables and interpreters. */
    public static Plan plan(Arrangement arrangement) {
        return plan(arrangement, Plan.empty());
    }

    /** The plan with tables and interpreters; who is in the slot of an earlier plan keeps those it had there. */
    public static Plan plan(Arrangement arrangement, Plan earlier) {
        Tables tables = new Tables(arrangement);
        earlier.meetings().forEach(meeting -> tables.earlier.put(meeting.request(), meeting));
        List<Integer> held = new ArrayList<>();
        for (int request = 0; request < tables.problem.requests(); request++) {
            if (arrangement.held(request)) {
                held.add(request);
            }
        }
        held.forEach(tables::takePinned);
        held.forEach(tables::takeEarlier);
        held.sort(Comparator.comparing(arrangement::slotOf));
        return new Plan(held.stream().map(tables::meeting).toList(), arrangement.value());
    }

    private void takePinned(int request) {
        MeetingRequest source = problem.requestAt(request);
        source.pin().ifPresent(pin -> {
            pin.table().ifPresent(table -> free(request, pin.slot()).take(table));
            if (arrangement.helperOf(request) != Timetable.NONE) {
                pin.interpreter().ifPresent(crew(request, pin.slot())::remove);
            }
        });
    }

    private void takeEarlier(int request) {
        MeetingRequest source = problem.requestAt(request);
        PlannedMeeting before = earlier.get(source.id());
        Slot.Id slot = problem.slotAt(arrangement.slotOf(request)).id();
        if (before == null || !before.slot().equals(slot)) {
            return;
        }
        if (source.pin().flatMap(Pin::table).isEmpty() && free(request, slot).take(before.table())) {
            keptTables.put(source.id(), before.table());
        }
        if (arrangement.helperOf(request) != Timetable.NONE
                && source.pin().flatMap(Pin::interpreter).isEmpty()) {
            before.interpreter().filter(crew(request, slot)::remove).ifPresent(who -> keptHelp.put(source.id(), who));
        }
    }

    private PlannedMeeting meeting(int request) {
        MeetingRequest source = problem.requestAt(request);
        Slot.Id slot = problem.slotAt(arrangement.slotOf(request)).id();
        return new PlannedMeeting(
                source.id(),
                slot,
                source.pin()
                        .flatMap(Pin::table)
                        .or(() -> Optional.ofNullable(keptTables.get(source.id())))
                        .orElseGet(() -> free(request, slot).takeNearest(zone(request))),
                arrangement.helperOf(request) == Timetable.NONE
                        ? Optional.empty()
                        : source.pin()
                                .flatMap(Pin::interpreter)
                                .or(() -> Optional.ofNullable(keptHelp.get(source.id())))
                                .or(() -> Optional.of(last(crew(request, slot)))));
    }

    private FreeTables free(int request, Slot.Id slot) {
        return tables.getOrDefault(slot, Map.of()).getOrDefault(host(request), new FreeTables());
    }

    private Optional<Participant.Id> host(int request) {
        for (int participant : new int[] {problem.first(request), problem.second(request)}) {
            if (problem.hasOwnTables(participant)) {
                return Optional.of(problem.participantAt(participant).id());
            }
        }
        return Optional.empty();
    }

    /** Where the exhibitor of the two is at home, or else the other. */
    private OptionalInt zone(int request) {
        Participant first = problem.participantAt(problem.first(request));
        Participant second = problem.participantAt(problem.second(request));
        boolean secondFirst =
                second.side() == Participant.Side.EXHIBITOR && second.zone().isPresent();
        return secondFirst || first.zone().isEmpty() ? second.zone() : first.zone();
    }

    private List<Interpreter.Id> crew(int request, Slot.Id slot) {
        return crews.computeIfAbsent(slot, this::working).get(arrangement.helperOf(request));
    }

    private List<List<Interpreter.Id>> working(Slot.Id slot) {
        List<List<Interpreter.Id>> working = new ArrayList<>();
        for (int crew = 0; crew < problem.crews().size(); crew++) {
            List<Interpreter.Id> members = new ArrayList<>();
            problem.crews().members(crew).stream()
                    .filter(one -> one.availability().contains(slot))
                    .forEach(one -> members.add(one.id()));
            Collections.reverse(members);
            working.add(members);
        }
        return working;
    }

    private static Interpreter.Id last(List<Interpreter.Id> crew) {
        return crew.remove(crew.size() - 1);
    }
}
