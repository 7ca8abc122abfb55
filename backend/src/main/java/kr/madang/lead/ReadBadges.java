package kr.madang.lead;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.madang.registration.BadgeFault;
import kr.madang.registration.BadgeReading;
import kr.madang.registration.Registration;
import kr.madang.registration.Ticket;

/** What the tokens of some scans are, and whose badges. */
record ReadBadges(Map<String, BadgeReading> readings, Map<Ticket, Registration> holders) {

    static List<Ticket> tickets(Collection<BadgeReading> readings) {
        return readings.stream()
                .filter(BadgeReading.Genuine.class::isInstance)
                .map(genuine -> ((BadgeReading.Genuine) genuine).ticket())
                .distinct()
                .toList();
    }

    /** Why the scan makes no lead; empty if it does. */
    Optional<BadgeFault> faultOf(LeadScan scan) {
        BadgeReading reading = requireNonNull(readings.get(scan.token()));
        return reading.faultWith(reading instanceof BadgeReading.Genuine badge ? holders.get(badge.ticket()) : null);
    }

    /** Whose badge it is, where nothing speaks against it. */
    Registration holderOf(LeadScan scan) {
        BadgeReading.Genuine badge = (BadgeReading.Genuine) requireNonNull(readings.get(scan.token()));
        return requireNonNull(holders.get(badge.ticket()));
    }
}
