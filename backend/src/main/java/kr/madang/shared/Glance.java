package kr.madang.shared;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import reactor.core.publisher.Mono;

/** Reads how something of an expo stands: however many watch, each replica reads it little more than twice a second. */
public final class Glance<T> {

    private static final Duration REMEMBERED = Duration.ofMillis(400);

    private final Mono<T> reading;
    private final ConcurrentMap<ExpoId, Mono<T>> seen = new ConcurrentHashMap<>();

    private Glance(Mono<T> reading) {
        this.reading = reading;
    }

    /** What is read about the expo of the running chain. */
    public static <T> Glance<T> at(Mono<T> reading) {
        return new Glance<>(reading);
    }

    /** As it stands at the expo of the running chain, or did within the last half second. A failure is not remembered. */
    public Mono<T> here() {
        return Place.current()
                .flatMap(place -> seen.computeIfAbsent(
                        place.expo(),
                        expo -> reading.cache(read -> REMEMBERED, failure -> Duration.ZERO, () -> Duration.ZERO)));
    }
}
