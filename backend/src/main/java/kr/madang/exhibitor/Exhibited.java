package kr.madang.exhibitor;

import java.util.List;
import java.util.UUID;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;

/**
 * An exhibitor and where it stands, as visitors see it.
 *
 * @param foundBy the names of its co-exhibitors that what was looked for fits
 * @param picture that it shows, or null
 */
public record Exhibited(
        Exhibitor exhibitor, List<Stand> stands, @Nullable Picture picture, List<EitherLanguage> foundBy) {

    public Exhibited {
        stands = List.copyOf(stands);
        foundBy = List.copyOf(foundBy);
    }

    /** One of its booths, and the zone it lies in. */
    public record Stand(UUID booth, String number, UUID zone, InTwoLanguages zoneName) {}
}
