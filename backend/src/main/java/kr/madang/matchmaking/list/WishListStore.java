package kr.madang.matchmaking.list;

import java.util.List;
import kr.madang.matchmaking.Wish;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where listed wishes are kept, and whose they can be. */
public interface WishListStore {

    /** Lets no other list of the expo be imported before this transaction ends. */
    Mono<Void> lock();

    /** All buyers, vetted or not. */
    Flux<Party> listBuyers();

    /** All wishes of both sides, by buyer and exhibitor. */
    Flux<Wish> list();

    /** Keeps these instead of earlier ones of the same for the same. */
    Mono<Void> put(List<Wish> wishes);
}
