package kr.madang.planner.check;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Plan;
import kr.madang.planner.PlannedMeeting;
import kr.madang.planner.Precedence;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;
import kr.madang.planner.check.Violation.Rule;

/** Recomputes every hard rule and the value of a plan from the plan and the problem alone. */
public final class PlanChecker {

    private final Map<Participant.Id, Participant> participants;
    private final Map<Slot.Id, Slot> slots;
    private final Map<Table.Id, Table> tables;
    private final Map<Interpreter.Id, Interpreter> interpreters;
    private final Map<MeetingRequest.Id, MeetingRequest> requests;
    private final Openings openings;
    private final Map<MeetingRequest.Id, PlannedMeeting> held = new HashMap<>();
    private final Map<Participant.Id, Integer> counts = new HashMap<>();
    private final Map<Participant.Id, int[]> atOnce = new HashMap<>();
    private final Map<Participant.Id, Set<Participant.Id>> met = new HashMap<>();
    private final Map<Object, BitSet> taken = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();

    private PlanChecker(MatchingProblem problem) {
        participants = byId(problem.participants(), Participant::id);
        slots = byId(problem.slots(), Slot::id);
        tables = byId(problem.tables(), Table::id);
        interpreters = byId(problem.interpreters(), Interpreter::id);
        requests = byId(problem.requests(), MeetingRequest::id);
        openings = new Openings(problem);
    }

    /** Every rule the plan breaks; empty for a valid plan. The problem must be free of defects. */
    public static List<Violation> violations(MatchingProblem problem, Plan plan) {
        PlanChecker checker = new PlanChecker(problem);
        long value = 0;
        for (PlannedMeeting meeting : plan.meetings()) {
            value += checker.meeting(meeting);
        }
        checker.require(value == plan.value(), Rule.VALUE_RIGHT, "sum", value + " claimed=" + plan.value());
        problem.requests().forEach(checker::promise);
        problem.participants().forEach(checker::leastMeetings);
        problem.precedences().forEach(checker::precedence);
        return List.copyOf(checker.violations);
    }

    private long meeting(PlannedMeeting meeting) {
        MeetingRequest request = requests.get(meeting.request());
        Slot slot = slots.get(meeting.slot());
        Table table = tables.get(meeting.table());
        PlannedMeeting earlier = held.put(meeting.request(), meeting);
        require(request != null, Rule.REQUEST_KNOWN, "request", meeting.request());
        require(slot != null, Rule.PLACE_KNOWN, "slot", meeting.slot());
        require(table != null, Rule.PLACE_KNOWN, "table", meeting.table());
        if (request == null || slot == null || table == null) {
            return 0;
        }
        require(earlier == null, Rule.REQUEST_HELD_ONCE, "request", request.id());
        require(meetForTheFirstTime(request), Rule.PAIR_MEETS_ONCE, "request", request.id());
        require(request.wish() != Wish.NEVER, Rule.NEVER_HELD, "request", request.id());
        require(!request.forbidden().contains(slot.id()), Rule.SLOT_NOT_FORBIDDEN, "request", request.id(), slot.id());
        Participant first = participants.get(request.first());
        Participant second = participants.get(request.second());
        if (first != null && second != null) {
            attends(first, slot.id());
            attends(second, slot.id());
            interpreted(meeting, first, second);
        }
        require(table.availability().contains(slot.id()), Rule.TABLE_AVAILABLE, "table", table.id(), slot.id());
        require(take(table.id(), slot.id()), Rule.TABLE_IN_ONE_MEETING_AT_ONCE, "table", table.id(), slot.id());
        if (!table.owner().equals(host(request))) {
            violations.add(new Violation(Rule.TABLE_OF_ITS_OWNER, "request=" + request.id() + " table=" + table.id()));
        }
        return request.value();
    }

    private Optional<Participant.Id> host(MeetingRequest request) {
        return openings.ownsTables(request.first())
                ? Optional.of(request.first())
                : Optional.of(request.second()).filter(openings::ownsTables);
    }

    private void attends(Participant participant, Slot.Id slot) {
        require(
                participant.availability().contains(slot),
                Rule.PARTICIPANTS_AVAILABLE,
                "participant",
                participant.id(),
                slot);
        int inSlot = ++atOnce.computeIfAbsent(participant.id(), one -> new int[slots.size()])[openings.number(slot)];
        require(
                inSlot <= participant.tableCapacity(),
                Rule.PARTICIPANT_WITHIN_TABLE_CAPACITY,
                "participant",
                participant.id(),
                slot);
        int meetings = counts.merge(participant.id(), 1, Integer::sum);
        require(
                meetings <= participant.mostMeetings(),
                Rule.PARTICIPANT_WITHIN_MOST_MEETINGS,
                "participant",
                participant.id());
    }

