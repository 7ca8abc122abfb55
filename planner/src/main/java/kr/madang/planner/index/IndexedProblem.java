package kr.madang.planner.index;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;

/** A sound problem as numbers: each part is its place in the canonical order, slots by time. */
public final class IndexedProblem {

    private static final int NONE = -1;

    private final MatchingProblem source;
    private final List<Participant> participants;
    private final List<Slot> slots;
    private final List<Interpreter> interpreters;
    private final List<MeetingRequest> requests;
    private final Map<Slot.Id, Integer> slotPlaces;
    private final Map<Interpreter.Id, Integer> interpreterPlaces;
    private final int[] tables;
    private final long[][] available;
    private final long[][] working;
    private final int[] first;
    private final int[] second;
    private final int[][] helpers;
    private final long[][] possible;
    private final int[][] requestsOf;

    private IndexedProblem(MatchingProblem problem) {
        CanonicalOrder order = new CanonicalOrder(problem);
        source = problem;
        participants = order.participants();
        slots = order.slots();
        interpreters = order.interpreters();
        slotPlaces = places(slots, Slot::id);
        interpreterPlaces = places(interpreters, Interpreter::id);
        Map<Participant.Id, Integer> participantPlaces = places(participants, Participant::id);
        Function<Participant.Id, Integer> place = id -> requireNonNull(participantPlaces.get(id));
        requests = problem.requests().stream()
                .sorted(Comparator.comparing(
                                (MeetingRequest one) -> Math.min(place.apply(one.first()), place.apply(one.second())))
                        .thenComparing(one -> Math.max(place.apply(one.first()), place.apply(one.second()))))
                .toList();
        tables = new int[slots.size()];
        problem.tables().forEach(table -> table.availability().forEach(slot -> tables[slot(slot)]++));
        available =
                participants.stream().map(one -> withTables(one.availability())).toArray(long[][]::new);
        working =
                interpreters.stream().map(one -> withTables(one.availability())).toArray(long[][]::new);
        first = requests.stream()
                .mapToInt(one -> Math.min(place.apply(one.first()), place.apply(one.second())))
                .toArray();
        second = requests.stream()
                .mapToInt(one -> Math.max(place.apply(one.first()), place.apply(one.second())))
                .toArray();
        helpers =
                IntStream.range(0, requests.size()).mapToObj(this::findHelpers).toArray(int[][]::new);
        possible =
                IntStream.range(0, requests.size()).mapToObj(this::findPossible).toArray(long[][]::new);
        requestsOf = findRequestsOf();
    }

    /** Expects a problem in which {@link kr.madang.planner.ProblemCheck} finds no defect. */
    public static IndexedProblem of(MatchingProblem problem) {
        return new IndexedProblem(problem);
    }

    public MatchingProblem source() {
        return source;
    }

    public int participants() {
        return participants.size();
    }

    public int slots() {
        return slots.size();
    }

    public int interpreters() {
        return interpreters.size();
    }

    public int requests() {
        return requests.size();
    }

    public Participant participantAt(int participant) {
        return participants.get(participant);
    }

    public Slot slotAt(int slot) {
        return slots.get(slot);
    }

    public Interpreter interpreterAt(int interpreter) {
        return interpreters.get(interpreter);
    }

    public MeetingRequest requestAt(int request) {
        return requests.get(request);
    }

    private int slot(Slot.Id id) {
        return requireNonNull(slotPlaces.get(id));
    }

    private int interpreter(Interpreter.Id id) {
        return requireNonNull(interpreterPlaces.get(id));
    }

    /** How many tables can be used in the slot. */
    public int tables(int slot) {
        return tables[slot];
    }

    public int tableCapacity(int participant) {
        return participants.get(participant).tableCapacity();
    }

    /** The most meetings the participant can hold: what it wants, and what its availability allows. */
    public int mostMeetings(int participant) {
        return (int) Math.min(
                participants.get(participant).mostMeetings(),
                (long) tableCapacity(participant) * SlotSet.size(available[participant]));
    }

    /** Slots with a table in which the participant is available; not to be changed. */
    public long[] available(int participant) {
        return available[participant];
    }

    /** Slots with a table in which the interpreter works; not to be changed. */
    public long[] working(int interpreter) {
        return working[interpreter];
    }

    /** The one of the two who comes first in the canonical order. */
    public int first(int request) {
        return first[request];
    }

    public int second(int request) {
        return second[request];
    }

    public int other(int request, int participant) {
        return first[request] == participant ? second[request] : first[request];
    }

    public int value(int request) {
        return requests.get(request).value();
    }

    private boolean needsInterpreter(int request) {
        return Collections.disjoint(
                participants.get(first[request]).languages(),
                participants.get(second[request]).languages());
    }

    /** The interpreters who could help; none where none is needed. Not to be changed. */
    public int[] helpers(int request) {
        return helpers[request];
    }

    /** Slots in which the request could be held if nothing else were; not to be changed. */
    public long[] possible(int request) {
        return possible[request];
    }

    public boolean pinned(int request) {
        return requests.get(request).pin().isPresent();
    }

    /** The requests of a participant; not to be changed. */
    public int[] requestsOf(int participant) {
        return requestsOf[participant];
    }

    private int[] findHelpers(int request) {
        if (!needsInterpreter(request)) {
            return new int[0];
        }
        Participant one = participants.get(first[request]);
        Participant two = participants.get(second[request]);
        int named = requests.get(request)
                .pin()
                .flatMap(MeetingRequest.Pin::interpreter)
                .map(this::interpreter)
                .orElse(NONE);
        return IntStream.range(0, interpreters.size())
                .filter(helper -> named == NONE || named == helper)
                .filter(helper -> interpreters.get(helper).links(one.languages(), two.languages()))
                .toArray();
    }

    private long[] findPossible(int request) {
        long[] common = available[first[request]].clone();
        SlotSet.retain(common, available[second[request]]);
        requests.get(request).pin().ifPresent(pin -> SlotSet.retain(common, withTables(Set.of(pin.slot()))));
        if (needsInterpreter(request)) {
            long[] helped = SlotSet.empty(slots.size());
            Arrays.stream(helpers[request]).forEach(helper -> SlotSet.addAll(helped, working[helper]));
            SlotSet.retain(common, helped);
        }
        return common;
    }

    private int[][] findRequestsOf() {
        int[] counts = new int[participants.size()];
        IntStream.range(0, first.length).forEach(request -> {
            counts[first[request]]++;
            counts[second[request]]++;
        });
        int[][] found = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        for (int request = first.length - 1; request >= 0; request--) {
            found[first[request]][--counts[first[request]]] = request;
            found[second[request]][--counts[second[request]]] = request;
        }
        return found;
    }

    private long[] withTables(Set<Slot.Id> ids) {
        long[] set = SlotSet.empty(slots.size());
        ids.stream().mapToInt(this::slot).filter(slot -> tables[slot] > 0).forEach(slot -> SlotSet.add(set, slot));
        return set;
    }

    private static <T, I> Map<I, Integer> places(List<T> parts, Function<T, I> id) {
        Map<I, Integer> places = new HashMap<>();
        IntStream.range(0, parts.size()).forEach(place -> places.put(id.apply(parts.get(place)), place));
        return places;
    }
}
