package kr.madang.planner.run;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import kr.madang.planner.Slot;
import kr.madang.planner.Table;

/** Tables that nobody sits at yet in each slot, by zone. */
final class FreeTables {

    /** The zone of who is at home in none. */
    static final int NOWHERE = Integer.MIN_VALUE;

    private final List<Table> tables;
    private final int[] zones;
    private final Map<Table.Id, Integer> places = new HashMap<>();
    private final BitSet[] free;

    FreeTables(List<Table> given, int slots, ToIntFunction<Slot.Id> slot) {
        tables = new ArrayList<>(given);
        tables.sort(Comparator.comparingInt(FreeTables::zone));
        zones = tables.stream().mapToInt(FreeTables::zone).toArray();
        free = new BitSet[slots];
        for (int at = 0; at < slots; at++) {
            free[at] = new BitSet(zones.length);
        }
        for (int place = 0; place < zones.length; place++) {
            Table table = tables.get(place);
            places.put(table.id(), place);
            for (Slot.Id id : table.availability()) {
                free[slot.applyAsInt(id)].set(place);
            }
        }
    }

    private static int zone(Table table) {
        return table.zone().orElse(0);
    }

    /** Takes the table if it is free in the slot. */
    boolean take(Table.Id table, int slot) {
        int place = places.getOrDefault(table, -1);
        boolean taken = place >= 0 && free[slot].get(place);
        if (taken) {
            free[slot].clear(place);
        }
        return taken;
    }

    /** The table is free again in the slot. */
    void giveBack(Table.Id table, int slot) {
        free[slot].set(requireNonNull(places.get(table)));
    }

    /** The first table of the nearest zone that has one free in the slot; one must be. */
    Table.Id takeNearest(int zone, int slot) {
        int place = zone == NOWHERE ? free[slot].nextSetBit(0) : nearest(zone, free[slot]);
        free[slot].clear(place);
        return tables.get(place).id();
    }

    private int nearest(int zone, BitSet open) {
        int first = firstOf(zone);
        int above = open.nextSetBit(first);
        int below = above >= 0 && zones[above] == zone ? above : open.previousSetBit(first);
        if (below < 0 || above < 0) {
            return below < 0 ? above : open.nextSetBit(firstOf(zones[below]));
        }
        return zone - zones[below] <= zones[above] - zone ? open.nextSetBit(firstOf(zones[below])) : above;
    }

    /** Where the zone begins, or would. */
    private int firstOf(int zone) {
        int from = 0;
        int to = zones.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (zones[middle] < zone) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }
}
