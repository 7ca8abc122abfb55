package kr.madang.admission;

import java.util.List;
import java.util.Map;
import kr.madang.account.StaffMember;
import kr.madang.registration.Registration;
import kr.madang.registration.Registrations;
import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Who was let in twice, for the operator to look into: gates without a network cannot prevent it, only find it. */
@Service
public class DoubleEntries {

    private final DoubleEntryStore store;
    private final AdmissionStore gates;
    private final Registrations registrations;
    private final Audit audit;

    DoubleEntries(DoubleEntryStore store, AdmissionStore gates, Registrations registrations, Audit audit) {
        this.store = store;
        this.gates = gates;
        this.registrations = registrations;
        this.audit = audit;
    }

    /** The latest first. That somebody read it is noted. */
    @Transactional
    public Mono<List<Named>> list(DoubleEntry.@Nullable Mark before, int limit, StaffMember by) {
        return Place.current()
                .flatMap(place -> audit.note(
                        Audit.Actor.person(by.person().value()),
                        "double-entries-read",
                        place.expo().value()))
                .then(store.list(before, limit).collectList())
                .flatMap(this::name);
    }

    private Mono<List<Named>> name(List<DoubleEntry> entries) {
        return gates.listGates()
                .collectMap(Gate::id)
                .zipWhen(
                        known -> registrations
                                .list(entries.stream().map(DoubleEntry::holder).toList())
                                .collectMap(Registration::id),
                        (known, holders) -> entries.stream()
                                .map(entry -> Named.of(entry, known, holders))
                                .toList());
    }

    /**
     * A double entry with its names.
     *
     * @param holder null if the registration was erased
     */
    public record Named(
            DoubleEntry entry,
            @Nullable Registration holder,
            @Nullable Gate firstGate,
            @Nullable Gate gate) {

        private static Named of(
                DoubleEntry entry, Map<Gate.Id, Gate> gates, Map<Registration.Id, Registration> holders) {
            return new Named(
                    entry,
                    holders.get(entry.holder()),
                    gates.get(entry.first().gate()),
                    gates.get(entry.again().gate()));
        }
    }
}
