package kr.madang.recommendation;

import java.util.UUID;
import kr.madang.matchmaking.Side;
import reactor.core.publisher.Mono;

/** Where needs are kept. */
public interface NeedsStore {

    Mono<Needs> find(Side side, UUID company);

    Mono<Void> put(Side side, UUID company, Needs needs);
}
