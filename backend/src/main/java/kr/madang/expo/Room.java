package kr.madang.expo;

import java.util.UUID;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * A place where sessions are held.
 *
 * @param version how often it was edited
 */
public record Room(UUID id, InTwoLanguages name, int capacity, long version) {

    public Room {
        if (capacity < 1) {
            throw new IllegalArgumentException("A room holds at least one person");
        }
    }

    /** One that nobody has edited yet. */
    public Room(UUID id, InTwoLanguages name, int capacity) {
        this(id, name, capacity, 0);
    }

    /** Somebody has edited it since it was read, or removed it. */
    @Problem(code = "room-edited-meanwhile", kind = Problem.Kind.STALE)
    public static class EditedMeanwhile extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Sessions are held there, or a door leads into it. */
    @Problem(code = "room-used", kind = Problem.Kind.CONFLICT)
    public static class Used extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
