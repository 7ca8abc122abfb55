package kr.madang.planner.check;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.madang.planner.Language;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.MeetingRequest;
import kr.madang.planner.MeetingRequest.Wish;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/** In which slots each request could be held if nothing else were, from the problem alone. Slots are numbered as given. */
final class Openings {

    private final MatchingProblem problem;
    private final Map<Slot.Id, Integer> numbers = new HashMap<>();
    private final Map<Participant.Id, Participant> participants;
    private final Map<Participant.Id, BitSet> available = new HashMap<>();
    private final Map<Participant.Id, int[]> ownTables = new HashMap<>();
    private final int[] sharedTables;
    private final BitSet withSharedTables = new BitSet();
    private final Map<Participant.Id, Integer> tongues = new HashMap<>();
    private final Map<List<Integer>, Optional<BitSet>> interpreted = new HashMap<>();
    private final Map<Participant.Id, Integer> asked = new HashMap<>();
    private final IdentityHashMap<Set<Slot.Id>, BitSet> forbidden = new IdentityHashMap<>();

    Openings(MatchingProblem problem) {
        this.problem = problem;
        for (Slot slot : problem.slots()) {
            numbers.put(slot.id(), numbers.size());
        }
        participants = problem.participants().stream().collect(toMap(Participant::id, identity()));
        sharedTables = new int[numbers.size()];
        for (Table table : problem.tables()) {
            int[] counts = table.owner()
                    .map(owner -> ownTables.computeIfAbsent(owner, one -> new int[numbers.size()]))
                    .orElse(sharedTables);
            table.availability().forEach(slot -> counts[number(slot)]++);
        }
        for (int slot = 0; slot < sharedTables.length; slot++) {
            withSharedTables.set(slot, sharedTables[slot] > 0);
        }
        Map<Set<Language>, Integer> byLanguages = new HashMap<>();
        for (Participant one : problem.participants()) {
            available.put(one.id(), open(one));
            tongues.put(one.id(), byLanguages.computeIfAbsent(one.languages(), languages -> byLanguages.size()));
        }
        if (problem.participants().stream().anyMatch(one -> one.leastMeetings() > 0)) {
            problem.requests().stream()
                    .filter(request -> !of(request).isEmpty())
                    .forEach(request -> {
                        asked.merge(request.first(), 1, Integer::sum);
                        asked.merge(request.second(), 1, Integer::sum);
                    });
        }
    }

    int number(Slot.Id slot) {
        return requireNonNull(numbers.get(slot));
    }

    int[] sharedTables() {
        return sharedTables;
    }

    boolean ownsTables(Participant.Id participant) {
        return ownTables.containsKey(participant);
    }

    /** Slots in which the participant is available and, if it has tables of its own, one of them. */
    BitSet available(Participant.Id participant) {
        return requireNonNull(available.get(participant));
    }

    /** How many meetings a participant can hold at once in the slot. */
    int seats(Participant participant, int slot) {
        int[] own = ownTables.get(participant.id());
        return own == null ? participant.tableCapacity() : Math.min(own[slot], participant.tableCapacity());
    }

    int requestsThatCouldBeHeld(Participant.Id participant) {
        return asked.getOrDefault(participant, 0);
    }

    boolean atSharedTable(MeetingRequest request) {
        return !ownsTables(request.first()) && !ownsTables(request.second());
    }

    BitSet of(MeetingRequest request) {
        BitSet open = new BitSet();
        if (request.wish() == Wish.NEVER) {
            return open;
        }
        open.or(available(request.first()));
        open.and(available(request.second()));
        if (!request.forbidden().isEmpty()) {
            open.andNot(forbidden.computeIfAbsent(request.forbidden(), this::bits));
        }
        if (open.isEmpty()) {
            return open;
        }
        request.pin().ifPresent(pin -> {
            boolean was = open.get(number(pin.slot()));
            open.clear();
            open.set(number(pin.slot()), was);
        });
        if (atSharedTable(request)) {
            open.and(withSharedTables);
        }
        understood(request).ifPresent(open::and);
        return open;
    }

    /** The slots in which somebody interprets between the two; empty where they share a language. */
    private Optional<BitSet> understood(MeetingRequest request) {
        return interpreted.computeIfAbsent(
                List.of(tongue(request.first()), tongue(request.second())),
                both -> understood(languages(request.first()), languages(request.second())));
    }

    private Optional<BitSet> understood(Set<Language> first, Set<Language> second) {
        if (!Collections.disjoint(first, second)) {
            return Optional.empty();
        }
        Set<Slot.Id> slots = new HashSet<>();
        problem.interpreters().stream()
                .filter(one -> one.links(first, second))
                .forEach(one -> slots.addAll(one.availability()));
        return Optional.of(bits(slots));
    }

    /** The same number for all who speak the same languages. */
    int tongue(Participant.Id participant) {
        return requireNonNull(tongues.get(participant));
    }

    Set<Language> languages(Participant.Id participant) {
        return requireNonNull(participants.get(participant)).languages();
    }

    private BitSet open(Participant participant) {
        BitSet open = bits(participant.availability());
        int[] own = ownTables.get(participant.id());
        if (own != null) {
            for (int slot = 0; slot < own.length; slot++) {
                open.set(slot, open.get(slot) && own[slot] > 0);
            }
        }
        return open;
    }

    private BitSet bits(Set<Slot.Id> slots) {
        BitSet bits = new BitSet(numbers.size());
        slots.forEach(slot -> bits.set(number(slot)));
        return bits;
    }
}
