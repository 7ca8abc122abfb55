package kr.madang.planner.b2b.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/** Searches that take turns on the threads there are, until it is over. */
final class Turns {

    private static final int CONFLICTS = 2000;
    private static final long REPORT_MILLIS = 250;

    private final Queue<Search> waiting;
    private final BooleanSupplier over;

    Turns(List<Search> searches, BooleanSupplier over) {
        waiting = new ConcurrentLinkedQueue<>(searches);
        this.over = over;
    }

    /** Calls {@code report} on this thread now and then; no thread is left when it returns. */
    void take(int threads, Runnable report) throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                workers.add(pool.submit(this::work));
            }
            for (Future<?> worker : workers) {
                await(worker, report);
            }
        } finally {
            pool.shutdownNow();
            pool.awaitTermination(1, TimeUnit.DAYS);
        }
    }

    private void work() {
        while (!over.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            Search search = waiting.poll();
            if (search == null) {
                return;
            }
            search.advance(CONFLICTS);
            waiting.add(search);
        }
    }

    private static void await(Future<?> worker, Runnable report) throws InterruptedException {
        while (true) {
            try {
                worker.get(REPORT_MILLIS, TimeUnit.MILLISECONDS);
                return;
            } catch (TimeoutException stillWorking) {
                report.run();
            } catch (ExecutionException broken) {
                throw new IllegalStateException("a search failed", broken.getCause());
            }
        }
    }
}
