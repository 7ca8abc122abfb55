package kr.madang.matchmaking.list;

import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where listed buyers are kept. */
public interface BuyerListStore {

    /** Lets no other list of the expo be imported before this transaction ends. */
    Mono<Void> lock();

    /** All of them, vetted or not, by Korean name. */
    Flux<ListedBuyer> list();

    /** Adds those whose id is new, replaces the others, their blocked times too. */
    Mono<Void> put(List<ListedBuyer> buyers);
}
