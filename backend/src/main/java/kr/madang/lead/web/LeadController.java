package kr.madang.lead.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import kr.madang.account.ExhibitorMember;
import kr.madang.lead.Lead;
import kr.madang.lead.LeadScan;
import kr.madang.lead.Leads;
import kr.madang.registration.BadgeFault;
import kr.madang.web.Cursor;
import kr.madang.web.Live;
import kr.madang.web.Page;
import kr.madang.web.VersionTag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "lead")
class LeadController {

    private final Leads leads;
    private final LeadLimits limits;

    LeadController(Leads leads, LeadLimits limits) {
        this.leads = leads;
        this.limits = limits;
    }

    /** Makes leads of scanned badges, in their order; a scan sent again makes none. */
    @PostMapping("/api/expos/{expo}/my/lead-scans")
    Mono<LeadScanAnswers> scanLeads(
            @PathVariable String expo, ExhibitorMember member, @Valid @RequestBody LeadScanRequests request) {
        List<LeadScan> scans =
                request.scans().stream().map(LeadScanRequest::toScan).toList();
        limits.ensureMayType(member, scans);
        return leads.scan(scans, member)
                .map(answers -> new LeadScanAnswers(
                        answers.stream().map(LeadScanAnswer::of).toList()));
    }

    /** The leads of the exhibitor that the caller acts for, the newest first. That they were read is noted. */
    @GetMapping("/api/expos/{expo}/my/leads")
    Mono<Page<LeadView>> listLeads(
            @PathVariable String expo,
            ExhibitorMember member,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "" + Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MOST) int limit) {
        return leads.list(member, seen(cursor), limit + 1)
                .map(found -> found.stream().map(LeadView::of).toList())
                .map(found -> Page.of(found, limit, row -> Cursor.after(row.id().toString())));
    }

    /** A version that grows whenever the exhibitor's leads change: told at once, and then with each change. */
    @GetMapping(path = "/api/expos/{expo}/my/leads/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<LeadsVersion>> followLeads(
            @PathVariable String expo,
            ExhibitorMember member,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return Live.of("leads", LeadsVersion::version).stream(
                Live.sinceOf(lastEventId), leads.versionOf(member.exhibitor()).map(LeadsVersion::new));
    }

    /** Replaces what the exhibitor makes of a lead, unless a colleague has changed it meanwhile. */
    @PutMapping("/api/expos/{expo}/my/leads/{lead}")
    Mono<ResponseEntity<LeadView>> editLead(
            @PathVariable String expo,
            @PathVariable UUID lead,
            ExhibitorMember member,
            @RequestHeader(HttpHeaders.IF_MATCH) String ifMatch,
            @Valid @RequestBody LeadBody body) {
        long version = VersionTag.in(ifMatch).orElseThrow(Lead.ChangedMeanwhile::new);
        return leads.edit(new Lead.Id(lead), body.toWork(), version, member)
                .map(LeadView::of)
                .map(view ->
                        ResponseEntity.ok().eTag(Long.toString(view.version())).body(view));
    }

    private static Lead.@Nullable Id seen(@Nullable String cursor) {
        return Cursor.read(cursor, 1, keys -> new Lead.Id(UUID.fromString(keys.get(0))));
    }

    record LeadScanRequests(
            @NotNull @Size(min = 1, max = 100) List<@Valid @NotNull LeadScanRequest> scans) {}

    /**
     * A badge held before an exhibitor's phone.
     *
     * @param scanId made by the phone, new for every scan
     * @param token what was read, whatever it is
     * @param at when, by the phone's clock
     * @param clockOffset milliseconds that the phone's clock is behind the server's, as far as the phone knows
     */
    record LeadScanRequest(
            @NotNull UUID scanId,
            @NotNull @Size(max = 1000) String token,
            @NotNull Instant at,
            @Min(-MOST_OFFSET) @Max(MOST_OFFSET) @Nullable Long clockOffset) {

        /** A day in milliseconds: a clock that is further off must be set. */
        static final long MOST_OFFSET = 86_400_000;

        LeadScan toScan() {
            Duration offset = Duration.ofMillis(clockOffset == null ? 0 : clockOffset);
            return new LeadScan(new LeadScan.Id(scanId), token, at, offset);
        }
    }

    record LeadScanAnswers(List<LeadScanAnswer> answers) {}

    /**
     * What the phone shows.
     *
     * @param reason for REFUSED, else null
     * @param lead for ADDED and KNOWN, else null
     */
    record LeadScanAnswer(
            UUID scanId,
            LeadScan.Outcome outcome,
            @Nullable BadgeFault reason,
            @Nullable LeadView lead) {

        static LeadScanAnswer of(LeadScan.Answer answer) {
            return new LeadScanAnswer(
                    answer.scan().value(),
                    answer.outcome(),
                    answer.reason(),
                    answer.lead() == null ? null : LeadView.of(answer.lead()));
        }
    }

    record LeadsVersion(long version) {}

    /**
     * What the exhibitor makes of a lead.
     *
     * @param note empty if there is none
     */
    record LeadBody(
            Lead.@Nullable Score score,

            @NotNull @Size(max = Lead.Work.MOST_TAGS)
            List<@NotBlank @Size(max = Lead.Work.TAG_CHARACTERS) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}]*") String> tags,

            @NotNull @Size(max = Lead.Work.NOTE_CHARACTERS) @Pattern(regexp = "[^\\p{Cc}\\p{Cs}&&[^\\n\\r\\t]]*")
            String note,

            @Nullable LocalDate followUpOn,
            @NotNull Boolean followedUp) {

        Lead.Work toWork() {
            return new Lead.Work(score, tags, note.strip(), followUpOn, followedUp);
        }
    }
}
