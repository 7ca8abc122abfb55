package kr.madang.planner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.ProblemDefect.Kind;

/** Says what is wrong with a problem, and where. */
public final class ProblemCheck {

    private final MatchingProblem problem;
    private final boolean changed;
    private final List<ProblemDefect> defects = new ArrayList<>();
    private final Map<Participant.Id, Integer> participants = new HashMap<>();
    private final Set<Slot.Id> slots;
    private final Set<Table.Id> tables;
    private final Set<Interpreter.Id> interpreters;
    private final Set<MeetingRequest.Id> requests;
    private final Set<Participant.Id> owners = new HashSet<>();
    private final Set<Set<Slot.Id>> known = Collections.newSetFromMap(new IdentityHashMap<>());

    private ProblemCheck(MatchingProblem problem, boolean changed) {
        this.problem = problem;
        this.changed = changed;
        ids("participant", problem.participants(), Participant::id);
        slots = ids("slot", problem.slots(), Slot::id);
        tables = ids("table", problem.tables(), Table::id);
        interpreters = withoutTwins("interpreter", problem.interpreters(), Interpreter::id);
        requests = ids("request", problem.requests(), MeetingRequest::id);
        for (int at = 0; at < problem.participants().size(); at++) {
            participants.put(problem.participants().get(at).id(), at);
        }
        problem.tables().forEach(table -> table.owner().ifPresent(owners::add));
    }

    /** Every defect, in the order of the problem's parts; empty for a sound problem. */
    public static List<ProblemDefect> of(MatchingProblem problem) {
        return of(problem, false);
    }

    /** The same for a problem that changes were worked into: what is available in no slot has dropped out, no defect. */
    public static List<ProblemDefect> afterChanges(MatchingProblem problem) {
        return of(problem, true);
    }

    /** The defects of the requests alone. */
    static List<ProblemDefect> ofRequests(MatchingProblem problem) {
        ProblemCheck check = new ProblemCheck(problem, true);
        check.requests();
        return check.defects;
    }

    /** The defects of the participants who have joined the problem. */
    static List<ProblemDefect> ofNewcomers(MatchingProblem problem, List<Participant> newcomers) {
        ProblemCheck check = new ProblemCheck(problem, false);
        newcomers.forEach(check::participant);
        return check.defects;
    }

    private static List<ProblemDefect> of(MatchingProblem problem, boolean changed) {
        ProblemCheck check = new ProblemCheck(problem, changed);
        check.slots();
        problem.participants().forEach(check::participant);
        check.resources();
        check.requests();
        check.precedences();
        problem.published().forEach(check::published);
        if (check.defects.isEmpty()) {
            PinCheck.of(problem, check.defects);
        }
        if (check.defects.isEmpty()) {
            PromiseCheck.of(problem, check.defects);
        }
        return List.copyOf(check.defects);
    }

    /** The ids of parts of which there must be some. */
    private <T, I> Set<I> ids(String word, List<T> parts, Function<T, I> id) {
        if (parts.isEmpty()) {
            found(Kind.NOTHING_GIVEN, "problem", word + "s");
        }
        return withoutTwins(word, parts, id);
    }

    private <T, I> Set<I> withoutTwins(String word, List<T> parts, Function<T, I> id) {
        Set<I> seen = new HashSet<>(2 * parts.size());
        for (T part : parts) {
            if (!seen.add(id.apply(part))) {
                found(Kind.DUPLICATE_ID, word + " " + id.apply(part), id.apply(part));
            }
        }
        return seen;
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
        if (participant.leastMeetings() > participant.mostMeetings()) {
            found(Kind.LEAST_OVER_MOST, where, participant.leastMeetings() + " over " + participant.mostMeetings());
        }
    }

    private void resources() {
        for (Table table : problem.tables()) {
            String where = "table " + table.id();
            available(where, table.availability());
            table.owner().ifPresent(owner -> unknown(Kind.UNKNOWN_PARTICIPANT, where, participants.keySet(), owner));
        }
        for (Interpreter interpreter : problem.interpreters()) {
            available("interpreter " + interpreter.id(), interpreter.availability());
            spoken("interpreter " + interpreter.id(), interpreter.languages());
        }
    }

    private void available(String where, Set<Slot.Id> availability) {
        if (availability.isEmpty() && !changed) {
            found(Kind.NO_AVAILABILITY, where, "availability");
        }
        slotsKnown(where, availability);
    }

