package kr.madang.lead.persistence;

import kr.madang.lead.LeadStore;
import kr.madang.registration.LeadLog;
import kr.madang.registration.Registration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The exhibitors that have scanned one badge, for the file of the visitor whose it is. */
@Component
class PostgresLeadLog implements LeadLog {

    private final LeadStore store;

    PostgresLeadLog(LeadStore store) {
        this.store = store;
    }

    @Override
    public Flux<Scanned> listScanned(Registration.Id holder) {
        return store.listOf(holder)
                .map(given -> new Scanned(given.name(), given.scannedAt(), given.shownAt(), given.revokedAt()));
    }
}
