package kr.madang.planner.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import kr.madang.planner.Table;

/** Tables that nobody sits at yet, by zone. */
final class FreeTables {

    private final TreeMap<Integer, Deque<Table.Id>> byZone = new TreeMap<>();

    void add(Table table) {
        byZone.computeIfAbsent(table.zone().orElse(0), zone -> new ArrayDeque<>())
                .add(table.id());
    }

    void take(Table.Id table) {
        byZone.values().forEach(tables -> tables.remove(table));
        byZone.values().removeIf(Deque::isEmpty);
    }

    /** The first table of the nearest zone. */
    Table.Id takeNearest(OptionalInt zone) {
        Map.Entry<Integer, Deque<Table.Id>> nearest = nearest(zone.orElse(byZone.firstKey()));
        Table.Id taken = nearest.getValue().remove();
        if (nearest.getValue().isEmpty()) {
            byZone.remove(nearest.getKey());
        }
        return taken;
    }

    private Map.Entry<Integer, Deque<Table.Id>> nearest(int zone) {
        Map.Entry<Integer, Deque<Table.Id>> below = byZone.floorEntry(zone);
        Map.Entry<Integer, Deque<Table.Id>> above = byZone.ceilingEntry(zone);
        if (below == null || above == null) {
            return below == null ? above : below;
        }
        return zone - below.getKey() <= above.getKey() - zone ? below : above;
    }
}
