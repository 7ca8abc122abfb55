package kr.madang.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.madang.registration.Registration;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A visitor whose badge an exhibitor has scanned: one for each exhibitor and visitor, however often it is scanned.
 *
 * @param scan the one that made it
 * @param scannedAt the earliest
 * @param shown whether the visitor agrees that this exhibitor sees who they are
 * @param revoked whether the visitor has taken it back
 * @param version grows with every change
 */
public record Lead(
        Id id,
        Registration.Id visitor,
        LeadScan.Id scan,
        Instant scannedAt,
        boolean shown,
        boolean revoked,
        Work work,
        long version) {

    /** Whether the exhibitor may see now who the visitor is. */
    boolean isSeen() {
        return shown && !revoked;
    }

    /** The id of a lead. */
    public record Id(UUID value) {}

    /** How much comes of it. */
    public enum Score {
        HOT,
        WARM,
        COLD
    }

    /**
     * What the exhibitor makes of it.
     *
     * @param note empty if there is none
     * @param followUpOn when to get in touch, or null
     */
    public record Work(
            @Nullable Score score,
            List<String> tags,
            String note,
            @Nullable LocalDate followUpOn,
            boolean followedUp) {

        /** Tags of one lead, at most. */
        public static final int MOST_TAGS = 10;

        /** Characters of a tag, at most. */
        public static final int TAG_CHARACTERS = 30;

        /** Characters of a note, at most. */
        public static final int NOTE_CHARACTERS = 2000;

        public Work {
            tags = tags.stream().map(String::strip).distinct().toList();
            if (tags.size() > MOST_TAGS || tags.contains("")) {
                throw new IllegalArgumentException("No lead has the tags " + tags);
            }
        }

        @Override
        public String toString() {
            return "Work[" + score + "]";
        }
    }

    /** The exhibitor has no such lead, or not any more. */
    @Problem(code = "lead-not-found", kind = Problem.Kind.ABSENT)
    public static class NotFound extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** A colleague has changed it since it was read. */
    @Problem(code = "lead-changed-meanwhile", kind = Problem.Kind.STALE)
    public static class ChangedMeanwhile extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
