package kr.madang.admission.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Instant;
import java.util.UUID;
import kr.madang.account.StaffMember;
import kr.madang.admission.DoubleEntries;
import kr.madang.admission.DoubleEntry;
import kr.madang.admission.Gate;
import kr.madang.admission.Scan;
import kr.madang.registration.Registration;
import kr.madang.shared.InTwoLanguages;
import kr.madang.web.Cursor;
import kr.madang.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "admission")
class DoubleEntryController {

    private final DoubleEntries entries;

    DoubleEntryController(DoubleEntries entries) {
        this.entries = entries;
    }

    /** Who was let in twice on a day and not out between, the latest first. That it was read is noted. */
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
                                row.again().at().toString(), row.scanId().toString())));
    }

    private static DoubleEntry.@Nullable Mark markOf(@Nullable String cursor) {
        return Cursor.read(
                cursor,
                2,
                keys -> new DoubleEntry.Mark(Instant.parse(keys.get(0)), new Scan.Id(UUID.fromString(keys.get(1)))));
    }

    /**
     * Somebody who was let in twice.
     *
     * @param name the holder's, or null if the registration was erased
     * @param shortCode the one on the badge
     */
    record DoubleEntryView(
            UUID scanId, @Nullable String name, @Nullable String shortCode, EnteredView first, EnteredView again) {

        static DoubleEntryView of(DoubleEntries.Named named) {
            DoubleEntry entry = named.entry();
            Registration holder = named.holder();
            return new DoubleEntryView(
                    entry.scan().value(),
                    holder == null ? null : holder.visitor().name(),
                    holder == null ? null : holder.ticket().shortCode(),
                    new EnteredView(entry.first().at(), nameOf(named.firstGate())),
                    new EnteredView(entry.again().at(), nameOf(named.gate())));
        }

        private static @Nullable InTwoLanguages nameOf(@Nullable Gate gate) {
            return gate == null ? null : gate.name();
        }
    }

    record EnteredView(Instant at, @Nullable InTwoLanguages gate) {}
}
