package kr.madang.registration;

import java.time.Instant;
import java.util.UUID;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A visitor's right to enter.
 *
 * @param revision counts the badges that were issued anew; only the newest one admits
 * @param offeredUntil until when an offered place is held; null unless one is offered
 * @param version grows with each correction of what the visitor wrote
 */
public record Registration(
        Id id,
        Visitor visitor,
        AdmissionType type,
        State state,
        int revision,
        Ticket ticket,
        Instant registeredAt,
        @Nullable Instant offeredUntil,
        long version) {

    /** The registration itself, if it gives a badge. */
    public Registration ensureConfirmed() {
        return switch (state) {
            case REGISTERED -> this;
            case REQUESTED, WAITING, OFFERED -> throw new NotConfirmed();
            case CANCELLED, REFUSED, EXPIRED -> throw new Cancelled();
        };
    }

    /** The registration itself, if it has not ended. */
    Registration ensureNotEnded() {
        return switch (state) {
            case REGISTERED, REQUESTED, WAITING, OFFERED -> this;
            case CANCELLED, REFUSED, EXPIRED -> throw new Cancelled();
        };
    }

    /** The same in another state, without an offer. */
    Registration in(State other) {
        return new Registration(id, visitor, type, other, revision, ticket, registeredAt, null, version);
    }

    /** The id of a registration. */
    public record Id(UUID value) {}

    /** Where a registration stands. */
    public enum State {
        /** It gives a badge. */
        REGISTERED,
        /** It holds a place until an organizer approves or refuses. */
        REQUESTED,
        /** It stands in line for a place. */
        WAITING,
        /** A place is held for it until it is accepted or its time is over. */
        OFFERED,
        CANCELLED,
        REFUSED,
        /** The offer was not accepted in time. */
        EXPIRED
    }

    /** It waits for a place or for an organizer, so it has no badge yet. */
    @Problem(code = "registration-not-confirmed", kind = Problem.Kind.CONFLICT)
    public static class NotConfirmed extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The organizer has no such registration. */
    @Problem(code = "registration-unknown", kind = Problem.Kind.ABSENT)
    public static class Unknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** The registration has ended, so it has no badge. */
    @Problem(code = "registration-cancelled", kind = Problem.Kind.CONFLICT)
    public static class Cancelled extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** It is not, or not any more, what an edit was based on. */
    @Problem(code = "registration-changed-meanwhile", kind = Problem.Kind.STALE)
    public static class ChangedMeanwhile extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
