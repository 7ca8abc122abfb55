package kr.madang.lead;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where it is kept which consent items cover which exhibitors. */
public interface LeadConsentStore {

    Flux<LeadConsent> list();

    /** Stores it; false if the expo has no such item for third parties. */
    Mono<Boolean> put(LeadConsent consent);

    Mono<Void> remove(LeadConsent.Exhibitors exhibitors);
}
