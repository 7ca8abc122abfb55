package kr.madang.planner.index;

import static java.util.Objects.requireNonNull;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/** A sound problem as numbers: each part is its place in the canonical order, slots by time. */
public final class IndexedProblem {

    private final MatchingProblem source;
    private final List<Participant> participants;
    private final List<Slot> slots;
    private final MeetingRequest[] requests;
    private final Map<Slot.Id, Integer> slotPlaces;
    private final Days days;
    private final int[] tables;
    private final int[][] ownTables;
    private final long[][] available;
    private final Crews crews;
    private final int[] most;
    private final int[] least;
    private final int[] first;
    private final int[] second;
    private final int[] value;
    private final boolean[] promised;
    private final IdentityHashMap<Set<Slot.Id>, long[]> forbidden = new IdentityHashMap<>();
    private final int[][] helpers;
    private final long[][] possible;
    private final int[][] requestsOf;
    private final Precedences precedences;

    private IndexedProblem(MatchingProblem problem) {
        CanonicalOrder order = new CanonicalOrder(problem);
        source = problem;
        participants = order.participants();
        slots = order.slots();
        slotPlaces = places(slots, Slot::id);
        days = new Days(slots);
        Map<Participant.Id, Integer> places = places(participants, Participant::id);
        tables = new int[slots.size()];
        ownTables = countTables(places);
        available = IntStream.range(0, participants.size()).mapToObj(this::open).toArray(long[][]::new);
        crews = new Crews(order.interpreters(), slots.size(), this::slot);
        RequestOrder requestOrder = new RequestOrder(problem.requests(), places);
        requests = requestOrder.requests();
        first = requestOrder.first();
        second = requestOrder.second();
        value = Arrays.stream(requests).mapToInt(MeetingRequest::value).toArray();
        promised = new boolean[requests.length];
        IntStream.range(0, requests.length).forEach(request -> promised[request] = requests[request].isPromised());
        helpers = new int[requests.length][];
        possible = new long[requests.length][];
        for (int request = 0; request < requests.length; request++) {
            helpers[request] =
                    crews.forRequest(requests[request], participantAt(first[request]), participantAt(second[request]));
            possible[request] = findPossible(request);
        }
        requestsOf = findRequestsOf();
        most = IntStream.range(0, participants.size()).map(this::findMost).toArray();
        least = IntStream.range(0, participants.size()).map(this::findLeast).toArray();
        precedences = new Precedences(problem.precedences(), requests);
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

    public int requests() {
        return requests.length;
    }

    public Participant participantAt(int participant) {
        return participants.get(participant);
    }

    public Slot slotAt(int slot) {
        return slots.get(slot);
    }

    public MeetingRequest requestAt(int request) {
        return requests[request];
    }

    private int slot(Slot.Id id) {
        return requireNonNull(slotPlaces.get(id));
    }

    public Days days() {
        return days;
    }

    /** How many tables without an owner can be used in the slot. */
    public int tables(int slot) {
        return tables[slot];
    }

    public boolean hasOwnTables(int participant) {
        return ownTables[participant].length > 0;
    }

    /** How many tables of its own a participant who has such can use in the slot. */
    public int ownTables(int participant, int slot) {
        return ownTables[participant][slot];
    }

    /** Whether some participants meet at tables of their own. */
    public boolean hasOwners() {
        return Arrays.stream(ownTables).anyMatch(own -> own.length > 0);
    }

    /** Whether the request is held at a table without an owner. */
    public boolean atSharedTable(int request) {
        return !hasOwnTables(first[request]) && !hasOwnTables(second[request]);
    }

    public int tableCapacity(int participant) {
        return participants.get(participant).tableCapacity();
    }

    /** How many meetings a participant can hold at once in the slot, given its own tables if it has such. */
    public int seats(int participant, int slot) {
        int capacity = tableCapacity(participant);
        return hasOwnTables(participant) ? Math.min(capacity, ownTables[participant][slot]) : capacity;
    }

    /** The most meetings the participant can hold: what it wants, and what its availability allows. */
    public int mostMeetings(int participant) {
        return most[participant];
    }

    /** The fewest meetings every plan holds for the participant. */
    public int leastMeetings(int participant) {
        return least[participant];
    }

    /** Slots with a table for the participant in which it is available; not to be changed. */
    public long[] available(int participant) {
        return available[participant];
    }

    public Crews crews() {
        return crews;
    }

    public Precedences precedences() {
        return precedences;
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
        return value[request];
    }

    /** The crews who could help; none where none is needed. Not to be changed. */
    public int[] helpers(int request) {
        return helpers[request];
    }

    /** Slots in which the request could be held if nothing else were; not to be changed. */
    public long[] possible(int request) {
        return possible[request];
    }

    /** Whether every plan holds the request. */
    public boolean promised(int request) {
        return promised[request];
    }

    public boolean pinned(int request) {
        return requests[request].pin().isPresent();
    }

    /** The requests of a participant; not to be changed. */
    public int[] requestsOf(int participant) {
        return requestsOf[participant];
    }

    private int[][] countTables(Map<Participant.Id, Integer> places) {
        int[][] own = new int[participants.size()][0];
        for (Table table : source.tables()) {
            int[] counts = tables;
            Optional<Integer> owner = table.owner().map(places::get);
            if (owner.isPresent()) {
                if (own[owner.get()].length == 0) {
                    own[owner.get()] = new int[slots.size()];
                }
                counts = own[owner.get()];
            }
            for (Slot.Id slot : table.availability()) {
                counts[slot(slot)]++;
            }
        }
        return own;
    }

    private long[] open(int participant) {
        long[] set = set(participants.get(participant).availability());
        for (int slot = 0; slot < slots.size(); slot++) {
            if (hasOwnTables(participant) && ownTables[participant][slot] == 0) {
                SlotSet.remove(set, slot);
            }
        }
        return set;
    }

    private long[] findPossible(int request) {
        MeetingRequest source = requests[request];
        if (source.wish() == Wish.NEVER) {
            return SlotSet.empty(slots.size());
        }
        long[] common = available[first[request]].clone();
        SlotSet.retain(common, available[second[request]]);
        source.pin().ifPresent(pin -> SlotSet.retain(common, set(Set.of(pin.slot()))));
        if (!source.forbidden().isEmpty()) {
            SlotSet.removeAll(common, forbidden.computeIfAbsent(source.forbidden(), this::set));
        }
        boolean helped = crews.needed(participantAt(first[request]), participantAt(second[request]));
        for (int slot = SlotSet.next(common, 0); slot >= 0; slot = SlotSet.next(common, slot + 1)) {
            if ((tables[slot] == 0 && atSharedTable(request)) || (helped && !crews.work(helpers[request], slot))) {
                SlotSet.remove(common, slot);
            }
        }
        return common;
    }

    private int findMost(int participant) {
        long seats = 0;
        for (int slot = SlotSet.next(available[participant], 0);
                slot >= 0;
                slot = SlotSet.next(available[participant], slot + 1)) {
            seats += seats(participant, slot);
        }
        return (int) Math.min(participants.get(participant).mostMeetings(), seats);
    }

    private int findLeast(int participant) {
        int promisedMeetings = participants.get(participant).leastMeetings();
        return promisedMeetings == 0
                ? 0
                : (int) Math.min(
                        promisedMeetings,
                        Arrays.stream(requestsOf[participant])
                                .filter(request -> SlotSet.size(possible[request]) > 0)
                                .count());
    }

    private int[][] findRequestsOf() {
        int[] counts = new int[participants.size()];
        for (int request = 0; request < first.length; request++) {
            counts[first[request]]++;
            counts[second[request]]++;
        }
        int[][] found = Arrays.stream(counts).mapToObj(int[]::new).toArray(int[][]::new);
        for (int request = first.length - 1; request >= 0; request--) {
            found[first[request]][--counts[first[request]]] = request;
            found[second[request]][--counts[second[request]]] = request;
        }
        return found;
    }

    private long[] set(Set<Slot.Id> ids) {
        long[] set = SlotSet.empty(slots.size());
        ids.forEach(id -> SlotSet.add(set, slot(id)));
        return set;
    }

    private static <T, I> Map<I, Integer> places(List<T> parts, Function<T, I> id) {
        Map<I, Integer> places = new HashMap<>();
        IntStream.range(0, parts.size()).forEach(place -> places.put(id.apply(parts.get(place)), place));
        return places;
    }
}
