package kr.madang.recommendation;

import java.util.UUID;
import kr.madang.matchmaking.Side;
import kr.madang.shared.Audit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** What the companies of the expo of the running chain look for. */
@Service
public class CompanyNeeds {

    private final NeedsStore store;
    private final Audit audit;

    CompanyNeeds(NeedsStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    /** What a company has said; nothing if it has not. */
    @Transactional(readOnly = true)
    public Mono<Needs> get(Side side, UUID company) {
        return store.find(side, company).defaultIfEmpty(Needs.NONE);
    }

    /** Keeps what a company says in place of what it said before. */
    @Transactional
    public Mono<Void> put(Side side, UUID company, Needs needs, Audit.Actor actor) {
        return store.put(side, company, needs).then(audit.note(actor, "needs-put", company));
    }
}
