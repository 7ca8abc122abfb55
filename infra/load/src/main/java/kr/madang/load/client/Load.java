package kr.madang.load.client;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import kr.madang.load.platform.LoadedExpo;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts visitors before the platform and says what came of it. */
public final class Load {

    private final RegistrationClient client;

    public Load(RegistrationClient client) {
        this.client = client;
    }

    /** Visitors at a rate, whatever is answered; returns when the last has an answer. */
    public Tally.Result open(LoadedExpo expo, double perSecond, Duration length)
            throws InterruptedException, ExecutionException {
        Tally tally = new Tally(System.nanoTime());
        Arrivals.at(perSecond, length)
                .flatMap(
                        arrival -> client.register(Visitor.stranger(expo, arrival.number()))
                                .doOnNext(answer -> tally.count(answer, arrival.due(), System.nanoTime())),
                        Integer.MAX_VALUE)
                .then()
                .toFuture()
                .get();
        return tally.over(length);
    }

    /** So many visitors at a time, each followed by the next: as fast as the platform is without being pushed. */
    public Tally.Result closed(LoadedExpo expo, int atOnce, Duration length)
            throws InterruptedException, ExecutionException {
        long begin = System.nanoTime();
        long end = begin + length.toNanos();
        Tally tally = new Tally(begin);
        Flux.range(0, Integer.MAX_VALUE)
                .takeWhile(number -> System.nanoTime() < end)
                .flatMap(number -> once(expo, number, tally), atOnce)
                .then()
                .toFuture()
                .get();
        return tally.over(length);
    }

    private Mono<Answer> once(LoadedExpo expo, int number, Tally tally) {
        long sent = System.nanoTime();
        return client.register(Visitor.stranger(expo, number))
                .doOnNext(answer -> tally.count(answer, sent, System.nanoTime()));
    }
}
