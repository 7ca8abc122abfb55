package kr.madang.planner.run;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.index.IndexedProblem;
import kr.madang.planner.timetable.Timetable;

/** Gives every meeting of a timetable its table: the pinned one, else the first of the problem's tables left. */
final class Tables {

    private final Map<Slot.Id, Deque<Table.Id>> left = new HashMap<>();

    private Tables(MatchingProblem problem) {
        Set<PinnedTable> pinned = pinned(problem);
        for (Table table : problem.tables()) {
            for (Slot.Id slot : table.availability()) {
                if (!pinned.contains(new PinnedTable(slot, table.id()))) {
                    left.computeIfAbsent(slot, one -> new ArrayDeque<>()).add(table.id());
                }
            }
        }
    }

    static Plan plan(Timetable timetable) {
        IndexedProblem problem = timetable.problem();
        Tables tables = new Tables(problem.source());
        List<Integer> held = new ArrayList<>();
        for (int request = 0; request < problem.requests(); request++) {
            if (timetable.held(request)) {
                held.add(request);
            }
        }
        held.sort(Comparator.comparing(timetable::slotOf));
        return new Plan(
                held.stream().map(request -> tables.meeting(timetable, request)).toList(), timetable.value());
    }

    private PlannedMeeting meeting(Timetable timetable, int request) {
        IndexedProblem problem = timetable.problem();
        MeetingRequest source = problem.requestAt(request);
        Slot.Id slot = problem.slotAt(timetable.slotOf(request)).id();
        int helper = timetable.helperOf(request);
        return new PlannedMeeting(
                source.id(),
                slot,
                source.pin().flatMap(MeetingRequest.Pin::table).orElseGet(() -> next(slot)),
                helper == Timetable.NONE
                        ? Optional.empty()
                        : Optional.of(problem.interpreterAt(helper).id()));
    }

    private Table.Id next(Slot.Id slot) {
        return left.getOrDefault(slot, new ArrayDeque<>()).remove();
    }

    private static Set<PinnedTable> pinned(MatchingProblem problem) {
        Set<PinnedTable> pinned = new HashSet<>();
        for (MeetingRequest request : problem.requests()) {
            request.pin()
                    .ifPresent(pin -> pin.table().ifPresent(table -> pinned.add(new PinnedTable(pin.slot(), table))));
        }
        return pinned;
    }

    private record PinnedTable(Slot.Id slot, Table.Id table) {}
}
