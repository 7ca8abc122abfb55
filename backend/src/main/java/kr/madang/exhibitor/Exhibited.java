package kr.madang.exhibitor;

import java.util.List;
import java.util.UUID;
import kr.madang.shared.InTwoLanguages;

/** An exhibitor and where it stands, as visitors see it. */
public record Exhibited(Exhibitor exhibitor, List<Stand> stands) {

    public Exhibited {
        stands = List.copyOf(stands);
    }

    /** One of its booths, and the zone it lies in. */
    public record Stand(UUID booth, String number, UUID zone, InTwoLanguages zoneName) {}
}
