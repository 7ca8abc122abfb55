package kr.madang.admission;

import java.util.UUID;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * A place where badges are scanned.
 *
 * @param zone the zone it leads into; for the gates of zones only
 */
public record Gate(
        Id id, InTwoLanguages name, Kind kind, @Nullable UUID zone) {

    public Gate {
        if ((kind == Kind.ZONE) != (zone != null)) {
            throw new IllegalArgumentException("A gate leads into a zone if, and only if, it is a zone's: " + name);
        }
    }

    /** The id of a gate. */
    public record Id(UUID value) {}

    /** What one passes into. */
    public enum Kind {
        /** The expo as a whole. */
        GATE,
        /** A zone within it. */
        ZONE,
        /** A session's room. */
        SESSION_DOOR
    }
}
