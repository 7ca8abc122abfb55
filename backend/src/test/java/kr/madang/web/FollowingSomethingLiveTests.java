package kr.madang.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.http.codec.ServerSentEvent;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class FollowingSomethingLiveTests {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final AtomicLong version = new AtomicLong(3);
    private final Live<Long> live = Live.of("count", (Long state) -> state).until(state -> state == 5);

    @Test
    void givesThePresentStateFirstAndThenEveryNewerOneUntilTheLast() {
        StepVerifier.withVirtualTime(
                        () -> live.stream(-1, Mono.fromSupplier(version::get)).map(ServerSentEvent::id))
                .expectNext("3")
                .then(() -> version.set(4))
                .thenAwait(Duration.ofSeconds(1))
                .expectNext("4")
                .then(() -> version.set(5))
                .thenAwait(Duration.ofSeconds(1))
                .expectNext("5")
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void givesAReaderWhoCameBackNothingTheyHaveSeen() {
        StepVerifier.withVirtualTime(
                        () -> live.stream(3, Mono.fromSupplier(version::get)).map(ServerSentEvent::id))
                .expectSubscription()
                .expectNoEvent(Duration.ofSeconds(2))
                .then(() -> version.set(5))
                .thenAwait(Duration.ofSeconds(1))
                .expectNext("5")
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void endsAtOnceForAReaderWhoHasSeenTheEnd() {
        version.set(5);

        StepVerifier.withVirtualTime(() -> live.stream(5, Mono.fromSupplier(version::get)))
                .thenAwait(Duration.ofSeconds(1))
                .expectComplete()
                .verify(LIMIT);
    }

    @Test
    void keepsTheLineOpenWithAComment() {
        StepVerifier.withVirtualTime(
                        () -> live.stream(3, Mono.fromSupplier(version::get)).mapNotNull(ServerSentEvent::comment))
                .expectSubscription()
                .thenAwait(Duration.ofSeconds(15))
                .expectNext("")
                .thenCancel()
                .verify(LIMIT);
    }

    @Test
    void readsOnlyItsOwnMarks() {
        assertThat(List.of(Live.sinceOf("17"), Live.sinceOf("x"), Live.sinceOf("-4"), Live.sinceOf(null)))
                .containsExactly(17L, -1L, -1L, -1L);
    }
}
