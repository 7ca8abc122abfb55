package kr.madang.matchmaking;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Everything a matching run starts from, as it was at one moment; nothing in it changes afterwards. All lists are in a
 * fixed order, so that equal inputs are written as equal JSON.
 */
public record MatchingInputs(
        List<Slot> slots,
        List<Company> buyers,
        List<Company> exhibitors,
        List<Table> tables,
        List<Helper> interpreters,
        List<Pair> pairs,
        List<Kept> kept) {

    /** What a pair is worth at most. */
    public static final int MOST_VALUE = 1000;

    public MatchingInputs {
        slots = List.copyOf(slots);
        buyers = List.copyOf(buyers);
        exhibitors = List.copyOf(exhibitors);
        tables = List.copyOf(tables);
        interpreters = List.copyOf(interpreters);
        pairs = List.copyOf(pairs);
        kept = List.copyOf(kept);
    }

    /** The same with pairs, and with those meetings that are there already which are of one of them. */
    public MatchingInputs with(List<Pair> wished, List<Kept> there) {
        Set<WishedPairs.Key> known = wished.stream().map(WishedPairs.Key::of).collect(toSet());
        return new MatchingInputs(
                slots,
                buyers,
                exhibitors,
                tables,
                interpreters,
                wished,
                there.stream()
                        .filter(meeting -> known.contains(WishedPairs.Key.of(meeting)))
                        .toList());
    }

    /** How many pairs one side must meet. */
    public int mustWishes() {
        return pairs.stream().mapToInt(Pair::musts).sum();
    }

    /** A start and end that a meeting can have. */
    public record Slot(UUID id, Instant start, Instant end) {}

    /**
     * A buyer or an exhibitor.
     *
     * @param atOnce how many meetings it holds at once
     * @param blocked the slots in which it is not available
     */
    public record Company(UUID id, List<String> languages, int atOnce, List<UUID> blocked) {

        public Company {
            languages = List.copyOf(languages);
            blocked = List.copyOf(blocked);
        }
    }

    /** A meeting table and the slots in which it cannot be used. */
    public record Table(UUID id, List<UUID> blocked) {

        public Table {
            blocked = List.copyOf(blocked);
        }
    }

    /** An interpreter and the slots in which they do not work. */
    public record Helper(UUID id, List<String> languages, List<UUID> blocked) {

        public Helper {
            languages = List.copyOf(languages);
            blocked = List.copyOf(blocked);
        }
    }

    /**
     * Two that would meet.
     *
     * @param value what the meeting is worth to both, 1 to 1000
     * @param musts how many of the two sides must meet the other, 0 to 2
     */
    public record Pair(UUID buyer, UUID exhibitor, int value, int musts) {}

    /**
     * A meeting of one of the pairs that is there already.
     *
     * @param table null where any table will do
     * @param interpreter null where nobody helps, or anybody may
     * @param pinned whether every plan leaves it there; otherwise it stays unless something better is found
     */
    public record Kept(
            UUID buyer,
            UUID exhibitor,
            UUID slot,
            @Nullable UUID table,
            @Nullable UUID interpreter,
            boolean pinned) {}
}
