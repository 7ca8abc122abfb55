package kr.madang.lead;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import kr.madang.registration.BadgeReading;
import kr.madang.registration.Registration;
import kr.madang.registration.Ticket;
import org.jspecify.annotations.Nullable;

/** What the tokens of some scans are, and whose badges. */
record ReadBadges(Map<String, BadgeReading> readings, Map<Ticket, Registration> holders) {

    static List<Ticket> tickets(Collection<BadgeReading> readings) {
        return readings.stream()
                .filter(BadgeReading.Genuine.class::isInstance)
                .map(genuine -> ((BadgeReading.Genuine) genuine).ticket())
                .distinct()
                .toList();
    }

    /** Why the scan makes no lead, or null if it does. */
    LeadScan.@Nullable Reason reasonAgainst(LeadScan scan) {
        BadgeReading reading = requireNonNull(readings.get(scan.token()));
        if (!(reading instanceof BadgeReading.Genuine badge)) {
            return LeadScan.Reason.valueOf(
                    ((BadgeReading.Rejected) reading).why().name());
        }
        Registration holder = holders.get(badge.ticket());
        if (holder == null) {
            return LeadScan.Reason.UNKNOWN;
        }
        if (holder.state() != Registration.State.REGISTERED) {
            return LeadScan.Reason.CANCELLED;
        }
        return holder.revision() == badge.revision() ? null : LeadScan.Reason.REPLACED;
    }

    /** Whose badge it is, where nothing speaks against it. */
    Registration holderOf(LeadScan scan) {
        BadgeReading.Genuine badge = (BadgeReading.Genuine) requireNonNull(readings.get(scan.token()));
        return requireNonNull(holders.get(badge.ticket()));
    }
}
