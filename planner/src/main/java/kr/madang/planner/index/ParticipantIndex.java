package kr.madang.planner.index;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.madang.planner.MatchingProblem;
import kr.madang.planner.Participant;

/** The participants in the canonical order, the tables they meet at, and when they are there. */
final class ParticipantIndex {

    private final int[] given;
    private final int[] numberAt;
    private final Map<Participant.Id, Integer> numbers;
    private final Participant[] participants;
    private final TableCounts tables;
    private final long[][] available;

    /** @param given the place of each in the problem's list */
    ParticipantIndex(MatchingProblem problem, int[] given, SlotIndex slots) {
        this.given = given;
        numberAt = new int[given.length];
        for (int number = 0; number < given.length; number++) {
            numberAt[given[number]] = number;
        }
        List<Participant> list = problem.participants();
        participants = Arrays.stream(given).mapToObj(list::get).toArray(Participant[]::new);
        numbers = new HashMap<>();
        for (Participant participant : participants) {
            numbers.put(participant.id(), numbers.size());
        }
        tables = new TableCounts(problem.tables(), numbers, slots);
        available = new long[participants.length][];
        Arrays.setAll(available, participant -> findAvailable(participant, slots));
    }

    private ParticipantIndex(ParticipantIndex before, TableCounts tables) {
        given = before.given;
        numberAt = before.numberAt;
        participants = before.participants.clone();
        numbers = before.numbers;
        this.tables = tables;
        available = before.available.clone();
    }

    /** The participants after a change, at the same places of their list, of whom the touched ones are looked at again. */
    ParticipantIndex changed(MatchingProblem problem, boolean sameTables, BitSet touched, SlotIndex slots) {
        TableCounts counts = sameTables ? tables : new TableCounts(problem.tables(), numbers, slots);
        ParticipantIndex changed = new ParticipantIndex(this, counts);
        touched.stream().forEach(participant -> {
            changed.participants[participant] = problem.participants().get(given[participant]);
            changed.available[participant] = changed.findAvailable(participant, slots);
        });
        return changed;
    }

    private long[] findAvailable(int participant, SlotIndex slots) {
        long[] set = slots.set(participants[participant].availability());
        for (int slot = 0; slot < slots.size(); slot++) {
            if (tables.hasOwn(participant) && tables.own(participant, slot) == 0) {
                SlotSet.remove(set, slot);
            }
        }
        return set;
    }

    int size() {
        return participants.length;
    }

    Participant at(int participant) {
        return participants[participant];
    }

    /** The place of the participant in the problem's list. */
    int placeOf(int participant) {
        return given[participant];
    }

    /** The number of the participant at this place of the problem's list. */
    int numberAt(int place) {
        return numberAt[place];
    }

    /** The number of the participant with this id, or -1. */
    int find(Participant.Id id) {
        return numbers.getOrDefault(id, -1);
    }

    TableCounts tables() {
        return tables;
    }

    /** Slots with a table for the participant in which it is available; not to be changed. */
    long[] available(int participant) {
        return available[participant];
    }

    /** How many meetings a participant can hold at once in the slot, given its own tables if it has such. */
    int seats(int participant, int slot) {
        int capacity = participants[participant].tableCapacity();
        return tables.hasOwn(participant) ? Math.min(capacity, tables.own(participant, slot)) : capacity;
    }

    /** The most meetings the participant can hold: what it wants, and what its availability allows. */
    int mostMeetings(int participant) {
        long seats = 0;
        for (int slot = SlotSet.next(available[participant], 0);
                slot >= 0;
                slot = SlotSet.next(available[participant], slot + 1)) {
            seats += seats(participant, slot);
        }
        return (int) Math.min(participants[participant].mostMeetings(), seats);
    }
}
