package kr.madang.registration;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kr.madang.shared.ExpoId;
import kr.madang.shared.Place;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The badge keys of each expo, remembered for a minute; the first is made when the first badge is signed. */
@Component
class BadgeKeys {

    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final BadgeKeyStore store;
    private final RegistrationSettings settings;
    private final ConcurrentMap<ExpoId, Mono<List<BadgeKey.Signing>>> read = new ConcurrentHashMap<>();

    BadgeKeys(BadgeKeyStore store, RegistrationSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** The keys of the expo of the running chain, the one that signs first; none before its first badge. */
    Mono<List<BadgeKey.Signing>> list() {
        return Place.current().flatMap(place -> read.computeIfAbsent(place.expo(), expo -> remembered()));
    }

    /** The key that new badges are signed with. */
    Mono<BadgeKey.Signing> getSigning() {
        return list().filter(keys -> !keys.isEmpty()).switchIfEmpty(create()).map(keys -> keys.get(0));
    }

    /** Makes the next reader see what was changed on this replica; others see it within a minute. */
    void forget(ExpoId expo) {
        read.remove(expo);
    }

    /** Several may be first at once: the store keeps one key, and all read that, past what others began to read before. */
    private Mono<List<BadgeKey.Signing>> create() {
        return Mono.defer(() -> store.add(BadgeKey.Signing.create(0, settings.badgeAlgorithm())))
                .then(store.list().collectList());
    }

    private Mono<List<BadgeKey.Signing>> remembered() {
        return store.list()
                .collectList()
                .cache(
                        keys -> keys.isEmpty() ? Duration.ZERO : REMEMBERED,
                        failure -> Duration.ZERO,
                        () -> Duration.ZERO);
    }
}
