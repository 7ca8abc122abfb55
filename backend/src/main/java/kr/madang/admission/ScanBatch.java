package kr.madang.admission;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.madang.registration.Registration;
import org.jspecify.annotations.Nullable;

/** The scans that are decided together, and what is known about them: what one changes, the next one sees. */
final class ScanBatch {

    private final List<Scan> scans;
    private final ScannedBadges read;
    private final Checkpoint rules;
    private final Map<Gate.Id, Gate> gates;
    private final Map<Scan.Id, Decision> decisions;

    /** @param decided what was decided about some of the scans before */
    ScanBatch(
            List<Scan> scans,
            ScannedBadges read,
            Checkpoint rules,
            Map<Gate.Id, Gate> gates,
            Map<Scan.Id, Decision> decided) {
        this.scans = List.copyOf(scans);
        this.read = read;
        this.rules = rules;
        this.gates = Map.copyOf(gates);
        this.decisions = new HashMap<>(decided);
    }

    /** The scans nothing was decided about yet, each once, in the order they were made. */
    List<Scan> open() {
        return List.copyOf(scans.stream()
                .filter(scan -> !decisions.containsKey(scan.id()))
                .sorted(Comparator.comparing(Scan::at))
                .collect(toMap(Scan::id, Function.identity(), (first, again) -> first, LinkedHashMap::new))
                .values());
    }

    /** What has to be known of before to decide. */
    List<Passage.Wanted> wanted() {
        return open().stream().flatMap(this::wantedFor).distinct().toList();
    }

    private Stream<Passage.Wanted> wantedFor(Scan scan) {
        Registration holder = read.holderOf(scan);
        if (holder == null) {
            return Stream.empty();
        }
        LocalDate day = rules.dayOf(scan);
        return Stream.of(new Passage.Wanted(
                holder.id(), gateOf(scan).area(), rules.startOf(day), rules.startOf(day.plusDays(1))));
    }

    /** Decides about the open scans one after the other. */
    Map<Scan, Decision> decide(List<Passage.Found> before) {
        Map<Passage.Wanted, Passage> last = new HashMap<>();
        before.forEach(found -> last.put(found.wanted(), found.passage()));
        Map<Scan, Decision> made = new LinkedHashMap<>();
        for (Scan scan : open()) {
            Passage.Wanted where = wantedFor(scan).findFirst().orElse(null);
            Decision decision =
                    rules.decide(scan, gateOf(scan), read.readingOf(scan), read.holderOf(scan), last.get(where));
            if (where != null && decision.passage(scan) != null) {
                last.merge(where, Objects.requireNonNull(decision.passage(scan)), ScanBatch::later);
            }
            decisions.put(scan.id(), decision);
            made.put(scan, decision);
        }
        return made;
    }

    private static Passage later(Passage one, Passage other) {
        return other.scannedAt().isBefore(one.scannedAt()) ? one : other;
    }

    private Gate gateOf(Scan scan) {
        return Objects.requireNonNull(gates.get(scan.gate()));
    }

    /** What is decided about some of the scans. */
    List<Admissions.Decided> answers(List<Scan> some) {
        return some.stream().map(this::answer).toList();
    }

    private Admissions.Decided answer(Scan scan) {
        Decision decision = Objects.requireNonNull(decisions.get(scan.id()));
        return new Admissions.Decided(
                decision, read.holderOf(scan), decision.sinceGate() == null ? null : sinceGate(decision));
    }

    private @Nullable Gate sinceGate(Decision decision) {
        return gates.get(new Gate.Id(Objects.requireNonNull(decision.sinceGate())));
    }
}
