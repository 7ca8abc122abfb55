package kr.madang.planner.run;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import kr.madang.planner.Table;

/** Tables that nobody sits at yet, by zone. */
final class FreeTables {

    private final TreeMap<Integer, Set<Table.Id>> byZone = new TreeMap<>();

    void add(Table table) {
        byZone.computeIfAbsent(table.zone().orElse(0), zone -> new LinkedHashSet<>())
                .add(table.id());
    }

    /** Takes the table if it is free. */
    boolean take(Table.Id table) {
        boolean taken = byZone.values().stream().anyMatch(tables -> tables.remove(table));
        byZone.values().removeIf(Set::isEmpty);
        return taken;
    }

    /** The first table of the nearest zone. */
    Table.Id takeNearest(OptionalInt zone) {
        Table.Id nearest =
                nearest(zone.orElse(byZone.firstKey())).getValue().iterator().next();
        take(nearest);
        return nearest;
    }

    private Map.Entry<Integer, Set<Table.Id>> nearest(int zone) {
        Map.Entry<Integer, Set<Table.Id>> below = byZone.floorEntry(zone);
        Map.Entry<Integer, Set<Table.Id>> above = byZone.ceilingEntry(zone);
        if (below == null || above == null) {
            return below == null ? above : below;
        }
        return zone - below.getKey() <= above.getKey() - zone ? below : above;
    }
}
