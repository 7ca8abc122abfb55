package kr.madang.lead;

import kr.madang.registration.Registration;
import org.jspecify.annotations.Nullable;

/**
 * A lead as its exhibitor sees it.
 *
 * @param visitor null unless the visitor agrees to be seen
 */
public record Seen(Lead lead, @Nullable Registration visitor) {

    public Seen {
        if (visitor != null && !lead.isSeen()) {
            throw new IllegalArgumentException("Nobody may see the visitor of " + lead.id());
        }
    }
}