    private boolean meetForTheFirstTime(MeetingRequest request) {
        boolean inOrder = request.first().value().compareTo(request.second().value()) < 0;
        Participant.Id one = inOrder ? request.first() : request.second();
        Participant.Id other = inOrder ? request.second() : request.first();
        return met.computeIfAbsent(one, key -> new HashSet<>()).add(other);
    }

    /** Whether the table or interpreter was free in the slot. */
    private boolean take(Object what, Slot.Id slot) {
        BitSet slotsTaken = taken.computeIfAbsent(what, one -> new BitSet(slots.size()));
        boolean free = !slotsTaken.get(openings.number(slot));
        slotsTaken.set(openings.number(slot));
        return free;
    }

    private void interpreted(PlannedMeeting meeting, Participant first, Participant second) {
        boolean needed = Collections.disjoint(first.languages(), second.languages());
        require(!needed || meeting.interpreter().isPresent(), Rule.INTERPRETER_PRESENT, "request", meeting.request());
        meeting.interpreter().ifPresent(id -> {
            Interpreter interpreter = interpreters.get(id);
            require(interpreter != null, Rule.PLACE_KNOWN, "interpreter", id);
            if (interpreter != null) {
                boolean understood = interpreter.links(first.languages(), second.languages());
                require(!needed || understood, Rule.INTERPRETER_PRESENT, "request", meeting.request());
                require(
                        interpreter.availability().contains(meeting.slot()),
                        Rule.INTERPRETER_PRESENT,
                        "interpreter",
                        id,
                        meeting.slot());
                require(
                        take(id, meeting.slot()),
                        Rule.INTERPRETER_IN_ONE_MEETING_AT_ONCE,
                        "interpreter",
                        id,
                        meeting.slot());
            }
        });
    }

    private void promise(MeetingRequest request) {
        if (request.isPromised()) {
            PlannedMeeting meeting = held.get(request.id());
            require(meeting != null, Rule.PROMISE_KEPT, "request", request.id());
            request.pin()
                    .ifPresent(pin ->
                            require(meeting != null && isAt(pin, meeting), Rule.PIN_KEPT, "request", request.id()));
        }
    }

    private static boolean isAt(Pin pin, PlannedMeeting meeting) {
        return meeting.slot().equals(pin.slot())
                && (pin.table().isEmpty() || pin.table().get().equals(meeting.table()))
                && (pin.interpreter().isEmpty() || pin.interpreter().equals(meeting.interpreter()));
    }

    private void leastMeetings(Participant participant) {
        if (participant.leastMeetings() > 0) {
            int asked = openings.requestsThatCouldBeHeld(participant.id());
            int promised = Math.min(participant.leastMeetings(), asked);
            int meetings = counts.getOrDefault(participant.id(), 0);
            require(
                    meetings >= promised,
                    Rule.PARTICIPANT_HAS_LEAST_MEETINGS,
                    "participant",
                    participant.id() + " meetings=" + meetings + " promised=" + promised);
        }
    }

    private void precedence(Precedence precedence) {
        PlannedMeeting before = held.get(precedence.before());
        PlannedMeeting after = held.get(precedence.after());
        if (before != null && after != null) {
            Slot earlier = slots.get(before.slot());
            Slot later = slots.get(after.slot());
            require(
                    earlier == null || later == null || earlier.start().isBefore(later.start()),
                    Rule.PRECEDENCE_KEPT,
                    "before",
                    precedence.before() + " after=" + precedence.after());
        }
    }

    private static <I, T> Map<I, T> byId(List<T> parts, Function<T, I> id) {
        Map<I, T> known = new HashMap<>(2 * parts.size());
        for (T part : parts) {
            known.put(id.apply(part), part);
        }
        return known;
    }

    private void require(boolean holds, Rule rule, String kind, Object who, Slot.Id slot) {
        if (!holds) {
            violations.add(new Violation(rule, kind + "=" + who + " slot=" + slot));
        }
    }

    private void require(boolean holds, Rule rule, String kind, Object who) {
        if (!holds) {
            violations.add(new Violation(rule, kind + "=" + who));
        }
    }
}