    private void slotsKnown(Object where, Set<Slot.Id> named) {
        if (known.contains(named)) {
            return; // most share the same set
        }
        if (slots.containsAll(named)) {
            known.add(named);
        } else {
            named.stream()
                    .filter(slot -> !slots.contains(slot))
                    .map(Slot.Id::value)
                    .sorted()
                    .forEach(slot -> found(Kind.UNKNOWN_SLOT, where, slot));
        }
    }

    private void spoken(String where, Set<Language> languages) {
        if (languages.isEmpty()) {
            found(Kind.NO_LANGUAGE, where, "languages");
        }
    }

    private void requests() {
        Map<Long, MeetingRequest.Id> pairs =
                new HashMap<>(2 * problem.requests().size());
        for (MeetingRequest request : problem.requests()) {
            Where where = new Where("request", request.id());
            Integer first = participants.get(request.first());
            Integer second = participants.get(request.second());
            if (first == null || second == null) {
                unknown(Kind.UNKNOWN_PARTICIPANT, where, participants.keySet(), request.first());
                unknown(Kind.UNKNOWN_PARTICIPANT, where, participants.keySet(), request.second());
            } else {
                pair(
                        where,
                        problem.participants().get(first),
                        problem.participants().get(second));
                MeetingRequest.Id twin = pairs.putIfAbsent(pair(first, second), request.id());
                if (twin != null && !twin.equals(request.id())) {
                    found(Kind.PAIR_TWICE, where, twin);
                }
            }
            slotsKnown(where, request.forbidden());
            request.pin().ifPresent(pin -> pin(where, pin));
            if (request.wish() == Wish.NEVER
                    && (request.accepted() || request.pin().isPresent())) {
                found(Kind.NEVER_BUT_PROMISED, where, request.accepted() ? "accepted" : "pin");
            }
        }
    }

    /** The number of two participants, whoever is named first; such numbers hash apart. */
    private long pair(int first, int second) {
        return (long) Math.min(first, second) * participants.size() + Math.max(first, second);
    }

    private void pair(Where where, Participant first, Participant second) {
        if (first.id().equals(second.id()) || !first.side().meets(second.side())) {
            found(Kind.SAME_SIDE, where, first.id() + " and " + second.id());
        }
        if (owners.contains(first.id()) && owners.contains(second.id())) {
            found(Kind.BOTH_OWN_TABLES, where, first.id() + " and " + second.id());
        }
    }

    private void pin(Where where, MeetingRequest.Pin pin) {
        unknown(Kind.UNKNOWN_SLOT, where, slots, pin.slot());
        pin.table().ifPresent(table -> unknown(Kind.UNKNOWN_TABLE, where, tables, table));
        pin.interpreter().ifPresent(one -> unknown(Kind.UNKNOWN_INTERPRETER, where, interpreters, one));
    }

    private void precedences() {
        for (Precedence precedence : problem.precedences()) {
            String where = "precedence " + precedence.before() + " before " + precedence.after();
            unknown(Kind.UNKNOWN_REQUEST, where, requests, precedence.before());
            unknown(Kind.UNKNOWN_REQUEST, where, requests, precedence.after());
            if (precedence.before().equals(precedence.after())) {
                found(Kind.PRECEDENCE_CYCLE, where, precedence.after());
            }
        }
    }

    private void published(PlannedMeeting meeting) {
        Where where = new Where("published", meeting.request());
        unknown(Kind.UNKNOWN_REQUEST, where, requests, meeting.request());
        unknown(Kind.UNKNOWN_SLOT, where, slots, meeting.slot());
        unknown(Kind.UNKNOWN_TABLE, where, tables, meeting.table());
        meeting.interpreter().ifPresent(one -> unknown(Kind.UNKNOWN_INTERPRETER, where, interpreters, one));
    }

    private <I> void unknown(Kind kind, Object where, Set<I> known, I id) {
        if (!known.contains(id)) {
            found(kind, where, id);
        }
    }

    private void found(Kind kind, Object where, Object what) {
        defects.add(new ProblemDefect(kind, where.toString(), what.toString()));
    }

    /** A part of the problem, of which there are many: its words are needed only where something is wrong with it. */
    private record Where(String word, Object id) {

        @Override
        public String toString() {
            return word + " " + id;
        }
    }
}
