package kr.madang.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kr.madang.account.Scanner;
import kr.madang.registration.Registration;
import kr.madang.shared.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What is decided about the badges that are scanned at the gates of an expo. */
@Service
public class Admissions {

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Duration OLD = Duration.ofDays(366);

    private final ScanIntake intake;
    private final Clock clock;

    Admissions(ScanIntake intake, Clock clock) {
        this.intake = intake;
        this.clock = clock;
    }

    /**
     * Decides about scans and keeps them. A scan that was sent before gets the answer it got then. What comes one by one is
     * decided together with what others send at the same time.
     */
    public Mono<List<Decided>> decide(List<Scan> scans, Scanner by) {
        scans.forEach(scan -> ensurePossible(scan, by));
        return intake.submit(new Asked(scans, by.actor()));
    }

    private void ensurePossible(Scan scan, Scanner by) {
        if (by.gate() != null && !scan.gate().value().equals(by.gate())) {
            throw new Device.Elsewhere();
        }
        Instant now = clock.instant();
        if (scan.at().isAfter(now.plus(AHEAD)) || scan.at().isBefore(now.minus(OLD))) {
            throw new ScanClockWrong();
        }
    }

    /** What one request asks: scans, and who or what has made them. */
    record Asked(List<Scan> scans, Audit.Actor by) {}

    /**
     * What a scanner is told.
     *
     * @param holder null if the badge is nobody's here
     * @param sinceGate where they passed before; for {@link Decision.Outcome#ALREADY_IN} and {@code ALREADY_OUT}
     */
    public record Decided(
            Decision decision,
            @Nullable Registration holder,
            @Nullable Gate sinceGate) {}
}
