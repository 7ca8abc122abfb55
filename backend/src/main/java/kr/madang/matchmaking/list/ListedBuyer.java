package kr.madang.matchmaking.list;

import java.time.Instant;
import java.util.List;
import kr.madang.exhibitor.Contact;
import kr.madang.matchmaking.Buyer;
import org.jspecify.annotations.Nullable;

/**
 * A buyer as a list has it.
 *
 * @param key what the organizer calls it by, or null
 * @param needs in its own words, may be empty
 * @param vetted whether an organizer lets it take part
 * @param blocked when it can have no meeting
 */
public record ListedBuyer(
        Buyer buyer, @Nullable String key, Contact contact, String needs, boolean vetted, List<Blocked> blocked) {

    public ListedBuyer {
        blocked = List.copyOf(blocked);
    }

    /** What it is always found by. */
    String anyKey() {
        return key == null ? buyer.id().value().toString() : key;
    }

    /** A time in which it is not available. */
    public record Blocked(Instant from, Instant to) {}
}
