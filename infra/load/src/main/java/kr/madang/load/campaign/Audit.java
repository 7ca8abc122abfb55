package kr.madang.load.campaign;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What was promised against what is there.
 *
 * @param lost keys that were told a registration which is not in the table under that key, or not whole
 * @param duplicated registrations beyond the first of a key, and ids beyond the first told to a key
 * @param oversold registrations beyond the capacity
 * @param undersold places left although somebody was told that there are none, or counted as taken and not
 */
record Audit(long lost, long duplicated, long oversold, long undersold) {

    /**
     * Holds what clients were told against the rows of the expo.
     *
     * @param promised by key, the registrations it was told
     * @param toldFull how many keys were told that every place is taken
     * @param taken what the quota itself counts
     */
    static Audit of(Map<String, Set<UUID>> promised, long toldFull, List<Stored> stored, long capacity, long taken) {
        Map<String, List<Stored>> byKey = new HashMap<>();
        stored.forEach(one ->
                byKey.computeIfAbsent(one.key(), key -> new ArrayList<>()).add(one));
        long lost = promised.entrySet().stream()
                .filter(told -> !isKept(told.getValue(), byKey.getOrDefault(told.getKey(), List.of())))
                .count();
        long twiceStored = (long) stored.size() - byKey.size();
        long twiceTold =
                promised.values().stream().mapToLong(ids -> ids.size() - 1).sum();
        long free = Math.max(0, capacity - stored.size());
        return new Audit(
                lost,
                twiceStored + twiceTold,
                Math.max(0, stored.size() - capacity),
                Math.max(Math.min(free, toldFull), Math.max(0, taken - stored.size())));
    }

    boolean isClean() {
        return lost + duplicated + oversold + undersold == 0;
    }

    private static boolean isKept(Set<UUID> told, List<Stored> stored) {
        Set<UUID> whole = new HashSet<>();
        stored.stream().filter(Stored::whole).forEach(one -> whole.add(one.id()));
        return whole.containsAll(told);
    }

    /** A registration as the database has it; whole if its one consent and its one message are there. */
    record Stored(String key, UUID id, boolean whole) {}
}
