package kr.madang.matchmaking;

import java.util.List;
import kr.madang.exhibitor.Contact;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where buyers are kept. */
public interface BuyerStore {

    Flux<Buyer> list(Buyers.@Nullable Seen after, int limit);

    Mono<Buyer> find(Buyer.Id id);

    /** Stores these interests as all that the buyer seeks. */
    Mono<Void> seek(Buyer.Id id, List<String> interests);

    Mono<Long> count();

    Mono<Void> add(List<Buyers.Admitted> buyers);

    Mono<Contact> findContact(Buyer.Id id);
}
