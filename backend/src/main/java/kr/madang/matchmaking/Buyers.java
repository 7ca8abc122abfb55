package kr.madang.matchmaking;

import java.util.List;
import java.util.UUID;
import kr.madang.exhibitor.Contact;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The buyers of the expo of the running chain. */
@Service
public class Buyers {

    private final BuyerStore store;

    Buyers(BuyerStore store) {
        this.store = store;
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
