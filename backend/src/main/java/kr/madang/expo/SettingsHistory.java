package kr.madang.expo;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.madang.account.People;
import kr.madang.account.Person;
import kr.madang.shared.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells who changed what in the set-up of the expo of the running chain, and what it was before. */
@Service
public class SettingsHistory {

    private final Audit audit;
    private final People people;

    SettingsHistory(Audit audit, People people) {
        this.audit = audit;
        this.people = people;
    }

    /**
     * Some changes, newest first.
     *
     * @param last the one after which to go on, or null from the newest
     */
    @Transactional(readOnly = true)
    public Flux<Told> list(@Nullable UUID last, int limit) {
        return audit.listChanges(last, limit)
                .collectList()
                .zipWhen(this::getNames, SettingsHistory::tell)
                .flatMapIterable(told -> told);
    }

    private Mono<Map<UUID, String>> getNames(List<Audit.Changed> changes) {
        return people.list(changes.stream()
                        .map(changed -> new Person.Id(changed.by().id()))
                        .collect(toSet()))
                .collectMap(person -> person.id().value(), Person::name);
    }

    private static List<Told> tell(List<Audit.Changed> changes, Map<UUID, String> names) {
        return changes.stream()
                .map(changed -> new Told(changed, names.get(changed.by().id())))
                .toList();
    }

    /**
     * A change and who made it.
     *
     * @param by name; null if no person did, or nobody here knows them any more
     */
    public record Told(Audit.Changed changed, @Nullable String by) {}
}
