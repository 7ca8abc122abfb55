package kr.madang.lead;

import java.util.List;
import java.util.Map;
import kr.madang.account.ExhibitorMember;
import kr.madang.account.People;
import kr.madang.account.Person;
import kr.madang.shared.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Gives an exhibitor its leads to take along, and keeps who took them and why. */
@Service
public class LeadExports {

    /** Leads in one file, at most; no exhibitor at an expo scans as many. */
    static final int MOST = 20_000;

    private final Leads leads;
    private final LeadExportStore store;
    private final People people;
    private final Audit audit;

    LeadExports(Leads leads, LeadExportStore store, People people, Audit audit) {
        this.leads = leads;
        this.store = store;
        this.people = people;
        this.audit = audit;
    }

    /** What the exhibitor has now. That it is taken out is noted with the reason. */
    @Transactional
    public Mono<List<Seen>> export(LeadExport.Format format, String reason, ExhibitorMember by) {
        return leads.list(by, null, MOST)
                .delayUntil(taken -> store.add(format, reason, taken.size(), by))
                .delayUntil(taken ->
                        audit.note(Audit.Actor.person(by.person().value()), "leads-exported", by.exhibitor(), reason));
    }

    /** Who took leads out, of all exhibitors, the latest first. */
    @Transactional(readOnly = true)
    public Mono<List<Listed>> list(LeadExport.@Nullable Id before, int limit) {
        return store.list(before, limit).collectList().zipWhen(this::getPeople, LeadExports::toListed);
    }

    private Mono<Map<Person.Id, Person>> getPeople(List<LeadExport> found) {
        return people.list(found.stream().map(LeadExport::by).distinct().toList())
                .collectMap(Person::id);
    }

    private static List<Listed> toListed(List<LeadExport> found, Map<Person.Id, Person> known) {
        return found.stream()
                .map(export -> new Listed(export, known.get(export.by())))
                .toList();
    }

    /**
     * An export and who did it.
     *
     * @param by null if they have no role at the host any more
     */
    public record Listed(LeadExport export, @Nullable Person by) {}
}
