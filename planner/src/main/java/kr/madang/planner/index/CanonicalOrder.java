package kr.madang.planner.index;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import kr.madang.planner.Interpreter;
import kr.madang.planner.Language;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.Participant;
import kr.madang.planner.Precedence;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/**
 * Orders the parts of a problem by what they are, not by their names or places in the lists. Participants are told
 * apart by colour refinement: each one's colour is mixed with those of the participants it has requests with, until no
 * more colours appear. Participants that keep the same colour are, but for rare symmetric cases, interchangeable.
 */
final class CanonicalOrder {

    private static final long BEFORE = 1;
    private static final long AFTER = 2;

    private final MatchingProblem problem;
    private final Map<Slot.Id, Integer> slotRanks = new HashMap<>();
    private final Map<Participant.Id, Integer> places = new HashMap<>();
    private final Map<Participant.Id, Long> ownTables = new HashMap<>();
    private final Map<MeetingRequest.Id, Long> ties = new HashMap<>();
    private final IdentityHashMap<Set<Slot.Id>, Long> forbidden = new IdentityHashMap<>();
    private final IdentityHashMap<Set<Slot.Id>, String> times = new IdentityHashMap<>();

    CanonicalOrder(MatchingProblem problem) {
        this.problem = problem;
        List<Slot> slots = slots();
        IntStream.range(0, slots.size())
                .forEach(rank -> slotRanks.put(slots.get(rank).id(), rank));
        List<Participant> participants = problem.participants();
        IntStream.range(0, participants.size())
                .forEach(place -> places.put(participants.get(place).id(), place));
        problem.tables()
                .forEach(table -> table.owner()
                        .ifPresent(owner -> ownTables.merge(
                                owner, mix(times(table.availability()).hashCode()), Long::sum)));
        problem.published().forEach(meeting -> ties.merge(meeting.request(), mix(rank(meeting.slot())), Long::sum));
        if (!problem.precedences().isEmpty()) {
            order(problem.precedences());
        }
    }

    /** Tells apart requests that come before others, and after. */
    private void order(List<Precedence> precedences) {
        Map<MeetingRequest.Id, Long> own = new HashMap<>();
        problem.requests().forEach(one -> own.put(one.id(), bond(one)));
        Map<MeetingRequest.Id, Long> ordered = new HashMap<>();
        for (Precedence one : precedences) {
            ordered.merge(one.before(), mix(BEFORE ^ own.getOrDefault(one.after(), 0L)), Long::sum);
            ordered.merge(one.after(), mix(AFTER ^ own.getOrDefault(one.before(), 0L)), Long::sum);
        }
        ordered.forEach((request, colour) -> ties.merge(request, colour, Long::sum));
    }

    List<Slot> slots() {
        return problem.slots().stream()
                .sorted(Comparator.comparing(Slot::start))
                .toList();
    }

    /** The places in the problem's list. */
    int[] interpreters() {
        List<Interpreter> given = problem.interpreters();
        return IntStream.range(0, given.size())
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer place) -> codes(given.get(place).languages()))
                        .thenComparing(place -> times(given.get(place).availability())))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The places in the problem's list. */
    int[] participants() {
        long[] colours = refine(
                problem.participants().stream().mapToLong(this::ownColour).toArray());
        return IntStream.range(0, colours.length)
                .boxed()
                .sorted(Comparator.comparingLong(place -> colours[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private long ownColour(Participant participant) {
        return mix(Objects.hash(
                        participant.side().name(),
                        participant.tableCapacity(),
                        participant.leastMeetings(),
                        participant.mostMeetings(),
                        participant.zone(),
                        ownTables.getOrDefault(participant.id(), 0L),
                        codes(participant.languages())))
                + mix(times(participant.availability()).hashCode());
    }

    private long[] refine(long[] start) {
        List<MeetingRequest> requests = problem.requests();
        int[] first = requests.stream().mapToInt(one -> place(one.first())).toArray();
        int[] second = requests.stream().mapToInt(one -> place(one.second())).toArray();
        long[] bond = requests.stream().mapToLong(this::bond).toArray();
        long[] colours = start;
        int seen = 0;
        for (int distinct = count(colours); distinct > seen; distinct = count(colours)) {
            seen = distinct;
            colours = mixedWithNeighbours(colours, first, second, bond);
        }
        return colours;
    }

    private static long[] mixedWithNeighbours(long[] colours, int[] first, int[] second, long[] bond) {
        long[] old = Arrays.stream(colours).map(CanonicalOrder::mix).toArray();
        long[] mixed = old.clone();
        for (int request = 0; request < bond.length; request++) {
            mixed[first[request]] += mix(bond[request] ^ old[second[request]]);
            mixed[second[request]] += mix(bond[request] ^ old[first[request]]);
        }
        return mixed;
    }

    private long bond(MeetingRequest request) {
        long wish = 2L * request.wish().name().hashCode() + (request.accepted() ? 1 : 0);
        long out = request.forbidden().isEmpty()
                ? 0
                : forbidden.computeIfAbsent(
                        request.forbidden(), slots -> mix(times(slots).hashCode()));
        long tie = ties.isEmpty() ? 0 : ties.getOrDefault(request.id(), 0L);
        return mix(request.value()) + mix(wish) + out + tie + pinColour(request);
    }

    private long pinColour(MeetingRequest request) {
        return request.pin()
                .map(pin -> mix(1 + rank(pin.slot()))
                        + pin.table().map(this::colour).orElse(0L)
                        + pin.interpreter().map(this::colour).orElse(0L))
                .orElse(0L);
    }

    private long colour(Table.Id id) {
        return problem.tables().stream()
                .filter(one -> one.id().equals(id))
                .mapToLong(one -> mix(2 + Objects.hash(times(one.availability()), one.zone())))
                .sum();
    }

    private long colour(Interpreter.Id id) {
        return problem.interpreters().stream()
                .filter(one -> one.id().equals(id))
                .mapToLong(one -> mix(1 + Objects.hash(times(one.availability()), codes(one.languages()))))
                .sum();
    }

    private int place(Participant.Id id) {
        return Objects.requireNonNull(places.get(id));
    }

    private int rank(Slot.Id id) {
        return Objects.requireNonNull(slotRanks.get(id));
    }

    private static String codes(Set<Language> languages) {
        return languages.stream().map(Language::code).sorted().toList().toString();
    }

    private String times(Set<Slot.Id> availability) {
        return times.computeIfAbsent(
                availability,
                slots -> slots.stream().map(this::rank).sorted().toList().toString());
    }

    private static int count(long[] colours) {
        return (int) Arrays.stream(colours).distinct().count();
    }

    /** Spreads every bit of the number over all of them (the finalizer of SplitMix64). */
    private static long mix(long number) {
        long mixed = number + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
