package kr.madang.admission;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.madang.shared.InTwoLanguages;

/**
 * How many people are inside now. Every day begins with nobody.
 *
 * @param area the expo itself, as an area
 * @param scans how many scans there have ever been
 * @param limitChanges how often a limit was set
 * @param inside in the whole expo
 * @param entriesToday how many people have come in on this day, each counted once
 * @param areas its zones and rooms
 */
public record Occupancy(
        UUID area,
        LocalDate day,
        long scans,
        long limitChanges,
        long inside,
        OccupancyLimit limit,
        OccupancyLimit.Level level,
        long entriesToday,
        List<InArea> areas) {

    private static final long MOST_CHANGES = 1_000_000_000;

    public Occupancy {
        areas = List.copyOf(areas);
    }

    public Occupancy(
            UUID area,
            LocalDate day,
            long scans,
            long limitChanges,
            long inside,
            OccupancyLimit limit,
            long entriesToday,
            List<InArea> areas) {
        this(area, day, scans, limitChanges, inside, limit, limit.level(inside), entriesToday, areas);
    }

    /** Grows with every scan and every limit that is set, and at midnight when there is none. */
    public long version() {
        return day.toEpochDay() * MOST_CHANGES + scans + limitChanges;
    }

    /** How many people are in one zone or room. */
    public record InArea(
            UUID area,
            Gate.Kind kind,
            InTwoLanguages name,
            long inside,
            OccupancyLimit limit,
            OccupancyLimit.Level level) {

        public InArea(UUID area, Gate.Kind kind, InTwoLanguages name, long inside, OccupancyLimit limit) {
            this(area, kind, name, inside, limit, limit.level(inside));
        }
    }
}
