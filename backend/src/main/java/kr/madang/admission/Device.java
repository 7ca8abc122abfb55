package kr.madang.admission;

import java.time.Instant;
import java.util.UUID;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A phone, tablet or kiosk that scans at one gate without anybody signing in.
 *
 * @param name what the organizer calls it
 * @param enrolledAt null until its code was entered
 * @param lastSeenAt when it was last heard of
 * @param waiting how many scans it had not sent then
 * @param revokedAt null while it may scan
 */
public record Device(
        Id id,
        String name,
        Post post,
        Instant codeUntil,
        @Nullable Instant enrolledAt,
        @Nullable Instant lastSeenAt,
        int waiting,
        @Nullable Instant revokedAt) {

    /** The id of a device. */
    public record Id(UUID value) {}

    /** Where it stands, and for what. */
    public record Post(Gate.Id gate, Scan.Direction direction, Mode mode) {}

    /** Who holds it. */
    public enum Mode {
        /** Staff. */
        SCANNER,
        /** Visitors, who check in by themselves. */
        KIOSK
    }

    /** The code is none, was used, or is too old. */
    @Problem(code = "device-code-unknown", kind = Problem.Kind.ABSENT)
    public static class CodeUnknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** No device has this secret here. */
    @Problem(code = "device-unknown", kind = Problem.Kind.UNAUTHENTICATED)
    public static class Unknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The organizer has no such device. */
    @Problem(code = "device-absent", kind = Problem.Kind.ABSENT)
    public static class Absent extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** It may not scan any more. */
    @Problem(code = "device-revoked", kind = Problem.Kind.FORBIDDEN)
    public static class Revoked extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** It was enrolled for another gate. */
    @Problem(code = "device-elsewhere", kind = Problem.Kind.UNACCEPTABLE)
    public static class Elsewhere extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
