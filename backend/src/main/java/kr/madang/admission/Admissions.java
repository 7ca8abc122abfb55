package kr.madang.admission;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import kr.madang.account.StaffMember;
import kr.madang.expo.Expos;
import kr.madang.registration.Badges;
import kr.madang.registration.Registration;
import kr.madang.registration.Registrations;
import kr.madang.shared.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Decides about scanned badges. The registrations are locked first, so of any number of scans of one badge at once
 * exactly one is the first.
 */
@Service
public class Admissions {

    private static final Duration AHEAD = Duration.ofDays(1);
    private static final Duration OLD = Duration.ofDays(366);

    private final AdmissionStore store;
    private final Badges badges;
    private final Registrations registrations;
    private final Expos expos;
    private final Audit audit;
    private final Clock clock;

    Admissions(
            AdmissionStore store, Badges badges, Registrations registrations, Expos expos, Audit audit, Clock clock) {
        this.store = store;
        this.badges = badges;
        this.registrations = registrations;
        this.expos = expos;
        this.audit = audit;
        this.clock = clock;
    }

    /** Adds the gates of an expo. */
    @Transactional
    public Mono<Void> addGates(List<Gate> gates) {
        return Flux.fromIterable(gates).concatMap(store::addGate).then();
    }

    @Transactional(readOnly = true)
    public Flux<Gate> listGates() {
        return store.listGates();
    }

    /** Decides about scans and keeps them. A scan that was sent before gets the answer it got then. */
    @Transactional
    public Mono<List<Decided>> decide(List<Scan> scans, StaffMember by) {
        scans.forEach(this::ensurePossible);
        return readBadges(scans)
                .flatMap(read -> toBatch(scans, read))
                .flatMap(batch -> decideInOrder(batch, by))
                .map(Batch::answers);
    }

    private void ensurePossible(Scan scan) {
        Instant now = clock.instant();
        if (scan.at().isAfter(now.plus(AHEAD)) || scan.at().isBefore(now.minus(OLD))) {
            throw new ScanClockWrong();
        }
    }

    private Mono<ScannedBadges> readBadges(List<Scan> scans) {
        return Flux.fromIterable(scans)
                .map(Scan::token)
                .distinct()
                .concatMap(token -> badges.read(token).map(reading -> Map.entry(token, reading)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .zipWhen(
                        readings -> registrations
                                .listLocked(ScannedBadges.tickets(readings))
                                .collectList(),
                        ScannedBadges::of);
    }

    /** What was decided before is looked up now, when nobody else can decide about these badges any more. */
    private Mono<Batch> toBatch(List<Scan> scans, ScannedBadges read) {
        return expos.getHere()
                .zipWhen(expo -> store.listGates().collectMap(Gate::id))
                .zipWhen(
                        known -> store.listDecisions(
                                        scans.stream().map(Scan::id).toList())
                                .collectMap(Decision::scan),
                        (known, decided) -> new Batch(
                                scans,
                                read,
                                new Checkpoint(known.getT1().timeZone()),
                                known.getT2(),
                                new HashMap<>(decided)));
    }

    private Mono<Batch> decideInOrder(Batch batch, StaffMember by) {
        List<Scan> open = batch.open();
        return Flux.fromIterable(open)
                .concatMap(scan -> decide(scan, batch, by))
                .then(open.isEmpty() ? Mono.empty() : noteScanning(open.get(0), by))
                .thenReturn(batch);
    }

    private Mono<Void> decide(Scan scan, Batch batch, StaffMember by) {
        return findLastPassage(scan, batch)
                .map(last -> batch.decide(scan, last))
                .switchIfEmpty(Mono.fromSupplier(() -> batch.decide(scan, null)))
                .flatMap(decision -> store.add(scan, decision, by.person()));
    }

    private Mono<Passage> findLastPassage(Scan scan, Batch batch) {
        Registration holder = batch.read().holderOf(scan);
        if (holder == null) {
            return Mono.empty();
        }
        LocalDate day = batch.rules().dayOf(scan);
        return store.findLastPassage(
                holder.id(),
                batch.gateOf(scan),
                batch.rules().startOf(day),
                batch.rules().startOf(day.plusDays(1)));
    }

    /** Scanning shows a name to staff; each scan also keeps who made it. */
    private Mono<Void> noteScanning(Scan first, StaffMember by) {
        return audit.note(
                Audit.Actor.person(by.person().value()),
                "badges-scanned",
                first.id().value());
    }

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

    /** The scans that are decided together, and what is known about them. */
    private record Batch(
            List<Scan> scans,
            ScannedBadges read,
            Checkpoint rules,
            Map<Gate.Id, Gate> gates,
            Map<Scan.Id, Decision> decisions) {

        /** The scans nothing was decided about yet, each once, in the order they were made. */
        List<Scan> open() {
            scans.forEach(this::gateOf);
            return List.copyOf(scans.stream()
                    .filter(scan -> !decisions.containsKey(scan.id()))
                    .sorted(Comparator.comparing(Scan::at))
                    .collect(toMap(Scan::id, Function.identity(), (first, again) -> first, LinkedHashMap::new))
                    .values());
        }

        Gate gateOf(Scan scan) {
            Gate gate = gates.get(scan.gate());
            if (gate == null) {
                throw new GateUnknown();
            }
            return gate;
        }

        Decision decide(Scan scan, @Nullable Passage last) {
            Decision decision = rules.decide(scan, read.readingOf(scan), read.holderOf(scan), last);
            decisions.put(scan.id(), decision);
            return decision;
        }

        List<Decided> answers() {
            return scans.stream().map(this::answer).toList();
        }

        private Decided answer(Scan scan) {
            Decision decision = Objects.requireNonNull(decisions.get(scan.id()));
            return new Decided(
                    decision,
                    read.holderOf(scan),
                    decision.sinceGate() == null ? null : gates.get(new Gate.Id(decision.sinceGate())));
        }
    }
}
