package kr.madang.lead;

import kr.madang.shared.Audit;
import kr.madang.shared.Place;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Says by which consent item visitors agree that exhibitors see who they are. */
@Service
public class LeadConsents {

    private final LeadConsentStore store;
    private final Audit audit;

    LeadConsents(LeadConsentStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** One for each class of exhibitors that an item covers. */
    @Transactional(readOnly = true)
    public Flux<LeadConsent> list() {
        return store.list();
    }

    /** Lets an item cover a class of exhibitors instead of any before; refuses one that gives nothing to third parties. */
    @Transactional
    public Mono<Void> cover(LeadConsent consent, Audit.Actor by) {
        return store.put(consent)
                .filter(fit -> fit)
                .switchIfEmpty(Mono.error(LeadConsent.ItemUnfit::new))
                .then(note(by));
    }

    /** From now on exhibitors of the class see of no visitor who they are. */
    @Transactional
    public Mono<Void> uncover(LeadConsent.Exhibitors exhibitors, Audit.Actor by) {
        return store.remove(exhibitors).then(note(by));
    }

    private Mono<Void> note(Audit.Actor by) {
        return Place.current()
                .flatMap(place ->
                        audit.note(by, "lead-consents-changed", place.expo().value()));
    }
}
