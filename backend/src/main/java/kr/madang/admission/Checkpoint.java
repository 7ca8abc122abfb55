package kr.madang.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import kr.madang.registration.BadgeReading;
import kr.madang.registration.Registration;
import org.jspecify.annotations.Nullable;

/** The rules of a gate: plain decisions about one scan. */
record Checkpoint(ZoneId zone) {

    LocalDate dayOf(Scan scan) {
        return LocalDate.ofInstant(scan.at(), zone);
    }

    Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * Decides about a scan.
     *
     * @param gate where it was made
     * @param holder whose badge it is; null if the registration is gone or the badge is none of ours
     * @param last how the holder last passed here today, or null
     */
    Decision decide(Scan scan, Gate gate, BadgeReading reading, @Nullable Registration holder, @Nullable Passage last) {
        if (reading instanceof BadgeReading.Rejected rejected) {
            return Decision.refused(scan, toReason(rejected.why()), null);
        }
        BadgeReading.Genuine badge = (BadgeReading.Genuine) reading;
        if (holder == null) {
            return Decision.refused(scan, Decision.Reason.CANCELLED, null);
        }
        Decision.Reason against = reasonAgainst(scan, gate, badge, holder);
        if (against != null) {
            return Decision.refused(scan, against, holder.id());
        }
        return passed(scan, holder, last);
    }

    private Decision.@Nullable Reason reasonAgainst(
            Scan scan, Gate gate, BadgeReading.Genuine badge, Registration holder) {
        if (holder.state() != Registration.State.REGISTERED) {
            return Decision.Reason.CANCELLED;
        }
        if (badge.revision() != holder.revision()) {
            return Decision.Reason.REVOKED;
        }
        LocalDate day = dayOf(scan);
        if (!holder.type().admitsOn(day) || day.isAfter(badge.lastDay())) {
            return Decision.Reason.NOT_THIS_DAY;
        }
        // who is inside, however that came, gets out
        boolean in = scan.direction() == Scan.Direction.IN;
        return in && !gate.admits(holder.type()) ? Decision.Reason.NOT_THIS_TYPE : null;
    }

    private static Decision passed(Scan scan, Registration holder, @Nullable Passage last) {
        boolean in = scan.direction() == Scan.Direction.IN;
        if (last != null && last.direction() == scan.direction()) {
            Decision.Outcome already = in ? Decision.Outcome.ALREADY_IN : Decision.Outcome.ALREADY_OUT;
            return new Decision(scan.id(), already, null, holder.id(), last.at(), last.gate());
        }
        Decision.Outcome now = in ? Decision.Outcome.ADMITTED : Decision.Outcome.LEFT;
        return new Decision(scan.id(), now, null, holder.id(), null, null);
    }

    private static Decision.Reason toReason(BadgeReading.Why why) {
        return switch (why) {
            case UNREADABLE -> Decision.Reason.UNREADABLE;
            case WRONG_SIGNATURE -> Decision.Reason.WRONG_SIGNATURE;
            case OTHER_EXPO -> Decision.Reason.OTHER_EXPO;
        };
    }
}
