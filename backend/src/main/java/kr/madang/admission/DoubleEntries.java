package kr.madang.admission;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.madang.account.People;
import kr.madang.account.Person;
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
    private final GateStore gates;
    private final People people;
    private final Registrations registrations;
    private final Audit audit;

    DoubleEntries(DoubleEntryStore store, GateStore gates, People people, Registrations registrations, Audit audit) {
        this.store = store;
        this.gates = gates;
        this.people = people;
        this.registrations = registrations;
        this.audit = audit;
    }

    /** Those that nobody has settled first, then the latest first. That somebody read it is noted. */
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

    /**
     * Settles a double entry, or gives another reason for one that is settled.
     *
     * @param scan the later entry
     */
    @Transactional
    public Mono<Void> settle(Scan.Id scan, DoubleEntry.Reason reason, StaffMember by) {
        return store.settle(scan, reason, by.person())
                .filter(isDouble -> isDouble)
                .switchIfEmpty(Mono.error(DoubleEntry.Unknown::new))
                .then(audit.note(Audit.Actor.person(by.person().value()), "double-entry-settled", scan.value()));
    }

    private Mono<List<Named>> name(List<DoubleEntry> entries) {
        List<Registration.Id> holders =
                entries.stream().map(DoubleEntry::holder).toList();
        List<Person.Id> settlers = entries.stream()
                .map(DoubleEntry::settlement)
                .filter(Objects::nonNull)
                .map(DoubleEntry.Settlement::by)
                .distinct()
                .toList();
        // one after the other: they share a connection
        return gates.list()
                .collectMap(Gate::id)
                .zipWhen(known -> registrations.list(holders).collectMap(Registration::id), Names::of)
                .zipWhen(names -> people.list(settlers).collectMap(Person::id), Names::and)
                .map(names -> entries.stream().map(names::name).toList());
    }

    /** What stands behind the ids of a page. */
    private record Names(
            Map<Gate.Id, Gate> gates, Map<Registration.Id, Registration> holders, Map<Person.Id, Person> settlers) {

        static Names of(Map<Gate.Id, Gate> gates, Map<Registration.Id, Registration> holders) {
            return new Names(gates, holders, Map.of());
        }

        Names and(Map<Person.Id, Person> people) {
            return new Names(gates, holders, people);
        }

        Named name(DoubleEntry entry) {
            DoubleEntry.Settlement settlement = entry.settlement();
            return new Named(
                    entry,
                    holders.get(entry.holder()),
                    gates.get(entry.first().gate()),
                    gates.get(entry.again().gate()),
                    settlement == null ? null : settlers.get(settlement.by()));
        }
    }

    /**
     * A double entry with its names.
     *
     * @param holder null if the registration was erased
     * @param settler who has settled it, if anybody has
     */
    public record Named(
            DoubleEntry entry,
            @Nullable Registration holder,
            @Nullable Gate firstGate,
            @Nullable Gate gate,
            @Nullable Person settler) {}
}
