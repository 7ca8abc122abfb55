package kr.madang.admission.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import kr.madang.account.Person;
import kr.madang.account.StaffMember;
import kr.madang.admission.DoubleEntries;
import kr.madang.admission.DoubleEntry;
import kr.madang.admission.DoubleEntry.Reason;
import kr.madang.admission.Gate;
import kr.madang.admission.Scan;
import kr.madang.registration.Registration;
import kr.madang.shared.InTwoLanguages;
import kr.madang.web.Cursor;
import kr.madang.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "admission")
class DoubleEntryController {

    private final DoubleEntries entries;

    DoubleEntryController(DoubleEntries entries) {
        this.entries = entries;
    }

    /** Who was let in twice on a day and not out between: whom nobody has settled first, then the latest. It is noted. */
    @GetMapping("/api/expos/{expo}/double-entries")
    Mono<Page<DoubleEntryView>> listDoubleEntries(
            @PathVariable String expo,
            StaffMember staff,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return entries.list(markOf(cursor), limit + 1, staff)
                .map(found -> found.stream().map(DoubleEntryView::of).toList())
                .map(found -> Page.of(
                        found,
                        limit,
                        row -> Cursor.after(
                                String.valueOf(row.settlement() != null),
                                row.again().at().toString(),
                                row.scanId().toString())));
    }

    /** Settles a double entry, or gives another reason for one that is settled. */
    @PutMapping("/api/expos/{expo}/double-entries/{scan}/settlement")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> settleDoubleEntry(
            @PathVariable String expo,
            @PathVariable UUID scan,
            StaffMember staff,
            @Valid @RequestBody SettlementBody body) {
        return entries.settle(new Scan.Id(scan), body.reason(), staff);
    }

    private static DoubleEntry.@Nullable Mark markOf(@Nullable String cursor) {
        return Cursor.read(
                cursor,
                3,
                keys -> new DoubleEntry.Mark(
                        Boolean.parseBoolean(keys.get(0)),
                        Instant.parse(keys.get(1)),
                        new Scan.Id(UUID.fromString(keys.get(2)))));
    }

    /**
     * Somebody who was let in twice.
     *
     * @param name the holder's, or null if the registration was erased
     * @param shortCode the one on the badge
     * @param settlement null while nobody has settled it
     */
    record DoubleEntryView(
            UUID scanId,
            @Nullable String name,
            @Nullable String shortCode,
            EnteredView first,
            EnteredView again,
            @Nullable SettlementView settlement) {

        static DoubleEntryView of(DoubleEntries.Named named) {
            DoubleEntry entry = named.entry();
            Registration holder = named.holder();
            return new DoubleEntryView(
                    entry.scan().value(),
                    holder == null ? null : holder.visitor().name(),
                    holder == null ? null : holder.ticket().shortCode(),
                    new EnteredView(entry.first().at(), nameOf(named.firstGate())),
                    new EnteredView(entry.again().at(), nameOf(named.gate())),
                    SettlementView.of(entry.settlement(), named.settler()));
        }

        private static @Nullable InTwoLanguages nameOf(@Nullable Gate gate) {
            return gate == null ? null : gate.name();
        }
    }

    record EnteredView(Instant at, @Nullable InTwoLanguages gate) {}

    record SettlementBody(@NotNull Reason reason) {}

    /**
     * Somebody has looked into it.
     *
     * @param by the name of who has, or null if they work for the host no more
     */
    record SettlementView(
            DoubleEntry.Reason reason, Instant at, @Nullable String by) {

        static @Nullable SettlementView of(DoubleEntry.@Nullable Settlement settlement, @Nullable Person by) {
            return settlement == null
                    ? null
                    : new SettlementView(settlement.reason(), settlement.at(), by == null ? null : by.name());
        }
    }
}
