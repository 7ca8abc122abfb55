package kr.madang.registration;

import java.time.Instant;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/** Which exhibitors have scanned a visitor's badge; the room of the leads brings it. */
public interface LeadLog {

    /** The latest first. */
    Flux<Scanned> listScanned(Registration.Id holder);

    /**
     * An exhibitor that has scanned the badge.
     *
     * @param shownAt when it first saw who the visitor is, or null
     * @param revokedAt when the visitor took it back, or null
     */
    record Scanned(
            InTwoLanguages exhibitor,
            Instant scannedAt,
            @Nullable Instant shownAt,
            @Nullable Instant revokedAt) {}
}
