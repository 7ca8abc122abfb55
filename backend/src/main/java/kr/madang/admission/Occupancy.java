package kr.madang.admission;

import java.util.List;
import java.util.UUID;
import kr.madang.shared.InTwoLanguages;

/**
 * How many people are inside now.
 *
 * @param version how many scans there have ever been: it only grows
 * @param inside in the whole expo
 * @param entriesToday how many people have come in today, each counted once
 */
public record Occupancy(long version, long inside, long entriesToday, List<InZone> zones) {

    public Occupancy {
        zones = List.copyOf(zones);
    }

    /** How many people are in one zone. */
    public record InZone(UUID zone, InTwoLanguages name, long inside) {}
}
