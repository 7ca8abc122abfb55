package kr.madang.matchmaking;

import java.util.List;
import java.util.UUID;
import kr.madang.exhibitor.Exhibitor;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where wishes are kept. */
public interface WishStore {

    Flux<Wishes.Listed> listOf(Side side, UUID company);

    Mono<Boolean> knows(Buyer.Id buyer);

    Mono<Void> put(Wish wish);

    /** Whether there was one to remove. */
    Mono<Boolean> remove(Side from, Buyer.Id buyer, Exhibitor.Id exhibitor);

    Mono<Void> add(List<Wish> wishes);
}
