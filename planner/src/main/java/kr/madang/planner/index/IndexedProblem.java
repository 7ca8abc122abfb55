package kr.madang.planner.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Pin;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import kr.madang.planner.index.Crews.Help;

/** A sound problem as numbers: each part is its place in the canonical order, slots by time. */
public final class IndexedProblem {

    private final MatchingProblem source;
    private final int[] participantOrder;
    private final int[] interpreterOrder;
    private final RequestOrder order;
    private final Participant[] participants;
    private final SlotIndex slots;
    private final MeetingRequest[] requests;
    private final Map<Participant.Id, Integer> places;
    private final Map<MeetingRequest.Id, Integer> numbers;
    private final Map<MeetingRequest.Id, Integer> newNumbers;
    private final int[] tongues;
    private final long[] nowhere;
    private final TableCounts tables;
    private final long[][] available;
    private final Crews crews;
    private final int[] most;
    private final int[] least;
    private final int[] first;
    private final int[] second;
    private final int[] value;
    private final boolean[] promised;
    private final IdentityHashMap<Set<Slot.Id>, long[]> sets = new IdentityHashMap<>();
    private final int[][] helpers;
    private final long[][] possible;
    private final Ranking ranking;
    private final Precedences precedences;

    private IndexedProblem(MatchingProblem problem) {
        CanonicalOrder canonical = new CanonicalOrder(problem);
        source = problem;
        participantOrder = canonical.participants();
        interpreterOrder = canonical.interpreters();
        participants = inOrder();
        slots = new SlotIndex(canonical.slots());
        places = new HashMap<>();
        for (Participant participant : participants) {
            places.put(participant.id(), places.size());
        }
        tables = new TableCounts(problem.tables(), places, slots);
        nowhere = SlotSet.empty(slots.size());
        available = new long[participants.length][];
        Arrays.setAll(available, this::open);
        crews = new Crews(interpreters(), slots.size(), slots::get);
        tongues = tongues();
        order = new RequestOrder(problem.requests(), places);
        requests = order.requests();
        first = order.first();
        second = order.second();
        value = new int[requests.length];
        promised = new boolean[requests.length];
        helpers = new int[requests.length][];
        possible = new long[requests.length][];
        numbers = new HashMap<>(2 * requests.length);
        newNumbers = Map.of();
        for (int request = 0; request < requests.length; request++) {
            numbers.put(requests[request].id(), request);
            index(request);
        }
        ranking = Ranking.of(value, first, second, participants.length);
        most = new int[participants.length];
        least = new int[participants.length];
        Arrays.setAll(most, this::findMost);
        Arrays.setAll(least, this::findLeast);
        precedences = new Precedences(problem.precedences(), requests);
    }

    /** What is the very same as before is not looked at again. */
    @SuppressWarnings("ReferenceEquality") // an equal part may be looked at again, to the same result
    private IndexedProblem(MatchingProblem problem, IndexedProblem before) {
        source = problem;
        participantOrder = before.participantOrder;
        interpreterOrder = before.interpreterOrder;
        slots = before.slots;
        places = before.places;
        participants = inOrder();
        boolean sameTables = problem.tables() == before.source.tables();
        boolean sameHelp = problem.interpreters() == before.source.interpreters();
        tables = sameTables ? before.tables : new TableCounts(problem.tables(), places, slots);
        nowhere = before.nowhere;
        available = before.available.clone();
        boolean[] same = new boolean[participants.length];
        for (int participant = 0; participant < same.length; participant++) {
            same[participant] = participants[participant] == before.participants[participant];
            if (!same[participant] || !sameTables) {
                available[participant] = open(participant);
            }
        }
        crews = sameHelp ? before.crews : new Crews(interpreters(), slots.size(), slots::get);
        tongues = sameHelp ? before.tongues : tongues();
        order = before.order.changed(problem.requests(), places);
        requests = order.requests();
        first = order.first();
        second = order.second();
        value = Arrays.copyOf(before.value, requests.length);
        promised = Arrays.copyOf(before.promised, requests.length);
        helpers = Arrays.copyOf(before.helpers, requests.length);
        possible = Arrays.copyOf(before.possible, requests.length);
        numbers = before.numbers;
        newNumbers = new HashMap<>(before.newNumbers);
        boolean revalued = false;
        for (int request = 0; request < requests.length; request++) {
            boolean untouched = sameTables
                    && sameHelp
                    && request < before.requests.length
                    && requests[request] == before.requests[request]
                    && same[first[request]]
                    && same[second[request]];
            if (request >= before.requests.length) {
                newNumbers.put(requests[request].id(), request);
            }
            if (!untouched) {
                int old = value[request];
                index(request);
                revalued |= value[request] != old;
            }
        }
        ranking = revalued ? Ranking.of(value, first, second, participants.length) : before.ranking;
        most = new int[participants.length];
        least = new int[participants.length];
        Arrays.setAll(most, this::findMost);
        Arrays.setAll(least, this::findLeast);
        precedences = revalued || problem.precedences() != before.source.precedences()
                ? new Precedences(problem.precedences(), requests)
                : before.precedences;
    }

    private Participant[] inOrder() {
        return Arrays.stream(participantOrder)
                .mapToObj(source.participants()::get)
                .toArray(Participant[]::new);
    }

    private List<Interpreter> interpreters() {
        return Arrays.stream(interpreterOrder)
                .mapToObj(source.interpreters()::get)
                .toList();
    }

