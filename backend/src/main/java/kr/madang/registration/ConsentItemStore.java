package kr.madang.registration;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where the texts that visitors agree to are kept, in every version. */
public interface ConsentItemStore {

    /** What visitors are asked now: the newest version of each that is not retired, required ones first. */
    Flux<ConsentItem> listAsked();

    /** Every version of each, the newest first. */
    Flux<ConsentItem.Kept> listAll();

    /** The newest version, retired or not; empty if there never was one. */
    Mono<ConsentItem> findNewest(String code);

    /** Adds a version, which holds from now on; refused with {@link ConsentItem.VersionUnfit} if there is one. */
    Mono<Void> add(ConsentItem item);

    /** Asks it no more. */
    Mono<Void> retire(ConsentItem.Id item);
}
