package kr.madang.exhibitor;

import kr.madang.expo.CarriedOver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The next expo has the same fields. */
@Component
class InterestCopy implements CarriedOver {

    private final ExhibitorStore store;

    InterestCopy(ExhibitorStore store) {
        this.store = store;
    }

    @Override
    public Mono<Void> carry(Next next) {
        return next.from()
                .in(store.listInterests().collectList())
                .flatMap(interests -> next.to().in(store.addInterests(interests)));
    }
}
