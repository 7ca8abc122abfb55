package kr.madang.bench.peer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/**
 * Names the table and the interpreter of each meeting. Where a solver has put too many into a slot, the last table is
 * named again and the interpreter is missing, which the planner's checker will find.
 */
public final class Seating {

    private final Map<Slot.Id, Deque<Table.Id>> tables = new HashMap<>();
    private final Map<Slot.Id, Map<Crew, Deque<Interpreter.Id>>> helpers = new HashMap<>();

    private Seating(PlainProblem problem) {
        for (Table table : problem.source().tables()) {
            table.availability()
                    .forEach(slot -> tables.computeIfAbsent(slot, one -> new ArrayDeque<>())
                            .add(table.id()));
        }
    }

    /** The plan that holds these. */
    public static Plan of(PlainProblem problem, List<Seat> seats) {
        Seating seating = new Seating(problem);
        List<PlannedMeeting> meetings = new ArrayList<>();
        long value = 0;
        for (Seat seat : seats) {
            meetings.add(new PlannedMeeting(
                    seat.request().source().id(), seat.slot(), seating.table(seat.slot()), seating.helper(seat)));
            value += seat.request().value();
        }
        return new Plan(meetings, value);
    }

    private Table.Id table(Slot.Id slot) {
        Deque<Table.Id> free = tables.getOrDefault(slot, new ArrayDeque<>());
        return free.size() > 1 ? free.remove() : free.element();
    }

    private Optional<Interpreter.Id> helper(Seat seat) {
        return seat.crew()
                .map(crew -> helpers.computeIfAbsent(seat.slot(), slot -> new HashMap<>())
                        .computeIfAbsent(
                                crew, one -> new ArrayDeque<>(one.working().getOrDefault(seat.slot(), List.of())))
                        .poll());
    }
}
