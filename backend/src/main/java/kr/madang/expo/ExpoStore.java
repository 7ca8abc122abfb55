package kr.madang.expo;

import kr.madang.shared.HostId;
import kr.madang.shared.InTwoLanguages;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where expos are kept. */
public interface ExpoStore {

    Flux<Expos.ListedExpo> listPublished();

    Mono<Expo> getHere();

    Mono<Void> ensureHost(HostId host, InTwoLanguages name);

    /** Adds an expo with its days. */
    Mono<Void> add(Expo expo);

    Mono<Void> publish();
}
