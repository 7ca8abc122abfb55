package kr.madang.admission.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.account.StaffMember;
import kr.madang.admission.Admissions;
import kr.madang.admission.Decision;
import kr.madang.admission.Gate;
import kr.madang.admission.Occupancies;
import kr.madang.admission.Occupancy;
import kr.madang.admission.Scan;
import kr.madang.admission.Scan.Direction;
import kr.madang.shared.InTwoLanguages;
import kr.madang.web.Live;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "admission")
class AdmissionController {

    private final Admissions admissions;
    private final Occupancies occupancies;

    AdmissionController(Admissions admissions, Occupancies occupancies) {
        this.admissions = admissions;
        this.occupancies = occupancies;
    }

    /** Where badges are scanned. */
    @GetMapping("/api/expos/{expo}/gates")
    Flux<GateView> listGates(@PathVariable String expo, StaffMember staff) {
        return admissions.listGates().map(GateView::of);
    }

    /** Decides about scanned badges, the earliest first; a scan sent again gets the same answer. */
    @PostMapping("/api/expos/{expo}/scans")
    Mono<ScanAnswers> scanBadges(
            @PathVariable String expo, StaffMember staff, @Valid @RequestBody ScanRequests request) {
        return admissions
                .decide(request.scans().stream().map(ScanRequest::toScan).toList(), staff)
                .map(decided ->
                        new ScanAnswers(decided.stream().map(ScanAnswer::of).toList()));
    }

    /** How many people are inside, for those who keep no line open. */
    @GetMapping("/api/expos/{expo}/occupancy")
    Mono<Occupancy> getOccupancy(@PathVariable String expo, StaffMember staff) {
        return occupancies.getHere();
    }

    /** How many people are inside: told at once, and whenever it changes. */
    @GetMapping(path = "/api/expos/{expo}/occupancy/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<Occupancy>> followOccupancy(
            @PathVariable String expo,
            StaffMember staff,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        return Live.of("occupancy", Occupancy::version).stream(Live.sinceOf(lastEventId), occupancies.getHere());
    }

    record GateView(
            UUID id,
            InTwoLanguages name,
            Gate.Kind kind,
            @Nullable UUID zone) {

        static GateView of(Gate gate) {
            return new GateView(gate.id().value(), gate.name(), gate.kind(), gate.zone());
        }
    }

    record ScanRequests(@NotNull @Size(min = 1, max = 100) List<@Valid @NotNull ScanRequest> scans) {}

    /**
     * A badge held before a scanner.
     *
     * @param scanId made by the scanner, new for every scan
     * @param token what was read, whatever it is
     * @param at when, by the scanner's clock
     */
    record ScanRequest(
            @NotNull UUID scanId,
            @NotNull @Size(max = 1000) String token,
            @NotNull UUID gate,
            @NotNull Instant at,
            @NotNull Direction direction) {

        Scan toScan() {
            return new Scan(new Scan.Id(scanId), token, new Gate.Id(gate), at, direction);
        }
    }

    record ScanAnswers(List<ScanAnswer> decisions) {}

    /**
     * What the scanner shows.
     *
     * @param reason why the badge is refused, or null
     * @param name the holder's, or null if the badge is nobody's here
     * @param since for ALREADY_IN and ALREADY_OUT: when the holder came in or went out
     * @param sinceGate and through which gate
     */
    record ScanAnswer(
            UUID scanId,
            Decision.Outcome outcome,
            Decision.@Nullable Reason reason,
            @Nullable String name,
            @Nullable InTwoLanguages admissionType,
            @Nullable Instant since,
            @Nullable InTwoLanguages sinceGate) {

        static ScanAnswer of(Admissions.Decided decided) {
            Decision decision = decided.decision();
            return new ScanAnswer(
                    decision.scan().value(),
                    decision.outcome(),
                    decision.reason(),
                    decided.holder() == null ? null : decided.holder().visitor().name(),
                    decided.holder() == null ? null : decided.holder().type().name(),
                    decision.since(),
                    decided.sinceGate() == null ? null : decided.sinceGate().name());
        }
    }
}
