package kr.madang.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kr.madang.shared.InTwoLanguages;
import kr.madang.shared.Problem;
import kr.madang.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A kind of admission that visitors choose.
 *
 * @param code its name in requests
 * @param firstDay the first day it admits on
 * @param lastDay the last day it admits on
 * @param version how often it was edited
 */
public record AdmissionType(
        Id id, String code, InTwoLanguages name, LocalDate firstDay, LocalDate lastDay, Terms terms, long version) {

    public AdmissionType {
        if (!code.matches("[a-z][a-z0-9-]{1,39}")) {
            throw new IllegalArgumentException("An admission type cannot have the code " + code);
        }
        if (firstDay.isAfter(lastDay)) {
            throw new DaysReversed();
        }
    }

    /** One that nobody has edited yet. */
    public AdmissionType(Id id, String code, InTwoLanguages name, LocalDate firstDay, LocalDate lastDay, Terms terms) {
        this(id, code, name, firstDay, lastDay, terms, 0);
    }

    /** Whether it admits on this day. */
    public boolean admitsOn(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** The id of an admission type. */
    public record Id(UUID value) {}

    /**
     * How one registers for an admission type.
     *
     * @param opensAt or null: since the expo was published
     * @param closesAt or null: until its last day is over
     * @param price what it costs, in words, or null where nothing is to be said; nobody pays here
     * @param waitingList whether one may wait for a place when none is left
     * @param answerWithin how long an offered place is held; whole hours
     */
    public record Terms(
            Channel channel,
            @Nullable Instant opensAt,
            @Nullable Instant closesAt,
            @Nullable InTwoLanguages price,
            Approval approval,
            boolean waitingList,
            Duration answerWithin) {

        /** Open to all from now on, confirmed at once, full when full. */
        public static final Terms STANDARD =
                new Terms(Channel.ONLINE, null, null, null, Approval.AUTOMATIC, false, Duration.ofDays(2));

        public Terms {
            if (opensAt != null && closesAt != null && !opensAt.isBefore(closesAt)) {
                throw new DaysReversed();
            }
        }

        boolean admitAt(Instant now) {
            return (opensAt == null || !now.isBefore(opensAt)) && (closesAt == null || now.isBefore(closesAt));
        }
    }

    /** Where one registers for it. */
    public enum Channel {
        /** On the expo's page. */
        ONLINE,
        /** By a list that somebody sends in for many. */
        GROUP,
        /** At the expo's desk. */
        ON_SITE
    }

    /** Who says yes. */
    public enum Approval {
        AUTOMATIC,
        ORGANIZER
    }

    /** Something would end before it begins. */
    @Problem(code = "admission-type-days-reversed", kind = Problem.Kind.UNACCEPTABLE)
    public static class DaysReversed extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Another admission type of the expo has this code. */
    @Problem(code = "admission-type-code-used", kind = Problem.Kind.CONFLICT)
    public static class CodeUsed extends Refusal {

        private static final long serialVersionUID = 1L;
    }

    /** Somebody has edited it since it was read. */
    @Problem(code = "registration-setup-edited-meanwhile", kind = Problem.Kind.STALE)
    public static class EditedMeanwhile extends Refusal {

        private static final long serialVersionUID = 1L;
    }
}
