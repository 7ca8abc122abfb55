package kr.madang.admission.persistence;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import kr.madang.admission.Decision;
import kr.madang.admission.Scan;
import kr.madang.registration.Registration;
import kr.madang.shared.Audit;
import org.jspecify.annotations.Nullable;

/** A scan and what was decided about it, as the statement that adds it reads them. */
record ScanRow(
        UUID id,
        UUID gate,
        Instant at,
        @JsonProperty("offset_ms") long offset,
        Scan.Direction direction,
        Decision.Outcome outcome,
        @JsonProperty("let_through") boolean letThrough,
        @JsonProperty("scanned_by") @Nullable UUID scannedBy,
        @Nullable UUID device,
        Decision.@Nullable Reason reason,
        @Nullable UUID holder,
        @Nullable Instant since,
        @JsonProperty("since_gate") @Nullable UUID sinceGate) {

    static ScanRow of(Scan scan, Decision decision, Audit.Actor scannedBy) {
        Registration.Id holder = decision.holder();
        return new ScanRow(
                scan.id().value(),
                scan.gate().value(),
                scan.at(),
                scan.clockOffset().toMillis(),
                scan.direction(),
                decision.outcome(),
                scan.letsThrough(decision),
                scannedBy.kind() == Audit.Actor.Kind.PERSON ? scannedBy.id() : null,
                scannedBy.kind() == Audit.Actor.Kind.DEVICE ? scannedBy.id() : null,
                decision.reason(),
                holder == null ? null : holder.value(),
                decision.since(),
                decision.sinceGate());
    }
}
