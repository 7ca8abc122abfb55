package kr.madang.matchmaking.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import kr.madang.account.StaffMember;
import kr.madang.matchmaking.day.TableScan;
import kr.madang.matchmaking.day.TableScans;
import kr.madang.shared.Audit;
import kr.madang.web.Idempotency;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "matchmaking")
class TableScanController {

    private final TableScans scans;
    private final Idempotency idempotency;

    TableScanController(TableScans scans, Idempotency idempotency) {
        this.scans = scans;
        this.idempotency = idempotency;
    }

    /** Notes that whoever holds a badge is at the table, if their company meets there now, or says where it does. */
    @PostMapping("/api/expos/{expo}/meeting-tables/{table}/scans")
    Mono<TableScan> scanAtTable(
            @PathVariable String expo,
            @PathVariable int table,
            StaffMember staff,
            @RequestHeader("Idempotency-Key") @Size(min = 8, max = 80) String key,
            @Valid @RequestBody TableScanBody body) {
        return idempotency.once(
                "table-scan/" + staff.person().value(),
                key,
                new Asked(table, body.token()),
                TableScan.class,
                scans.scan(
                        table,
                        body.token(),
                        Duration.ofSeconds(body.waited()),
                        Audit.Actor.person(staff.person().value())));
    }

    /**
     * A badge held before a phone.
     *
     * @param token what was read, whatever it is
     * @param waited how many seconds ago that was, half a day at most; it may differ when the same scan is sent again
     */
    record TableScanBody(
            @NotNull @Size(max = 1000) String token,
            @NotNull @Min(0) @Max(43_200) Integer waited) {}

    /** What two requests with the same key have in common. */
    private record Asked(int table, String token) {}
}
