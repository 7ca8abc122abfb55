package kr.madang.load.client;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.IntFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts visitors or devices before the platform, numbered from 0, and says what came of it. */
public final class Load {

    private Load() {}

    /** At a rate, whatever is answered; returns when the last has an answer. */
    public static Tally.Result open(double perSecond, Duration length, IntFunction<Mono<Answer>> asking)
            throws InterruptedException, ExecutionException {
        Tally tally = new Tally(System.nanoTime());
        // each on its own: an operator that merges a hundred thousand goes through all of them whenever one ends
        CompletableFuture<?>[] answers = Arrivals.at(perSecond, length)
                .map(arrival -> asking.apply(arrival.number())
                        .doOnNext(answer -> tally.count(answer, arrival.due(), System.nanoTime()))
                        .toFuture())
                .collectList()
                .toFuture()
                .get()
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(answers).get();
        return tally.over(length);
    }

    /** So many at a time, each followed by the next: as fast as the platform is without being pushed. */
    public static Tally.Result closed(int atOnce, Duration length, IntFunction<Mono<Answer>> asking)
            throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        Tally tally = new Tally(begin);
        Flux.range(0, Integer.MAX_VALUE)
                .takeWhile(number -> System.nanoTime() < end)
                .flatMap(number -> once(asking.apply(number), tally), atOnce)
                .then()
                .toFuture()
                .get();
        return tally.over(length);
    }

    private static Mono<Answer> once(Mono<Answer> asked, Tally tally) {
        long sent = System.nanoTime();
        return asked.doOnNext(answer -> tally.count(answer, sent, System.nanoTime()));
    }
}
