package kr.madang.invitation;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import kr.madang.account.Person;
import kr.madang.account.Position;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is asked to take part.
 *
 * @param round how often the address was asked; each round has a link of its own
 * @param by who asks, last
 * @param until when the link stops to open
 * @param end null while it is open
 */
public record Invitation(
        Id id,
        Invitee invitee,
        Position position,
        int round,
        Person.Id by,
        Instant madeAt,
        Instant until,
        @Nullable End end) {

    /** The id of an invitation. */
    public record Id(UUID value) {}

    /**
     * Who is asked, and how.
     *
     * @param name null if whoever asks did not say
     * @param word what whoever asks wrote to them, or null
     */
    public record Invitee(
            String email,
            @Nullable String name,
            boolean english,
            @Nullable String word) {

        public Locale locale() {
            return english ? Locale.ENGLISH : Locale.KOREAN;
        }

        @Override
        public String toString() {
            return "Invitee[]";
        }
    }

    /** How an invitation ended before its time. */
    public record End(Instant at, boolean accepted) {}

    public boolean accepted() {
        return end != null && end.accepted();
    }

    public boolean withdrawn() {
        return end != null && !end.accepted();
    }

    /** Whether it can be accepted. */
    public boolean isOpen(Instant now) {
        return end == null && now.isBefore(until);
    }

    /** Where an invitation is. */
    public enum State {
        /** Its mail has not gone yet. */
        WAITING,
        /** Its mail was given up. */
        NOT_SENT,
        SENT,
        ACCEPTED,
        EXPIRED,
        WITHDRAWN
    }

    /** No such invitation is here. */
    @Problem(code = "invitation-not-found", kind = Problem.Kind.ABSENT)
    public static class NotFound extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Nobody was sent this link. */
    @Problem(code = "invitation-link-unknown", kind = Problem.Kind.UNAUTHENTICATED)
    public static class LinkUnknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** It was withdrawn, or is too old. */
    @Problem(code = "invitation-over", kind = Problem.Kind.CONFLICT)
    public static class Over extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** It was accepted already. */
    @Problem(code = "invitation-accepted", kind = Problem.Kind.CONFLICT)
    public static class AlreadyAccepted extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** So many are open that another one is not sent. */
    @Problem(code = "invitations-too-many", kind = Problem.Kind.UNACCEPTABLE)
    public static class TooMany extends Refusal {

        private static final long serialVersionUID = 1L;

        TooMany(int most) {
            super(most);
        }
    }

    /** A mail went a few minutes ago. */
    @Problem(code = "invitation-sent-just-now", kind = Problem.Kind.TOO_MANY)
    public static class SentJustNow extends Refusal {

        private static final long serialVersionUID = 1L;

        SentJustNow(long minutes) {
            super(minutes);
        }
    }
}
