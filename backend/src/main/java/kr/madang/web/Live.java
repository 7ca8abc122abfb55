package kr.madang.web;

import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Tells a browser how something goes, as server-sent events. Every state has a version that only grows; the version is
 * the event's id, so a browser that lost the line asks again with {@code Last-Event-ID} and misses nothing newer: a comment
 * tells it at once that the line is open again. One every 15 seconds keeps it open through proxies.
 */
public final class Live<T> {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(500);

    private final String event;
    private final ToLongFunction<T> version;
    private final Predicate<T> last;

    private final Duration look;
    private final Duration heartbeat;

    private Live(String event, ToLongFunction<T> version, Predicate<T> last, Duration look, Duration heartbeat) {
        this.event = event;
        this.version = version;
        this.last = last;
        this.look = look;
        this.heartbeat = heartbeat;
    }

    /** States that go on until the reader leaves. */
    public static <T> Live<T> of(String event, ToLongFunction<T> version) {
        return new Live<>(event, version, state -> false, LOOK, HEARTBEAT);
    }

    /** States that end: the stream completes after the first one that is {@code last}. */
    public Live<T> until(Predicate<T> last) {
        return new Live<>(event, version, last, look, heartbeat);
    }

    /** The same at another pace. */
    Live<T> paced(Duration look, Duration heartbeat) {
        return new Live<>(event, version, last, look, heartbeat);
    }

    /**
     * Streams every newer state.
     *
     * @param since the last version the reader has, or -1
     * @param state reads the present state; asked twice a second
     */
    public Flux<ServerSentEvent<T>> stream(long since, Mono<T> state) {
        return Flux.interval(Duration.ZERO, look)
                .onBackpressureDrop()
                .concatMap(tick -> state, 1)
                .scan(new Seen<T>(since, false, null), this::see)
                .skip(1)
                .takeUntil(this::ends)
                .filter(Seen::isNew)
                .mapNotNull(Seen::state)
                .map(this::toEvent)
                .transform(withHeartbeat(since < 0 ? heartbeat : Duration.ZERO));
    }

    /** The version a reader last saw, from its {@code Last-Event-ID}; -1 if it has seen none. */
    public static long sinceOf(@Nullable String lastEventId) {
        if (lastEventId == null || !lastEventId.matches("\\d{1,18}")) {
            return -1;
        }
        return Long.parseLong(lastEventId);
    }

    private Seen<T> see(Seen<T> before, T now) {
        long next = version.applyAsLong(now);
        return new Seen<>(Math.max(next, before.version()), next > before.version(), now);
    }

    private boolean ends(Seen<T> seen) {
        return seen.state() != null && last.test(seen.state());
    }

    private ServerSentEvent<T> toEvent(T state) {
        return ServerSentEvent.builder(state)
                .event(event)
                .id(Long.toString(version.applyAsLong(state)))
                .build();
    }

    private Function<Flux<ServerSentEvent<T>>, Flux<ServerSentEvent<T>>> withHeartbeat(Duration first) {
        ServerSentEvent<T> beat = ServerSentEvent.<T>builder().comment("").build();
        return events -> events.publish(shared -> Flux.merge(
                shared, Flux.interval(first, heartbeat).map(tick -> beat).takeUntilOther(shared.ignoreElements())));
    }

    private record Seen<T>(
            long version, boolean isNew, @Nullable T state) {}
}
