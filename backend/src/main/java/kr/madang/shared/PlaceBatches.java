package kr.madang.shared;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kr.madang.shared.Batches.Pace;
import org.springframework.context.SmartLifecycle;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Batches of which each call is for one expo; mostly there is only one at a time. They stop after the web server, so that
 * whoever waits still gets an answer.
 */
public abstract class PlaceBatches<I, O> implements SmartLifecycle {

    private final Batches<Placed<I>, O> batches;
    private volatile boolean running;

    protected PlaceBatches(Pace pace) {
        batches = new Batches<>(pace, this::take);
    }

    /** Makes the item and waits for its outcome; nothing is made for who does not fit. */
    protected final Mono<O> submit(Place place, Supplier<I> maker) {
        return batches.submit(() -> new Placed<>(place, maker.get()));
    }

    /** One outcome for each item of an expo, in order. */
    protected abstract Mono<List<O>> take(Place place, List<I> items);

    private Mono<List<O>> take(List<Placed<I>> all) {
        Map<Place, List<Integer>> byPlace = IntStream.range(0, all.size())
                .boxed()
                .collect(groupingBy(at -> all.get(at).place(), LinkedHashMap::new, toList()));
        List<O> outcomes = new ArrayList<>(Collections.nCopies(all.size(), null));
        return Flux.fromIterable(byPlace.entrySet())
                .concatMap(group -> takeOf(group.getKey(), group.getValue(), all)
                        .doOnNext(some -> IntStream.range(0, some.size())
                                .forEach(at -> outcomes.set(group.getValue().get(at), some.get(at)))))
                .then(Mono.just(outcomes));
    }

    private Mono<List<O>> takeOf(Place place, List<Integer> of, List<Placed<I>> all) {
        return take(place, of.stream().map(at -> all.get(at).item()).toList());
    }

    @Override
    public final void start() {
        running = true;
    }

    @Override
    public final void stop() {
        running = false;
    }

    @Override
    public final void stop(Runnable done) {
        stop();
        batches.drained().doFinally(end -> done.run()).subscribe();
    }

    @Override
    public final boolean isRunning() {
        return running;
    }

    /** Below the web server's, which therefore stops first. */
    @Override
    public final int getPhase() {
        return 0;
    }

    private record Placed<I>(Place place, I item) {}
}
