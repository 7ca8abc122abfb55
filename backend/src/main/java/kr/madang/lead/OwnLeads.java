package kr.madang.lead;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kr.madang.registration.VisitorAccess;
import kr.madang.shared.Audit;
import kr.madang.shared.InTwoLanguages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a visitor sees of the exhibitors that have scanned the badge, and takes back. */
@Service
public class OwnLeads {

    private final LeadStore store;
    private final Audit audit;

    OwnLeads(LeadStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** Who has scanned the visitor, the latest first. */
    @Transactional(readOnly = true)
    public Flux<Given> list(VisitorAccess access) {
        return store.listOf(access.registration());
    }

    /** Takes one away from its exhibitor. Taking it away twice changes nothing. */
    @Transactional
    public Mono<Void> revoke(VisitorAccess access, Lead.Id id) {
        return getOwn(access, id)
                .then(store.revoke(access.registration(), List.of(id)))
                .filter(revoked -> revoked > 0)
                .flatMap(revoked -> note(access, "lead-revoked"));
    }

    /** Takes all away from everybody who has scanned so far. */
    @Transactional
    public Mono<Void> revokeAll(VisitorAccess access) {
        return store.listOf(access.registration())
                .map(Given::lead)
                .collectList()
                .flatMap(leads -> store.revoke(access.registration(), leads))
                .filter(revoked -> revoked > 0)
                .flatMap(revoked -> note(access, "leads-revoked"));
    }

    /** Gives one back to its exhibitor, empty; who the visitor is, it sees only with the consent to that. */
    @Transactional
    public Mono<Void> allow(VisitorAccess access, Lead.Id id) {
        return getOwn(access, id)
                .then(store.allow(access.registration(), id))
                .filter(allowed -> allowed)
                .flatMap(allowed -> note(access, "lead-allowed"));
    }

    private Mono<Given> getOwn(VisitorAccess access, Lead.Id id) {
        return store.listOf(access.registration())
                .filter(given -> given.lead().equals(id))
                .next()
                .switchIfEmpty(Mono.error(Lead.NotFound::new));
    }

    private Mono<Void> note(VisitorAccess access, String action) {
        UUID id = access.registration().value();
        return audit.note(Audit.Actor.registration(id), action, id);
    }

    /**
     * An exhibitor that has scanned the visitor.
     *
     * @param consents whether it may see who the visitor is now
     * @param item the consent item that says so, or null where the expo asks none
     * @param shownAt when it first saw who the visitor is, or null
     * @param revokedAt when the visitor took it back, or null
     */
    public record Given(
            Lead.Id lead,
            InTwoLanguages name,
            Instant scannedAt,
            boolean consents,
            @Nullable String item,
            @Nullable Instant shownAt,
            @Nullable Instant revokedAt) {}
}
