package kr.madang.exhibitor;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where organizers keep the interests of an expo. */
public interface InterestStore {

    /** All, with how many exhibitors name each, parents before their children. */
    Flux<KeptInterest> list();

    /** The same, and no other organizer can change them until the transaction ends. */
    Flux<KeptInterest> lock();

    /** Refused if another has its code by now. */
    Mono<Void> add(Interest interest);

    /** Replaces parent and name. */
    Mono<Void> edit(Interest interest);

    /** Refused if somebody has begun to use it. */
    Mono<Void> remove(String code);
}
