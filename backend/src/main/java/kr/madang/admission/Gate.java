package kr.madang.admission;

import java.util.Set;
import java.util.UUID;
import kr.madang.registration.AdmissionType;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A place where badges are scanned.
 *
 * @param zone the zone it leads into; for the gates of zones only
 * @param room the room it leads into; for the doors of sessions, which may have none
 * @param admits the admission types that come in there; all of them if it names none
 * @param closed nobody scans there any more; what was scanned there before is still taken
 * @param version grows with every change
 */
public record Gate(
        Id id,
        InTwoLanguages name,
        Kind kind,
        @Nullable UUID zone,
        @Nullable UUID room,
        Set<AdmissionType.Id> admits,
        boolean closed,
        long version) {

    public Gate {
        admits = Set.copyOf(admits);
        if ((kind == Kind.ZONE) != (zone != null)) {
            throw new IllegalArgumentException("A gate leads into a zone if, and only if, it is a zone's: " + name);
        }
        if (room != null && kind != Kind.SESSION_DOOR) {
            throw new IllegalArgumentException("Only the door of a session leads into a room: " + name);
        }
    }

    /** A new gate that admits everybody. */
    public Gate(Id id, InTwoLanguages name, Kind kind, @Nullable UUID zone, @Nullable UUID room) {
        this(id, name, kind, zone, room, Set.of(), false, 0);
    }

    /** A gate of the expo as a whole. */
    public static Gate entrance(Id id, InTwoLanguages name) {
        return new Gate(id, name, Kind.GATE, null, null);
    }

    /** A gate of a zone. */
    public static Gate into(Id id, InTwoLanguages name, UUID zone) {
        return new Gate(id, name, Kind.ZONE, zone, null);
    }

    /** Whether people of this admission type come in there. */
    boolean admits(AdmissionType type) {
        return admits.isEmpty() || admits.contains(type.id());
    }

    /** What one is in after passing it; doors of one room lead into the same. */
    public Area area() {
        return switch (kind) {
            case GATE -> new Area(kind, null);
            case ZONE -> new Area(kind, zone);
            case SESSION_DOOR -> new Area(kind, room == null ? id.value() : room);
        };
    }

    /** The id of a gate. */
    public record Id(UUID value) {}

    /**
     * The expo, a zone or a room.
     *
     * @param id null for the expo as a whole
     */
    public record Area(Kind kind, @Nullable UUID id) {}

    /** What one passes into. */
    public enum Kind {
        /** The expo as a whole. */
        GATE,
        /** A zone within it. */
        ZONE,
        /** A session's room. */
        SESSION_DOOR
    }

    /** Somebody has changed it since it was read. */
    @Problem(code = "gate-edited-meanwhile", kind = Problem.Kind.STALE)
    public static class EditedMeanwhile extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Devices scan there. */
    @Problem(code = "gate-has-devices", kind = Problem.Kind.CONFLICT)
    public static class HasDevices extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** It was scanned at, or a device stood there: it can be closed, but not vanish. */
    @Problem(code = "gate-used", kind = Problem.Kind.CONFLICT)
    public static class Used extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Nobody scans there any more. */
    @Problem(code = "gate-closed", kind = Problem.Kind.CONFLICT)
    public static class Closed extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The gate of a zone names its zone; that of the expo names nothing. */
    @Problem(code = "gate-leads-nowhere", kind = Problem.Kind.UNACCEPTABLE)
    public static class LeadsNowhere extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
