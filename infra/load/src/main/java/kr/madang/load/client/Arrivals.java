package kr.madang.load.client;

import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import reactor.core.publisher.Flux;

/** Visitors who come at a steady rate whether those before them have been answered or not: an open loop. */
public final class Arrivals {

    private static final Duration TICK = Duration.ofMillis(1);

    private final LongSupplier nanoTime;
    private final double perSecond;
    private final int total;
    private final long begin;
    private int next;

    Arrivals(double perSecond, Duration length, LongSupplier nanoTime) {
        this.perSecond = perSecond;
        this.total = (int) (perSecond * length.toMillis() / 1000);
        this.nanoTime = nanoTime;
        this.begin = nanoTime.getAsLong();
    }

    /** Emits everyone in turn, late rather than never; begins when subscribed to. */
    public static Flux<Arrival> at(double perSecond, Duration length) {
        return Flux.defer(() -> {
            Arrivals arrivals = new Arrivals(perSecond, length, System::nanoTime);
            return Flux.interval(TICK)
                    .onBackpressureDrop()
                    .concatMapIterable(tick -> arrivals.due())
                    .take(arrivals.total);
        });
    }

    /** Those whose time has come since this was asked last. */
    List<Arrival> due() {
        double elapsed = (nanoTime.getAsLong() - begin) / 1e9;
        int first = next;
        next = Math.min(total, (int) (elapsed * perSecond) + 1);
        return IntStream.range(first, next).mapToObj(this::toArrival).toList();
    }

    private Arrival toArrival(int number) {
        return new Arrival(number, begin + (long) (number / perSecond * 1e9));
    }

    /**
     * One visitor's coming.
     *
     * @param number from 0
     * @param due when, in the nanoseconds of the running machine; waiting counts from here
     */
    public record Arrival(int number, long due) {}
}