    private void index(int request) {
        value[request] = requests[request].value();
        promised[request] = requests[request].isPromised();
        Help help = crews.help(
                tongues[first[request]],
                tongues[second[request]],
                participants[first[request]],
                participants[second[request]]);
        Optional<Pin> pin = requests[request].pin();
        if (pin.isPresent() && help.during() != null) {
            help = pin.get().interpreter().map(crews::help).orElse(help);
        }
        helpers[request] = help.crews();
        possible[request] = findPossible(request, help);
    }

    private int[] tongues() {
        return Arrays.stream(participants)
                .mapToInt(one -> crews.tongue(one.languages()))
                .toArray();
    }

    /** Expects a problem in which {@link kr.madang.planner.ProblemCheck} finds no defect. */
    public static IndexedProblem of(MatchingProblem problem) {
        return new IndexedProblem(problem);
    }

    /**
     * The problem after a change, at the cost of what has changed: what is the very same object as before is not looked at
     * again. Everything keeps its number.
     *
     * @param changed has the same slots, and participants, tables, interpreters and requests at the same places of their
     *     lists, with new requests behind the others; who is available in no slot is no defect here
     */
    public IndexedProblem changed(MatchingProblem changed) {
        return new IndexedProblem(changed, this);
    }

    public MatchingProblem source() {
        return source;
    }

    public int participants() {
        return participants.length;
    }

    public int slots() {
        return slots.size();
    }

    public int requests() {
        return requests.length;
    }

    public Participant participantAt(int participant) {
        return participants[participant];
    }

    public Slot slotAt(int slot) {
        return slots.at(slot);
    }

    public MeetingRequest requestAt(int request) {
        return requests[request];
    }

    /** The number of the request with this id, or -1. */
    public int numberOf(MeetingRequest.Id request) {
        Integer number = numbers.get(request);
        return number == null ? newNumbers.getOrDefault(request, -1) : number;
    }

    /** The place of the participant in the problem's list. */
    public int placeOfParticipant(int participant) {
        return participantOrder[participant];
    }

    /** The place of the request in the problem's list. */
    public int placeOf(int request) {
        return order.given()[request];
    }

    /** The number of the participant with this id, or -1. */
    public int numberOf(Participant.Id participant) {
        return places.getOrDefault(participant, -1);
    }

    /** The number of the slot with this id, or -1. */
    public int numberOf(Slot.Id slot) {
        return slots.find(slot);
    }

    public Days days() {
        return slots.days();
    }

    /** How many tables without an owner can be used in the slot. */
    public int tables(int slot) {
        return tables.shared(slot);
    }

    public boolean hasOwnTables(int participant) {
        return tables.hasOwn(participant);
    }

    /** How many tables of its own a participant who has such can use in the slot. */
    public int ownTables(int participant, int slot) {
        return tables.own(participant, slot);
    }

    /** Whether some participants meet at tables of their own. */
    public boolean hasOwners() {
        return tables.hasOwners();
    }

    /** Whether the request is held at a table without an owner. */
    public boolean atSharedTable(int request) {
        return !hasOwnTables(first[request]) && !hasOwnTables(second[request]);
    }

    public int tableCapacity(int participant) {
        return participants[participant].tableCapacity();
    }

    /** How many meetings a participant can hold at once in the slot, given its own tables if it has such. */
    public int seats(int participant, int slot) {
        int capacity = tableCapacity(participant);
        return hasOwnTables(participant) ? Math.min(capacity, tables.own(participant, slot)) : capacity;
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
        return promised[request] && requests[request].pin().isPresent(); // most are not even promised
    }

    /** All requests, the most valuable first; not to be changed. */
    public int[] byValue() {
        return ranking.all();
    }

    /** The requests of a participant, the most valuable first; not to be changed. */
    public int[] requestsOf(int participant) {
        return ranking.ofEach()[participant];
    }

    private long[] open(int participant) {
        long[] set = slots.set(participants[participant].availability());
        for (int slot = 0; slot < slots.size(); slot++) {
            if (hasOwnTables(participant) && tables.own(participant, slot) == 0) {
                SlotSet.remove(set, slot);
            }
        }
        return set;
    }

    private long[] findPossible(int request, Help help) {
        MeetingRequest source = requests[request];
        if (source.wish() == Wish.NEVER) {
            return nowhere;
        }
        long[] common = available[first[request]].clone();
        SlotSet.retain(common, available[second[request]]);
        if (atSharedTable(request)) {
            SlotSet.retain(common, tables.open());
        }
        if (help.during() != null) {
            SlotSet.retain(common, help.during());
        }
        if (!source.forbidden().isEmpty()) {
            SlotSet.removeAll(common, sets.computeIfAbsent(source.forbidden(), slots::set));
        }
        source.pin().ifPresent(pin -> SlotSet.retain(common, slots.set(Set.of(pin.slot()))));
        return common;
    }

    private int findMost(int participant) {
        long seats = 0;
        for (int slot = SlotSet.next(available[participant], 0);
                slot >= 0;
                slot = SlotSet.next(available[participant], slot + 1)) {
            seats += seats(participant, slot);
        }
        return (int) Math.min(participants[participant].mostMeetings(), seats);
    }

    private int findLeast(int participant) {
        int promisedMeetings = participants[participant].leastMeetings();
        return promisedMeetings == 0
                ? 0
                : (int) Math.min(
                        promisedMeetings,
                        Arrays.stream(requestsOf(participant))
                                .filter(request -> SlotSet.size(possible[request]) > 0)
                                .count());
    }
}
