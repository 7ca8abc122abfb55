package kr.madang.shared;

import io.r2dbc.spi.R2dbcException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;

/**
 * Gathers what arrives while a call is under way and sends it in the next one: under a burst calls grow instead of
 * queueing up. There is no timer; a lone item leaves at once. The line is bounded, and who does not fit comes back later.
 */
public final class Batches<I, O> {

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);
    private static final Duration LOOK = Duration.ofMillis(20);

    private final Pace pace;
    private final Function<List<I>, Mono<List<O>>> call;
    /** Without a lock: no event loop waits for another here. */
    private final Queue<Waiting<I, O>> line = new ConcurrentLinkedQueue<>();

    private final Semaphore room;
    private final Semaphore calls;

    /** @param call gives one outcome for each item, in order */
    public Batches(Pace pace, Function<List<I>, Mono<List<O>>> call) {
        this.pace = pace;
        this.call = call;
        this.room = new Semaphore(pace.waiting());
        this.calls = new Semaphore(pace.calls());
    }

    /** Makes the item and waits for its outcome; nothing is made for who does not fit. */
    public Mono<O> submit(Supplier<I> maker) {
        return Mono.defer(() -> room.tryAcquire() ? queue(maker) : Mono.error(ComeBackLater.soon()));
    }

    private Mono<O> queue(Supplier<I> maker) {
        Waiting<I, O> waiting;
        try {
            waiting = new Waiting<>(maker.get(), Sinks.one());
        } catch (RuntimeException e) {
            room.release();
            return Mono.error(e);
        }
        line.add(waiting);
        send();
        // an answer must not do its reader's work on the connection's thread, where the next batch waits
        return waiting.answer().asMono().publishOn(Schedulers.parallel());
    }

    /** Completes when nothing waits and no call is under way. */
    public Mono<Void> drained() {
        return Flux.interval(LOOK)
                .onBackpressureDrop()
                .filter(tick -> line.isEmpty() && calls.availablePermits() == pace.calls())
                .next()
                .then();
    }

    /** A second call beside the first only for a full batch: what is few waits for the first to end, and goes together. */
    private void send() {
        while (isDue() && calls.tryAcquire()) {
            List<Waiting<I, O>> batch = takeFromLine();
            // the one place that subscribes: a batch belongs to no single request
            answer(batch)
                    .doFinally(end -> {
                        calls.release();
                        send();
                    })
                    .subscribe();
        }
    }

    private boolean isDue() {
        int waiting = pace.waiting() - room.availablePermits();
        return !line.isEmpty() && (waiting >= pace.batch() || calls.availablePermits() == pace.calls());
    }

    private List<Waiting<I, O>> takeFromLine() {
        List<Waiting<I, O>> batch = new ArrayList<>(pace.batch());
        Waiting<I, O> next;
        while (batch.size() < pace.batch() && (next = line.poll()) != null) {
            batch.add(next);
        }
        room.release(batch.size());
        return batch;
    }

    private Mono<Void> answer(List<Waiting<I, O>> batch) {
        if (batch.isEmpty()) {
            return Mono.empty();
        }
        return Mono.defer(() -> call.apply(batch.stream().map(Waiting::item).toList()))
                .timeout(pace.within())
                .doOnNext(outcomes -> tell(batch, outcomes))
                .then()
                .onErrorResume(failure -> recover(batch, failure));
    }

    private void tell(List<Waiting<I, O>> batch, List<O> outcomes) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().tryEmitValue(outcomes.get(i));
        }
    }

    private Mono<Void> recover(List<Waiting<I, O>> batch, Throwable failure) {
        if (!isAboutData(failure)) {
            // whether it was stored is unknown: the same key will tell
            LOG.warn("{} in a batch are asked to come back: {}", batch.size(), failure.toString());
            return refuse(batch, ComeBackLater.soon());
        }
        if (batch.size() == 1) {
            return refuse(batch, failure);
        }
        int half = batch.size() / 2;
        return answer(batch.subList(0, half)).then(answer(batch.subList(half, batch.size())));
    }

    private Mono<Void> refuse(List<Waiting<I, O>> batch, Throwable why) {
        return Mono.fromRunnable(() -> batch.forEach(one -> one.answer().tryEmitError(why)));
    }

    /** Whether some row cannot be stored, whoever tries (SQLSTATE classes 22 and 23). */
    private static boolean isAboutData(@Nullable Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof R2dbcException database && database.getSqlState() != null) {
                return database.getSqlState().startsWith("22")
                        || database.getSqlState().startsWith("23");
            }
        }
        return false;
    }

    /**
     * How much at a time.
     *
     * @param waiting how many items may wait
     * @param batch how many go in one call, at most
     * @param calls how many calls there are at a time
     * @param within how long a call may take until those in it are asked to come back
     */
    public record Pace(int waiting, int batch, int calls, Duration within) {}

    private record Waiting<I, O>(I item, Sinks.One<O> answer) {}
}
