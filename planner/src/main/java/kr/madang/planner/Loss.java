package kr.madang.planner;

import java.time.Instant;
import java.util.Optional;

/**
 * How long a table or an interpreter is lost. A slot is lost with it when the two share any time.
 *
 * @param from inclusive; empty for from the beginning
 * @param until exclusive, after {@code from}; empty for to the end
 */
public record Loss(Optional<Instant> from, Optional<Instant> until) {

    /** Lost from the beginning to the end. */
    public static final Loss FOR_GOOD = new Loss(Optional.empty(), Optional.empty());

    public Loss {
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException("a loss ends before it starts");
        }
    }

    /** Whether nothing can be held in the slot with what is lost. */
    public boolean takes(Slot slot) {
        return from.map(slot.end()::isAfter).orElse(true)
                && until.map(slot.start()::isBefore).orElse(true);
    }
}
