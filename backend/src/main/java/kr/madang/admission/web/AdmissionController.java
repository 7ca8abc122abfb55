package kr.madang.admission.web;

import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.account.Scanner;
import kr.madang.admission.Admissions;
import kr.madang.admission.Decision;
import kr.madang.admission.Gate;
import kr.madang.admission.Scan;
import kr.madang.admission.Scan.Direction;
import kr.madang.admission.ScanClockWrong;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@Tag(name = "admission")
class AdmissionController {

    private final Admissions admissions;

    AdmissionController(Admissions admissions) {
        this.admissions = admissions;
    }

    /** Decides about scanned badges, the earliest first; a scan sent again gets the same answer. */
    @PostMapping("/api/expos/{expo}/scans")
    Mono<ScanAnswers> scanBadges(@PathVariable String expo, Scanner scanner, @Valid @RequestBody ScanRequests request) {
        return admissions
                .decide(request.scans().stream().map(ScanRequest::toScan).toList(), scanner)
                .map(decided ->
                        new ScanAnswers(decided.stream().map(ScanAnswer::of).toList()));
    }

    record ScanRequests(@NotNull @Size(min = 1, max = 100) List<@Valid @NotNull ScanRequest> scans) {}

    /**
     * A badge held before a scanner.
     *
     * @param scanId made by the scanner, new for every scan
     * @param token what was read, whatever it is
     * @param at when, by the scanner's clock
     * @param clockOffset milliseconds that the scanner's clock is behind the server's, as far as the scanner knows
     * @param told what the device said by itself at the gate, or null if it waited for the answer
     */
    record ScanRequest(
            @NotNull UUID scanId,
            @NotNull @Size(max = 1000) String token,
            @NotNull UUID gate,
            @NotNull Instant at,
            @NotNull Direction direction,
            @Min(-MOST_OFFSET) @Max(MOST_OFFSET) @Nullable Long clockOffset,
            Scan.@Nullable Told told) {

        /** A day in milliseconds: a clock that is further off must be set. */
        static final long MOST_OFFSET = 86_400_000;

        Scan toScan() {
            Duration offset = Duration.ofMillis(clockOffset == null ? 0 : clockOffset);
            return new Scan(new Scan.Id(scanId), token, new Gate.Id(gate), corrected(offset), direction, offset, told);
        }

        private Instant corrected(Duration offset) {
            try {
                return at.plus(offset);
            } catch (DateTimeException e) {
                throw new ScanClockWrong();
            }
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
