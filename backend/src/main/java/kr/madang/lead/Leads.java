package kr.madang.lead;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import kr.madang.account.ExhibitorMember;
import kr.madang.registration.BadgeFault;
import kr.madang.registration.Badges;
import kr.madang.registration.Registration;
import kr.madang.registration.Registrations;
import kr.madang.shared.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What an exhibitor does: scan badges, look at the leads that came of it, and work with them. */
@Service
public class Leads {

    private final LeadStore store;
    private final Badges badges;
    private final Registrations registrations;
    private final Audit audit;
    private final Clock clock;

    Leads(LeadStore store, Badges badges, Registrations registrations, Audit audit, Clock clock) {
        this.store = store;
        this.badges = badges;
        this.registrations = registrations;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes leads of scanned badges. A scan that was sent before gets the answer it got then, unless the visitor has revoked. */
    @Transactional
    public Mono<List<LeadScan.Answer>> scan(List<LeadScan> scans, ExhibitorMember by) {
        return readBadges(scans).flatMap(read -> answerAll(scans, read, by)).delayUntil(answers -> noteShown(by));
    }

    /** What the exhibitor has, the newest first. That somebody read it is noted. */
    @Transactional
    public Mono<List<Seen>> list(ExhibitorMember by, Lead.@Nullable Id before, int limit) {
        return (before == null ? noteShown(by) : Mono.<Void>empty())
                .then(audit.note(actor(by), "leads-read", by.exhibitor()))
                .then(store.list(by.exhibitor(), before, limit).collectList())
                .flatMap(this::see);
    }

    /**
     * Replaces what the exhibitor makes of a lead.
     *
     * @param version the one the editor has seen; refused if a colleague has changed it since
     */
    @Transactional
    public Mono<Seen> edit(Lead.Id id, Lead.Work work, long version, ExhibitorMember by) {
        return getHeld(by.exhibitor(), id)
                .then(store.edit(by.exhibitor(), id, work, version))
                .filter(edited -> edited)
                .switchIfEmpty(Mono.error(Lead.ChangedMeanwhile::new))
                .then(audit.note(actor(by), "lead-edited", id.value()))
                .then(getHeld(by.exhibitor(), id))
                .flatMap(this::seeOne);
    }

    /** Grows with every change of what the exhibitor has. */
    @Transactional(readOnly = true)
    public Mono<Long> versionOf(UUID exhibitor) {
        return store.versionOf(exhibitor);
    }

    /** All holders are locked at once, so that two phones with the same badges do not wait for each other. */
    private Mono<ReadBadges> readBadges(List<LeadScan> scans) {
        return Flux.fromIterable(scans)
                .map(LeadScan::token)
                .distinct()
                .concatMap(token -> badges.read(token).map(reading -> Map.entry(token, reading)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue)
                .zipWhen(
                        readings -> registrations
                                .listLocked(ReadBadges.tickets(readings.values()))
                                .collectMap(Registration::ticket),
                        ReadBadges::new);
    }

    private Mono<List<LeadScan.Answer>> answerAll(List<LeadScan> scans, ReadBadges read, ExhibitorMember by) {
        return Flux.fromIterable(scans)
                .concatMap(scan -> answer(scan, read, by))
                .collectList();
    }

    private Mono<LeadScan.Answer> answer(LeadScan scan, ReadBadges read, ExhibitorMember by) {
        Optional<BadgeFault> fault = read.faultOf(scan);
        if (fault.isPresent()) {
            return Mono.just(LeadScan.Answer.refused(scan, fault.get()));
        }
        Registration holder = read.holderOf(scan);
        return store.ensure(scan.id(), scan.madeAt(clock.instant()), holder.id(), by)
                .delayUntil(kept -> kept.made()
                        ? audit.note(actor(by), "scanned-as-lead", holder.id().value())
                        : Mono.empty())
                .map(LeadStore.Kept::lead)
                .map(lead -> LeadScan.Answer.of(scan, new Seen(lead, lead.isSeen() ? holder : null)));
    }

    /** Showing is giving to a third party: each visitor's own record says when it happened. */
    private Mono<Void> noteShown(ExhibitorMember by) {
        return store.noteShown(by.exhibitor())
                .map(Registration.Id::value)
                .collectList()
                .flatMap(shown -> audit.noteEach(actor(by), "visitor-shown", shown));
    }

    private Mono<Lead> getHeld(UUID exhibitor, Lead.Id id) {
        return store.find(exhibitor, id).filter(lead -> !lead.revoked()).switchIfEmpty(Mono.error(Lead.NotFound::new));
    }

    private Mono<Seen> seeOne(Lead lead) {
        return see(List.of(lead)).map(seen -> seen.get(0));
    }

    private Mono<List<Seen>> see(List<Lead> leads) {
        List<Registration.Id> shown =
                leads.stream().filter(Lead::isSeen).map(Lead::visitor).toList();
        return registrations.list(shown).collectList().map(visitors -> {
            Map<Registration.Id, Registration> known =
                    visitors.stream().collect(toMap(Registration::id, Function.identity()));
            return leads.stream()
                    .map(lead -> new Seen(lead, known.get(lead.visitor())))
                    .toList();
        });
    }

    private static Audit.Actor actor(ExhibitorMember by) {
        return Audit.Actor.person(by.person().value());
    }
}
