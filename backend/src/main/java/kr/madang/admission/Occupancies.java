package kr.madang.admission;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kr.madang.shared.ExpoId;
import kr.madang.shared.Place;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** How full an expo is. However many watch, each replica counts twice a second at most. */
@Service
public class Occupancies {

    private static final Duration REMEMBERED = Duration.ofMillis(400);

    private final AdmissionStore store;
    private final Clock clock;
    private final ConcurrentMap<ExpoId, Mono<Occupancy>> counted = new ConcurrentHashMap<>();

    Occupancies(AdmissionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** How full the expo of the running chain is, or was within the last half second. */
    public Mono<Occupancy> getHere() {
        return Place.current()
                .flatMap(place -> counted.computeIfAbsent(
                        place.expo(),
                        expo -> Mono.defer(() -> store.count(clock.instant()))
                                .cache(occupancy -> REMEMBERED, failure -> Duration.ZERO, () -> Duration.ZERO)));
    }
}
