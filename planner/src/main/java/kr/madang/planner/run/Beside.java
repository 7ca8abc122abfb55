package kr.madang.planner.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Work that is done beside other work; where it fails, whoever asks for its result fails the same way. */
final class Beside<T> {

    private final CompletableFuture<T> future;

    private Beside(CompletableFuture<T> future) {
        this.future = future;
    }

    /** Begins. */
    static <T> Beside<T> work(Supplier<T> work) {
        return new Beside<>(CompletableFuture.supplyAsync(work));
    }

    /** Has the result taken as soon as it is there; nobody hears of a failure in this way. */
    void then(Consumer<T> taken) {
        var unused = future.thenAccept(taken);
    }

    /** Waits for the result. */
    T result() {
        try {
            return future.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }
}
