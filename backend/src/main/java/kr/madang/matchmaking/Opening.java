package kr.madang.matchmaking;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A slot in which a pair could be held, or why not.
 *
 * @param hindrances what forbids it; empty if the pair can be pinned there
 * @param displaced the meetings of the same plan that would have to go elsewhere, or out
 * @param tables those that would be free for the pair
 * @param cost what is lost at most, if nothing that is displaced finds another place; in value
 */
public record Opening(
        UUID slot,
        Instant start,
        Instant end,
        List<Hindrance> hindrances,
        List<Displaced> displaced,
        List<UUID> tables,
        int cost) {

    public Opening {
        hindrances = List.copyOf(hindrances);
        displaced = List.copyOf(displaced);
        tables = List.copyOf(tables);
    }

    /** What forbids a slot to a pair; the names are stable. */
    public enum Hindrance {
        /** The buyer is not available. */
        BUYER_AWAY,
        /** The exhibitor is not available. */
        EXHIBITOR_AWAY,
        /** The buyer has a meeting there that is pinned. */
        BUYER_PINNED,
        /** All that the exhibitor can hold there is pinned. */
        EXHIBITOR_PINNED,
        /** All tables are taken by others. */
        TABLES_FULL,
        /** They share no language, and nobody who could interpret works then. */
        NO_INTERPRETER,
        /** All who could interpret are busy with others. */
        INTERPRETERS_BUSY
    }

    /** A meeting that would have to make room. */
    public record Displaced(Named buyer, Named exhibitor, int value) {}
}
