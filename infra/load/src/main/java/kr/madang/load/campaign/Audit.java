package kr.madang.load.campaign;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.madang.load.campaign.Stored.Registered;

/**
 * What was promised against what is there.
 *
 * @param lost keys that were told a registration which is not in the table under that key, or not whole
 * @param duplicated registrations beyond the first of a key, and ids beyond the first told to a key
 * @param oversold registrations beyond the capacity
 * @param undersold places left although somebody was told that there are none, or counted as taken and not
 * @param strange keys that were told that it is full and are registered, or were refused for no reason
 */
record Audit(long lost, long duplicated, long oversold, long undersold, long strange) {

    static final Audit CLEAN = new Audit(0, 0, 0, 0, 0);

    /** Holds what the visitors of an expo were told against its rows. */
    static Audit of(Ledger told, Stored stored, long capacity) {
        Map<String, List<Registered>> byKey = stored.registrations().stream().collect(groupingBy(Registered::key));
        long there = stored.registrations().size();
        return new Audit(
                told.accepted().entrySet().stream()
                        .filter(promise -> !isKept(promise.getValue(), byKey.getOrDefault(promise.getKey(), List.of())))
                        .count(),
                there - byKey.size() + twiceTold(told),
                Math.max(0, there - capacity),
                Math.max(
                        Math.min(Math.max(0, capacity - there), told.full().size()),
                        Math.max(0, stored.taken() - there)),
                told.full().stream().filter(byKey::containsKey).count()
                        + told.strange().size());
    }

    Audit plus(Audit other) {
        return new Audit(
                lost + other.lost,
                duplicated + other.duplicated,
                oversold + other.oversold,
                undersold + other.undersold,
                strange + other.strange);
    }

    private static long twiceTold(Ledger told) {
        return told.accepted().values().stream()
                .mapToLong(ids -> ids.size() - 1L)
                .sum();
    }

    private static boolean isKept(Set<UUID> told, List<Registered> stored) {
        return stored.stream()
                .filter(Registered::whole)
                .map(Registered::id)
                .collect(toSet())
                .containsAll(told);
    }
}
