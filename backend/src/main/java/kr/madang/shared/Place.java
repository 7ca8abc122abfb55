package kr.madang.shared;

import reactor.core.publisher.Mono;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * The expo that work is done for, and its host. It travels in the Reactor context: every transaction opened below
 * {@link #in} sees the rows of this host and of no other.
 */
public record Place(HostId host, ExpoId expo, String slug) {

    /** Does the work in this place. */
    public <T> Mono<T> in(Mono<T> work) {
        return work.contextWrite(this::writeTo);
    }

    public Context writeTo(Context context) {
        return context.put(Place.class, this);
    }

    /** The place of the running chain; an error if the chain has none, since then a step was left out by mistake. */
    public static Mono<Place> current() {
        return Mono.deferContextual(context -> Mono.just(of(context)));
    }

    static Place of(ContextView context) {
        return context.get(Place.class);
    }
}
