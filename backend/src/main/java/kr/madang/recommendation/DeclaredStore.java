package kr.madang.recommendation;

import java.util.UUID;
import kr.madang.matchmaking.Side;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads what companies declare, and what is settled between them. */
public interface DeclaredStore {

    /** The buyers and the approved exhibitors. */
    Flux<Declared> list();

    /** One of them, empty if it is not among them. */
    Mono<Declared> find(Side side, UUID company);

    /** The companies of the other side that this one has wished for, or of whom either does not want to meet the other. */
    Flux<UUID> listSettled(Side side, UUID company);
}
