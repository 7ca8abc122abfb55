package kr.madang.registration;

import java.time.Instant;
import java.util.UUID;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;

/**
 * A visitor's right to enter.
 *
 * @param revision counts the badges that were issued anew; only the newest one admits
 */
public record Registration(
        Id id, Visitor visitor, AdmissionType type, State state, int revision, Ticket ticket, Instant registeredAt) {

    /** The registration itself, unless it is cancelled. */
    public Registration ensureLive() {
        if (state == State.CANCELLED) {
            throw new Cancelled();
        }
        return this;
    }

    /** The id of a registration. */
    public record Id(UUID value) {}

    /** Whether the registration still stands. */
    public enum State {
        REGISTERED,
        CANCELLED
    }

    /** The registration was cancelled, so it has no badge. */
    @Problem(code = "registration-cancelled", kind = Problem.Kind.CONFLICT)
    public static class Cancelled extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
