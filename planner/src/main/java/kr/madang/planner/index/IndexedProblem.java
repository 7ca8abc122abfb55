package kr.madang.planner.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;

/** A sound problem as numbers: each part is its place in the canonical order, slots by time. */
public final class IndexedProblem {

    private final MatchingProblem source;
    private final SlotIndex slots;
    private final ParticipantIndex participants;
    private final TableCounts tables;
    private final int[] interpreterOrder;
    private final Crews crews;
    private final RequestOrder requests;
    private final int[] first;
    private final int[] second;
    private final RequestValues values;
    private final RequestOptions options;
    private final MeetingLimits limits;
    private final Precedences precedences;

    private IndexedProblem(MatchingProblem problem) {
        CanonicalOrder canonical = new CanonicalOrder(problem);
        source = problem;
        slots = new SlotIndex(canonical.slots());
        participants = new ParticipantIndex(problem, canonical.participants(), slots);
        tables = participants.tables();
        interpreterOrder = canonical.interpreters();
        crews = new Crews(interpreters(), slots.size(), slots::get);
        requests = new RequestOrder(problem.requests(), participants);
        first = requests.first();
        second = requests.second();
        values = new RequestValues(requests, participants.size());
        options = new RequestOptions(slots, participants, crews, requests);
        limits = new MeetingLimits(participants, values, options);
        precedences = new Precedences(problem.precedences(), requests);
    }

    /** What is the very same as before is not looked at again. */
    @SuppressWarnings("ReferenceEquality") // an equal part may be looked at again, to the same result
    private IndexedProblem(MatchingProblem problem, IndexedProblem before) {
        source = problem;
        slots = before.slots;
        boolean sameTables = problem.tables() == before.source.tables();
        BitSet changed = before.changedParticipants(problem, sameTables);
        participants = before.participants.changed(problem, sameTables, changed, slots);
        tables = participants.tables();
        interpreterOrder = before.interpreterOrder;
        boolean sameCrews = problem.interpreters() == before.source.interpreters();
        crews = sameCrews ? before.crews : new Crews(interpreters(), slots.size(), slots::get);
        int[] places = Differences.places(before.source.requests(), problem.requests());
        requests = before.requests.changed(problem.requests(), places, participants);
        first = requests.first();
        second = requests.second();
        BitSet touched = new BitSet(requests.size());
        IntStream.of(places).map(requests::numberAt).forEach(touched::set);
        changed.stream().flatMap(one -> IntStream.of(before.requestsOf(one))).forEach(touched::set);
        touched.set(0, sameCrews ? 0 : requests.size());
        values = before.values.changed(requests, touched);
        options = before.options.changed(participants, crews, requests, touched.stream());
        touched.stream()
                .flatMap(request -> IntStream.of(first[request], second[request]))
                .forEach(changed::set);
        limits = before.limits.changed(participants, values, options, changed);
        precedences = problem.precedences() == before.source.precedences()
                ? before.precedences
                : new Precedences(problem.precedences(), requests);
    }

    private List<Interpreter> interpreters() {
        return Arrays.stream(interpreterOrder)
                .mapToObj(source.interpreters()::get)
                .toList();
    }

    /** Everybody where the tables have changed. */
    private BitSet changedParticipants(MatchingProblem problem, boolean sameTables) {
        BitSet changed = new BitSet(participants.size());
        IntStream.of(Differences.places(source.participants(), problem.participants()))
                .map(participants::numberAt)
                .forEach(changed::set);
        changed.set(0, sameTables ? 0 : participants.size());
        return changed;
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
        return participants.size();
    }

    public int slots() {
        return slots.size();
    }

    public int requests() {
        return requests.size();
    }

    public Participant participantAt(int participant) {
        return participants.at(participant);
    }

    public Slot slotAt(int slot) {
        return slots.at(slot);
    }

    public MeetingRequest requestAt(int request) {
        return requests.at(request);
    }

    /** The number of the request with this id, or -1. */
    public int numberOf(MeetingRequest.Id request) {
        return requests.find(request);
    }

    /** The place of the participant in the problem's list. */
    public int placeOfParticipant(int participant) {
        return participants.placeOf(participant);
    }

    /** The place of the request in the problem's list. */
    public int placeOf(int request) {
        return requests.placeOf(request);
    }

    /** The number of the participant with this id, or -1. */
    public int numberOf(Participant.Id participant) {
        return participants.find(participant);
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
        return participants.at(participant).tableCapacity();
    }

    /** How many meetings a participant can hold at once in the slot, given its own tables if it has such. */
    public int seats(int participant, int slot) {
        return participants.seats(participant, slot);
    }

    /** The most meetings the participant can hold: what it wants, and what its availability allows. */
    public int mostMeetings(int participant) {
        return limits.most(participant);
    }

    /** The fewest meetings every plan holds for the participant. */
    public int leastMeetings(int participant) {
        return limits.least(participant);
    }

    /** Slots with a table for the participant in which it is available; not to be changed. */
    public long[] available(int participant) {
        return participants.available(participant);
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
        return values.value(request);
    }

    /** The crews who could help; none where none is needed. Not to be changed. */
    public int[] helpers(int request) {
        return options.helpers(request);
    }

    /** Slots in which the request could be held if nothing else were; not to be changed. */
    public long[] possible(int request) {
        return options.possible(request);
    }

    /** Whether every plan holds the request. */
    public boolean promised(int request) {
        return values.promised(request);
    }

    public boolean pinned(int request) {
        return values.promised(request) && requests.at(request).pin().isPresent(); // most are not even promised
    }

    /** Whether the request was there before the change, worth as much, promised as well, and with the very same options. */
    public boolean isAsIn(IndexedProblem before, int request) {
        return request < before.requests()
                && values.value(request) == before.values.value(request)
                && values.promised(request) == before.values.promised(request)
                && options.isAsIn(before.options, request);
    }

    /** All requests, the most valuable first; not to be changed. */
    public int[] byValue() {
        return values.ranking().all();
    }

    /** The requests of a participant, the most valuable first; not to be changed. */
    public int[] requestsOf(int participant) {
        return values.ranking().ofEach()[participant];
    }
}
