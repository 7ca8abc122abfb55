package kr.madang.matchmaking;

import java.util.List;
import java.util.UUID;
import kr.madang.exhibitor.Contact;
import kr.madang.exhibitor.Exhibitors;
import kr.madang.shared.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The buyers of the expo of the running chain. */
@Service
public class Buyers {

    private final BuyerStore store;
    private final Exhibitors exhibitors;
    private final Audit audit;

    Buyers(BuyerStore store, Exhibitors exhibitors, Audit audit) {
        this.store = store;
        this.exhibitors = exhibitors;
        this.audit = audit;
    }

    /** Buyers by Korean name, from the one after {@code after} on. */
    @Transactional(readOnly = true)
    public Flux<Buyer> list(@Nullable Seen after, int limit) {
        return store.list(after, limit);
    }

    @Transactional(readOnly = true)
    public Mono<Long> count() {
        return store.count();
    }

    /** One buyer. */
    @Transactional(readOnly = true)
    public Mono<Buyer> get(Buyer.Id id) {
        return store.find(id).switchIfEmpty(Mono.error(Wishes.BuyerNotFound::new));
    }

    /** Replaces what a buyer seeks; refused if no interest of the expo has one of the codes. */
    @Transactional
    public Mono<Void> seek(Buyer.Id id, List<String> interests, Audit.Actor editor) {
        return exhibitors
                .ensureInterests(interests)
                .then(store.seek(id, interests))
                .then(audit.note(editor, "buyer-seeks-put", id.value()));
    }

    /** Whom to tell there; empty if there is no such buyer. */
    @Transactional(readOnly = true)
    public Mono<Contact> findContact(Buyer.Id id) {
        return store.findContact(id);
    }

    /** Adds many at once. */
    @Transactional
    public Mono<Void> admit(List<Admitted> buyers) {
        return store.add(buyers);
    }

    /** A buyer that is added, and whom to tell there. */
    public record Admitted(Buyer buyer, Contact contact) {}

    /** Where a page ended. */
    public record Seen(String name, UUID id) {}
}
