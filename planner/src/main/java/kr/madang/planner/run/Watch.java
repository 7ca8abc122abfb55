package kr.madang.planner.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;
import kr.madang.planner.RunListener;
import kr.madang.planner.timetable.Arrangement;
import org.jspecify.annotations.Nullable;

/** Lets a worker thread work, tells a listener four times a second how it goes, and leaves no thread behind. */
final class Watch {

    private static final long TICK_MILLIS = 250;

    private final FutureTask<Result> work;
    private final Standing standing;
    private final RunListener listener;
    private @Nullable Arrangement told;
    private @Nullable Tables tables;
    private boolean hasty;

    Watch(Supplier<Result> work, Standing standing, RunListener listener) {
        this.work = new FutureTask<>(work::get) {

            @Override
            protected void done() {
                standing.urge();
            }
        };
        this.standing = standing;
        this.listener = listener;
    }

    /** Waits for the result; {@code eachTick} runs at every tick, {@code stop} when the caller is interrupted or fails. */
    Result untilDone(Runnable eachTick, Runnable stop) {
        Thread worker = new Thread(work, "meeting-planner");
        worker.setDaemon(true);
        worker.start();
        boolean interrupted = false;
        boolean completed = false;
        try {
            while (!work.isDone()) {
                interrupted |= waitForTick(stop);
                eachTick.run();
                if (!work.isDone()) {
                    tell();
                }
            }
            Result result = result();
            standing.finished();
            told = hasty ? null : told; // the outcome has its tables anew, and so has the last plan that is told
            tell();
            completed = true;
            return result;
        } finally {
            if (!completed) {
                stop.run();
            }
            interrupted |= await(worker, eachTick);
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean waitForTick(Runnable stop) {
        try {
            standing.awaitNews(TICK_MILLIS);
            return false;
        } catch (InterruptedException asked) {
            stop.run();
            return true;
        }
    }

    private void tell() {
        Arrangement best = standing.best();
        if (best != null && best != told) {
            Tables earlier = told != null && told.problem() != best.problem() ? tables : null;
            hasty = earlier != null;
            tables = earlier != null ? earlier.after(best) : Tables.of(best);
            told = best;
            listener.improved(tables.plan(), standing.progress());
        }
        listener.progressed(standing.progress());
    }

    private Result result() {
        try {
            return work.get();
        } catch (InterruptedException | CancellationException impossible) {
            throw new IllegalStateException(impossible);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("the planner failed", failure.getCause());
        }
    }

    private static boolean await(Thread worker, Runnable eachTick) {
        boolean interrupted = false;
        while (worker.isAlive()) {
            eachTick.run();
            try {
                worker.join(TICK_MILLIS);
            } catch (InterruptedException asked) {
                interrupted = true;
            }
        }
        return interrupted;
    }
}
