package kr.madang.planner.index;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kr.madang.planner.Participant;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/** How many tables can be used in each slot: those without an owner, and those of each owner. */
final class TableCounts {

    private final int[] shared;
    private final int[][] own;
    private final long[] open;
    private final boolean hasOwners;

    TableCounts(List<Table> tables, Map<Participant.Id, Integer> participants, SlotIndex slots) {
        shared = new int[slots.size()];
        own = new int[participants.size()][0];
        for (Table table : tables) {
            int[] counts =
                    table.owner().map(participants::get).map(this::countsOf).orElse(shared);
            for (Slot.Id slot : table.availability()) {
                counts[slots.get(slot)]++;
            }
        }
        hasOwners = Arrays.stream(own).anyMatch(counts -> counts.length > 0);
        open = SlotSet.empty(shared.length);
        IntStream.range(0, shared.length).filter(slot -> shared[slot] > 0).forEach(slot -> SlotSet.add(open, slot));
    }

    private int[] countsOf(int owner) {
        if (own[owner].length == 0) {
            own[owner] = new int[shared.length];
        }
        return own[owner];
    }

    int shared(int slot) {
        return shared[slot];
    }

    /** The slots with a table without an owner; not to be changed. */
    long[] open() {
        return open;
    }

    boolean hasOwn(int participant) {
        return own[participant].length > 0;
    }

    /** Of a participant who has tables of its own. */
    int own(int participant, int slot) {
        return own[participant][slot];
    }

    boolean hasOwners() {
        return hasOwners;
    }
}
