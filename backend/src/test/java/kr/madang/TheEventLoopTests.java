package kr.madang;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.blockhound.BlockingOperationError;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

/** BlockHound watches every test of this module; this one shows that it is awake. */
class TheEventLoopTests {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    @Test
    void isNotBlockedUnnoticed() {
        Mono<Void> sleeping = Mono.<Void>fromRunnable(TheEventLoopTests::sleep).subscribeOn(Schedulers.parallel());

        StepVerifier.create(sleeping)
                .expectErrorMatches(error -> error instanceof BlockingOperationError)
                .verify(LIMIT);
    }

    private static void sleep() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
