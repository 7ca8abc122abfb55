package kr.madang.matchmaking;

import java.util.UUID;
import kr.madang.exhibitor.Exhibitor;
import org.jspecify.annotations.Nullable;

/**
 * What an organizer tells the planner about one pair.
 *
 * @param slot where a pinned pair meets; null for one that is kept apart
 * @param table at which; null where any will do
 */
public record Instruction(
        Buyer.Id buyer,
        Exhibitor.Id exhibitor,
        Kind kind,
        @Nullable UUID slot,
        @Nullable UUID table) {

    public Instruction {
        if ((kind == Kind.PINNED) != (slot != null) || (table != null && kind == Kind.APART)) {
            throw new IllegalArgumentException("A pinned pair has a slot, one that is kept apart has no place");
        }
    }

    /** Whom it is about. */
    public WishedPairs.Key pair() {
        return new WishedPairs.Key(buyer, exhibitor);
    }

    /** What the planner is told. */
    public enum Kind {
        /** They meet there, in every plan. */
        PINNED,
        /** They do not meet, in no plan. */
        APART
    }
}
