package kr.madang.admission;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.madang.registration.BadgeReading;
import kr.madang.registration.Registration;
import kr.madang.registration.Ticket;
import org.jspecify.annotations.Nullable;

/** What the tokens of a batch of scans are, and whose. */
record ScannedBadges(Map<String, BadgeReading> readings, Map<Ticket, Registration> holders) {

    static ScannedBadges of(Map<String, BadgeReading> readings, List<Registration> holders) {
        return new ScannedBadges(
                readings, holders.stream().collect(Collectors.toMap(Registration::ticket, Function.identity())));
    }

    static List<Ticket> tickets(Map<String, BadgeReading> readings) {
        return readings.values().stream()
                .filter(BadgeReading.Genuine.class::isInstance)
                .map(genuine -> ((BadgeReading.Genuine) genuine).ticket())
                .distinct()
                .toList();
    }

    BadgeReading readingOf(Scan scan) {
        return Objects.requireNonNull(readings.get(scan.token()));
    }

    @Nullable
    Registration holderOf(Scan scan) {
        return readingOf(scan) instanceof BadgeReading.Genuine genuine ? holders.get(genuine.ticket()) : null;
    }
}
