package kr.madang.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kr.madang.planner.ProblemDefect.Kind;

/** Says what is wrong with a problem, and where. A problem without defects has at least one valid plan: its pins. */
public final class ProblemCheck {

    private final MatchingProblem problem;
    private final List<ProblemDefect> defects = new ArrayList<>();
    private final Map<Participant.Id, Participant> participants;
    private final Set<Slot.Id> slots;

    private ProblemCheck(MatchingProblem problem) {
        this.problem = problem;
        participants = byId(problem.participants(), Participant::id);
        slots = byId(problem.slots(), Slot::id).keySet();
    }

    /** Every defect, in the order of the problem's parts; empty for a sound problem. */
    public static List<ProblemDefect> of(MatchingProblem problem) {
        ProblemCheck check = new ProblemCheck(problem);
        check.lists();
        check.slots();
        problem.participants().forEach(check::participant);
        check.resources();
        check.requests();
        if (check.defects.isEmpty()) {
            PinCheck.of(problem, check.defects);
        }
        return List.copyOf(check.defects);
    }

    private void lists() {
        ids("participant", problem.participants(), Participant::id);
        ids("slot", problem.slots(), Slot::id);
        ids("table", problem.tables(), Table::id);
        duplicates("interpreter", problem.interpreters(), Interpreter::id);
        ids("request", problem.requests(), MeetingRequest::id);
    }

    private <T, I> void ids(String word, List<T> parts, Function<T, I> id) {
        if (parts.isEmpty()) {
            found(Kind.NOTHING_GIVEN, "problem", word + "s");
        }
        duplicates(word, parts, id);
    }

    private <T, I> void duplicates(String word, List<T> parts, Function<T, I> id) {
        Set<I> seen = new HashSet<>();
        for (T part : parts) {
            if (!seen.add(id.apply(part))) {
                found(Kind.DUPLICATE_ID, word + " " + id.apply(part), id.apply(part));
            }
        }
    }

    private void slots() {
        List<Slot> byStart = new ArrayList<>(problem.slots());
        byStart.sort(Comparator.comparing(Slot::start));
        for (int next = 1; next < byStart.size(); next++) {
            Slot slot = byStart.get(next);
            Slot previous = byStart.get(next - 1);
            if (slot.overlaps(previous)) {
                found(Kind.SLOTS_OVERLAP, "slot " + slot.id(), previous.id());
            }
        }
    }

    private void participant(Participant participant) {
        String where = "participant " + participant.id();
        available(where, participant.availability());
        spoken(where, participant.languages());
        if (participant.side() == Participant.Side.BUYER && participant.tableCapacity() > 1) {
            found(Kind.BUYER_HOLDS_SEVERAL, where, participant.tableCapacity());
        }
    }

    private void resources() {
        for (Table table : problem.tables()) {
            available("table " + table.id(), table.availability());
        }
        for (Interpreter interpreter : problem.interpreters()) {
            available("interpreter " + interpreter.id(), interpreter.availability());
            spoken("interpreter " + interpreter.id(), interpreter.languages());
        }
    }

    private void available(String where, Set<Slot.Id> availability) {
        if (availability.isEmpty()) {
            found(Kind.NO_AVAILABILITY, where, "availability");
        }
        availability.stream()
                .filter(slot -> !slots.contains(slot))
                .map(Slot.Id::value)
                .sorted()
                .forEach(slot -> found(Kind.UNKNOWN_SLOT, where, slot));
    }

    private void spoken(String where, Set<Language> languages) {
        if (languages.isEmpty()) {
            found(Kind.NO_LANGUAGE, where, "languages");
        }
    }

    private void requests() {
        Set<Table.Id> tables = byId(problem.tables(), Table::id).keySet();
        Set<Interpreter.Id> interpreters =
                byId(problem.interpreters(), Interpreter::id).keySet();
        Map<Set<Participant.Id>, MeetingRequest.Id> pairs = new HashMap<>();
        for (MeetingRequest request : problem.requests()) {
            String where = "request " + request.id();
            pair(where, request);
            MeetingRequest.Id twin = pairs.putIfAbsent(pairOf(request), request.id());
            if (twin != null && !twin.equals(request.id())) {
                found(Kind.PAIR_TWICE, where, twin);
            }
            request.pin().ifPresent(pin -> {
                unknown(Kind.UNKNOWN_SLOT, where, slots, pin.slot());
                pin.table().ifPresent(table -> unknown(Kind.UNKNOWN_TABLE, where, tables, table));
                pin.interpreter().ifPresent(one -> unknown(Kind.UNKNOWN_INTERPRETER, where, interpreters, one));
            });
        }
    }

    private void pair(String where, MeetingRequest request) {
        Participant first = participants.get(request.first());
        Participant second = participants.get(request.second());
        unknown(Kind.UNKNOWN_PARTICIPANT, where, participants.keySet(), request.first());
        unknown(Kind.UNKNOWN_PARTICIPANT, where, participants.keySet(), request.second());
        if (first != null && second != null && first.side() == second.side()) {
            found(Kind.SAME_SIDE, where, first.id() + " and " + second.id());
        }
    }

    private <I> void unknown(Kind kind, String where, Set<I> known, I id) {
        if (!known.contains(id)) {
            found(kind, where, id);
        }
    }

    private void found(Kind kind, String where, Object what) {
        defects.add(new ProblemDefect(kind, where, what.toString()));
    }

    private static Set<Participant.Id> pairOf(MeetingRequest request) {
        Set<Participant.Id> pair = new HashSet<>();
        pair.add(request.first());
        pair.add(request.second());
        return pair;
    }

    private static <I, T> Map<I, T> byId(List<T> parts, Function<T, I> id) {
        Map<I, T> known = new HashMap<>();
        parts.forEach(part -> known.put(id.apply(part), part));
        return known;
    }
}
