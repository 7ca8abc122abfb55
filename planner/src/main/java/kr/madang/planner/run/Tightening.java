package kr.madang.planner.run;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import kr.madang.planner.bound.Bound;

/** Lowers a bound on a thread of its own while the search goes on. */
final class Tightening {

    private final FutureTask<Bound> work;
    private final Thread thread;
    private volatile boolean searched;

    /** @param tighten lowers the bound until it is told that this is enough */
    Tightening(Function<BooleanSupplier, Bound> tighten) {
        work = new FutureTask<>(() -> tighten.apply(() -> searched));
        thread = new Thread(work, "meeting-planner-bound");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean isDone() {
        return work.isDone();
    }

    /** The search has ended, and so does this, soon. */
    void end() {
        searched = true;
    }

    /** The bound when the search has ended. */
    Bound ended() {
        end();
        try {
            return work.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new IllegalStateException("the bound failed", failure);
        }
    }

    void join() {
        try {
            thread.join();
        } catch (InterruptedException asked) {
            Thread.currentThread().interrupt();
        }
    }
}
