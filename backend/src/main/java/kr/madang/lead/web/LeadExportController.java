package kr.madang.lead.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import kr.madang.account.ExhibitorMember;
import kr.madang.account.Organizer;
import kr.madang.expo.Expos;
import kr.madang.lead.LeadExport;
import kr.madang.lead.LeadExports;
import kr.madang.lead.Seen;
import kr.madang.shared.InTwoLanguages;
import kr.madang.web.Cursor;
import kr.madang.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "lead")
class LeadExportController {

    private final LeadExports exports;
    private final LeadSheet sheet;
    private final Expos expos;

    LeadExportController(LeadExports exports, LeadSheet sheet, Expos expos) {
        this.exports = exports;
        this.sheet = sheet;
        this.expos = expos;
    }

    /** The exhibitor's leads as a file. That they were taken out is kept with the reason, and the organizer sees it. */
    @PostMapping(path = "/api/expos/{expo}/my/lead-exports", produces = MediaType.APPLICATION_OCTET_STREAM_VALUE)
    Mono<ResponseEntity<byte[]>> exportLeads(
            @PathVariable String expo, ExhibitorMember member, @Valid @RequestBody LeadExportBody body, Locale locale) {
        return exports.export(body.format(), body.reason().strip(), member)
                .flatMap(leads -> write(leads, body.format(), locale))
                .map(file -> ResponseEntity.ok()
                        .header(HttpHeaders.CONTENT_DISPOSITION, attachment(body.format()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .body(file));
    }

    /** Who took leads out, when, how many and why, the latest first. */
    @GetMapping("/api/expos/{expo}/lead-exports")
    Mono<Page<LeadExportView>> listLeadExports(
            @PathVariable String expo,
            Organizer organizer,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return exports.list(seen(cursor), limit + 1)
                .map(found -> found.stream().map(LeadExportView::of).toList())
                .map(found -> Page.of(found, limit, row -> Cursor.after(row.id().toString())));
    }

    private Mono<byte[]> write(List<Seen> leads, LeadExport.Format format, Locale locale) {
        return expos.getHere().flatMap(expo -> sheet.write(leads, format, locale, expo.timeZone()));
    }

    private static String attachment(LeadExport.Format format) {
        return ContentDisposition.attachment()
                .filename("leads." + format.name().toLowerCase(Locale.ROOT))
                .build()
                .toString();
    }

    private static LeadExport.@Nullable Id seen(@Nullable String cursor) {
        return Cursor.read(cursor, 1, keys -> new LeadExport.Id(UUID.fromString(keys.get(0))));
    }

    /**
     * What to take out.
     *
     * @param reason why, for the organizer
     */
    record LeadExportBody(
            @NotNull LeadExport.Format format,

            @NotBlank @Size(max = LeadExport.REASON_CHARACTERS) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*")
            String reason) {}

    /**
     * That leads were taken out.
     *
     * @param by the name of who did it, or null if they are not here any more
     */
    record LeadExportView(
            UUID id,
            Instant at,
            InTwoLanguages exhibitor,
            @Nullable String by,
            LeadExport.Format format,
            int leads,
            String reason) {

        static LeadExportView of(LeadExports.Listed listed) {
            LeadExport export = listed.export();
            return new LeadExportView(
                    export.id().value(),
                    export.at(),
                    export.name(),
                    listed.by() == null ? null : listed.by().name(),
                    export.format(),
                    export.leads(),
                    export.reason());
        }
    }
}
