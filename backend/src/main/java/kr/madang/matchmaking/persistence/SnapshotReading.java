package kr.madang.matchmaking.persistence;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Snapshots of a large expo are megabytes of JSON: they are read on threads of their own, not on the event loop. */
@Component
class SnapshotReading implements DisposableBean {

    private static final int THREADS = 2;
    private static final int WAITING = 1000;

    private final Scheduler scheduler = Schedulers.newBoundedElastic(THREADS, WAITING, "matching.snapshots");

    /** What follows happens off the event loop. */
    <T> Mono<T> aside(Mono<T> text) {
        return text.publishOn(scheduler);
    }

    @Override
    public void destroy() {
        scheduler.dispose();
    }
}
