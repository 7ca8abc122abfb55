package kr.madang.expo;

import java.util.Optional;
import kr.madang.account.SecondFactor;
import kr.madang.shared.HostId;
import kr.madang.shared.InTwoLanguages;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where expos are kept. */
public interface ExpoStore {

    Flux<Expos.ListedExpo> listPublished();

    Mono<Expo> getHere();

    Mono<Void> ensureHost(HostId host, InTwoLanguages name);

    /** Adds an expo with its days; refused if another has its slug. */
    Mono<Void> add(Expo expo);

    Mono<ExpoSettings> getSettings();

    /** Replaces name, venue and days; false if the version is another by now. */
    Mono<Boolean> edit(Expo expo, long version);

    /** False if the version is another by now. */
    Mono<Boolean> move(Expo.State state, long version);

    /** False if the version is another by now. */
    Mono<Boolean> ask(SecondFactor whom, long version);

    /** None for the platform's own; false if the version is another by now. */
    Mono<Boolean> choose(Optional<ThemeColour> colour, long version);

    Mono<Void> publish();
}
