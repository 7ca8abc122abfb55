package kr.madang.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A company's wish to exhibit.
 *
 * @param word what the reviewer last wrote to the applicant, or null
 * @param version grows with every change by either side
 * @param mailedAt when its link was last mailed
 * @param changedAt when something in it was last changed
 * @param submittedAt last time, or null
 * @param exhibitor what it became, or null
 */
public record Application(
        Id id,
        Applicant applicant,
        ApplicationForm form,
        State state,
        @Nullable String word,
        long version,
        Instant mailedAt,
        Instant changedAt,
        @Nullable Instant submittedAt,
        @Nullable UUID exhibitor) {

    /** The id of an application. */
    public record Id(UUID value) {}

    /** Whether the applicant can change it now. */
    public boolean isOpen() {
        return state == State.DRAFT || state == State.INCOMPLETE;
    }

    /** Until when a draft is kept that nobody goes on with. */
    public Instant keptUntil(Duration kept) {
        return (changedAt.isAfter(mailedAt) ? changedAt : mailedAt).plus(kept);
    }

    /** Who applies for the company. */
    public record Applicant(String name, String email, boolean english) {

        public Locale locale() {
            return english ? Locale.ENGLISH : Locale.KOREAN;
        }

        @Override
        public String toString() {
            return "Applicant[]";
        }
    }

    /** Where an application stands. */
    public enum State {
        DRAFT,
        SUBMITTED,
        /** The reviewer has asked for something more. */
        INCOMPLETE,
        APPROVED,
        REFUSED
    }

    /** No such application is here. */
    @Problem(code = "application-not-found", kind = Problem.Kind.ABSENT)
    public static class NotFound extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Nobody was sent this link. */
    @Problem(code = "application-link-unknown", kind = Problem.Kind.UNAUTHENTICATED)
    public static class LinkUnknown extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** It is with the reviewers, or decided: the applicant cannot change it now. */
    @Problem(code = "application-not-open", kind = Problem.Kind.CONFLICT)
    public static class NotOpen extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** It is not in the state in which this can be done to it. */
    @Problem(code = "application-not-so-far", kind = Problem.Kind.CONFLICT)
    public static class NotSoFar extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Somebody else has changed it since it was read. */
    @Problem(code = "application-changed-meanwhile", kind = Problem.Kind.STALE)
    public static class ChangedMeanwhile extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Something is still wrong or missing, as its findings say. */
    @Problem(code = "application-not-complete", kind = Problem.Kind.UNACCEPTABLE)
    public static class NotComplete extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Everything on the checklist must be looked at, and be right. */
    @Problem(code = "application-not-checked", kind = Problem.Kind.UNACCEPTABLE)
    public static class NotChecked extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
