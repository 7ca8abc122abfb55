package kr.madang.admission;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.madang.expo.Expos;
import kr.madang.registration.Badges;
import kr.madang.registration.Registrations;
import kr.madang.shared.Audit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Decides about scans of one expo together. The registrations are locked first, so of any number of scans of one badge at
 * once exactly one is the first.
 */
@Component
class Deciding {

    private final AdmissionStore store;
    private final GateStore gates;
    private final Badges badges;
    private final Registrations registrations;
    private final Expos expos;
    private final Audit audit;

    Deciding(
            AdmissionStore store,
            GateStore gates,
            Badges badges,
            Registrations registrations,
            Expos expos,
            Audit audit) {
        this.store = store;
        this.gates = gates;
        this.badges = badges;
        this.registrations = registrations;
        this.expos = expos;
        this.audit = audit;
    }

    /** What is decided for each request; nothing for one that names a gate which the expo does not have. */
    @Transactional
    public Mono<List<Optional<List<Admissions.Decided>>>> decide(List<Admissions.Asked> requests) {
        return store.planAnew().thenMany(gates.list()).collectMap(Gate::id).flatMap(known -> decide(requests, known));
    }

    private Mono<List<Optional<List<Admissions.Decided>>>> decide(
            List<Admissions.Asked> requests, Map<Gate.Id, Gate> gates) {
        List<Admissions.Asked> possible =
                requests.stream().filter(request -> isPossible(request, gates)).toList();
        List<Scan> scans =
                possible.stream().flatMap(request -> request.scans().stream()).toList();
        if (scans.isEmpty()) {
            return Mono.just(requests.stream()
                    .map(request -> Optional.<List<Admissions.Decided>>empty())
                    .toList());
        }
        return readBadges(scans)
                .flatMap(read -> toBatch(scans, gates, read))
                .delayUntil(batch -> decideOpen(batch, actors(possible)))
                .map(batch -> requests.stream()
                        .map(request -> Optional.of(request)
                                .filter(asked -> isPossible(asked, gates))
                                .map(asked -> batch.answers(asked.scans())))
                        .toList());
    }

    private static boolean isPossible(Admissions.Asked request, Map<Gate.Id, Gate> gates) {
        return request.scans().stream().map(Scan::gate).allMatch(gates::containsKey);
    }

    /** Of a scan that is sent twice at once, the first to send it has made it. */
    private static Map<Scan.Id, Audit.Actor> actors(List<Admissions.Asked> requests) {
        Map<Scan.Id, Audit.Actor> actors = new HashMap<>();
        requests.forEach(request -> request.scans().forEach(scan -> actors.putIfAbsent(scan.id(), request.by())));
        return actors;
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
    private Mono<ScanBatch> toBatch(List<Scan> scans, Map<Gate.Id, Gate> gates, ScannedBadges read) {
        return expos.getHere()
                .zipWhen(
                        expo -> store.listDecisions(scans.stream().map(Scan::id).toList())
                                .collectMap(Decision::scan),
                        (expo, decided) -> new ScanBatch(scans, read, new Checkpoint(expo.timeZone()), gates, decided));
    }

    private Mono<Void> decideOpen(ScanBatch batch, Map<Scan.Id, Audit.Actor> by) {
        List<Scan> open = batch.open();
        if (open.isEmpty()) {
            return Mono.empty();
        }
        return store.listLastPassages(batch.wanted())
                .collectList()
                .map(batch::decide)
                .flatMap(decided -> store.add(decided, by))
                .then(noteScanning(open, by));
    }

    /** Scanning shows a name to staff; each scan also keeps who made it. */
    private Mono<Void> noteScanning(List<Scan> scans, Map<Scan.Id, Audit.Actor> by) {
        Map<Audit.Actor, UUID> first = new LinkedHashMap<>();
        scans.forEach(scan ->
                first.putIfAbsent(requireNonNull(by.get(scan.id())), scan.id().value()));
        return audit.noteEach("badges-scanned", first);
    }
}
