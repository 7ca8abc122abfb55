package kr.madang.demo;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kr.madang.demo.service.Service;

/**
 * Starts services side by side and stops them one by one.
 *
 * <p>A lane is a row of services in which each needs the one before it; lanes know nothing of each other.
 */
final class Stack {

    private static final Duration INTERRUPTION = Duration.ofSeconds(20);

    private final List<List<Service>> lanes;
    private final Progress progress;
    private final ExecutorService threads;
    private final AtomicBoolean stopped = new AtomicBoolean();

    Stack(List<List<Service>> lanes, Progress progress) {
        this.lanes = List.copyOf(lanes);
        this.progress = progress;
        this.threads = Executors.newFixedThreadPool(lanes.size());
    }

    /** Returns when every service is ready; the first failure is thrown while the others may still be starting. */
    void start() throws InterruptedException, ExecutionException {
        CompletionService<Void> starting = new ExecutorCompletionService<>(threads);
        for (List<Service> lane : lanes) {
            starting.submit(() -> start(lane));
        }
        for (int i = 0; i < lanes.size(); i++) {
            starting.take().get();
        }
    }

    /** Stops the services in the opposite order, also those that are still starting. A second call does nothing. */
    void stop() {
        if (stopped.getAndSet(true)) {
            return;
        }
        interruptStarts();
        List<Service> latestFirst = new ArrayList<>();
        lanes.forEach(latestFirst::addAll);
        Collections.reverse(latestFirst);
        latestFirst.forEach(this::stop);
    }

    boolean isStopped() {
        return stopped.get();
    }

    private Void start(List<Service> lane) throws IOException, InterruptedException {
        for (Service service : lane) {
            long begin = System.nanoTime();
            service.start();
            progress.ready(service.name(), Duration.ofNanos(System.nanoTime() - begin));
        }
        return null;
    }

    private void interruptStarts() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(INTERRUPTION.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stop(Service service) {
        try {
            service.stop();
            progress.stopped(service.name());
        } catch (IOException | RuntimeException e) {
            progress.notStopped(service.name(), e);
        }
    }
}
