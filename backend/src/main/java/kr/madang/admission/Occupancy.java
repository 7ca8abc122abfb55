package kr.madang.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.madang.shared.InTwoLanguages;

/**
 * How many people are inside now. Every day begins with nobody.
 *
 * @param scans how many scans there have ever been
 * @param inside in the whole expo
 * @param entriesToday how many people have come in on this day, each counted once
 */
public record Occupancy(LocalDate day, long scans, long inside, long entriesToday, List<InZone> zones) {

    private static final long MOST_SCANS = 1_000_000_000;

    public Occupancy {
        zones = List.copyOf(zones);
    }

    /** Grows with every scan, and at midnight when there is none. */
    public long version() {
        return day.toEpochDay() * MOST_SCANS + scans;
    }

    /** How many people are in one zone. */
    public record InZone(UUID zone, InTwoLanguages name, long inside) {}
}
